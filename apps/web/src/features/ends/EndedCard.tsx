/**
 * For direction: what reached its end and was erased by itself, by month, each with the host's certificate. It stands here
 * only once something ended. A host that signs with another key than the settings name is said, and named by one tap.
 */
import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { endedMonths, type Ended } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { monthWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { saveHostCertificate } from '../forgetting/saveCertificate.ts';
import { planHostKey } from './hostKey.ts';

export function EndedCard() {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const ended = useEnded();
  const saving = useAction((month: Month) => saveHostCertificate(profile, month));
  const naming = useAction((key: string) => carryOut(profile, (state) => planHostKey(state, key)));
  if (!ended || ended.months.length === 0) return null;
  const { hostKey, months } = ended;
  const named = profile.state.settings.hostKey;
  const isNamed = named === hostKey;

  async function name(): Promise<void> {
    if (await naming.run(hostKey))
      showToast({ message: t`C’est noté : ses certificats se vérifient.`, tone: 'success' });
  }

  return (
    <Card title={t`Ce qui s’est effacé à sa fin`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Personne n’a rien eu à faire : arrivées à leur fin, ces photos et leurs clés sont détruites sur le
            serveur. Pour chaque mois, l’hébergeur le certifie.
          </Trans>
        </p>
        {!isNamed && (
          <Notice
            tone={named === undefined ? 'info' : 'warning'}
            title={
              named === undefined
                ? t`La clé de l’hébergeur n’est pas encore notée`
                : t`L’hébergeur signe avec une autre clé`
            }
            action={
              <Button variant="ghost" isPending={naming.isPending} onPress={() => void name()}>
                {t`Noter cette clé`}
              </Button>
            }
          >
            {named === undefined ? (
              <Trans>Ses certificats se vérifieront une fois qu’elle est au registre de la maison.</Trans>
            ) : (
              <Trans>
                Cela arrive quand il change de machine. Demandez-lui si c’est bien lui, puis notez cette clé ;
                les certificats déjà téléchargés restent bons.
              </Trans>
            )}
          </Notice>
        )}
        <ActionError error={naming.error ?? saving.error} />
        <LineList>
          {months.map(({ month, media, records }) => {
            const shown = monthWords(month, i18n.locale);
            return (
              <Line key={month}>
                <Words>
                  <Name>{shown}</Name>
                  <Soft>
                    {media > 0 ? (
                      <Plural value={media} one="# photo" other="# photos" />
                    ) : (
                      <Plural value={records} one="# document" other="# documents" />
                    )}
                  </Soft>
                </Words>
                <Button
                  variant="ghost"
                  icon="download"
                  aria-label={t`Certificat : ${shown}`}
                  isDisabled={!isNamed}
                  isPending={saving.isPending}
                  onPress={() => void saving.run(month)}
                >
                  {t`Certificat`}
                </Button>
              </Line>
            );
          })}
        </LineList>
      </Stack>
    </Card>
  );
}

type Month = Ended['months'][number]['month'];

/** The server's word, asked when the page is opened; undefined without network. */
function useEnded(): Ended | undefined {
  const profile = useProfile();
  const [ended, setEnded] = useState<Ended>();
  useEffect(() => {
    let isOver = false;
    endedMonths(profile).then(
      (told) => isOver || setEnded(told),
      () => undefined, // the page stands without it
    );
    return () => {
      isOver = true;
    };
  }, [profile]);
  return ended;
}
