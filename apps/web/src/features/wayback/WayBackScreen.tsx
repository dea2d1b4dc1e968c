/** « Revenir sans rien demander »: a guardian sets, changes or ends each way back. */
import { useEffect, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { endWaysBack, waysBack, type Profile, type WayBack } from '@cocon/client';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { ReadingFailed } from '../../session/ReadingFailed.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { CodeForm } from './CodeForm.tsx';
import { BY_MAIL_NOTE } from './offer.ts';
import { PasskeyCard } from './PasskeyCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';

export function WayBackScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <WaysBack />
      </FamilyPage>
    </Door>
  );
}

function WaysBack() {
  const { t } = useLingui();
  const profile = useProfile();
  const [all, setAll] = useState<readonly WayBack[]>();
  const reading = useAction(async () => setAll(await waysBack(profile)));
  const read = useRef<Profile>(undefined);
  useEffect(() => {
    if (read.current === profile) return;
    read.current = profile;
    void reading.run();
  });
  const byCode = all?.find(({ kind }) => kind === 'code');
  const hasNoCard = byCode === undefined && profile.note(BY_MAIL_NOTE) !== undefined;
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Revenir sans rien demander`}
        subtitle={t`Téléphone perdu, changé ou vidé : tout revient, par le chemin que vous avez choisi.`}
        back={{ href: '/papiers' }}
      />
      <ReadingFailed reading={reading} />
      {all === undefined ? (
        reading.error === undefined && <Skeleton shape="card" />
      ) : (
        <Card title={t`Votre carte et un code`} region>
          {hasNoCard ? (
            <p>
              <Trans>
                Vous êtes entré par un courriel, sans carte : il n’y a pas de code à choisir. Une clé d’accès,
                ou un identifiant et un mot de passe, vous ramène.
              </Trans>
            </p>
          ) : byCode === undefined ? (
            <CodeForm onDone={() => void reading.run()} />
          ) : (
            <CodeSet key={byCode.invitation} wayBack={byCode} onChange={() => void reading.run()} />
          )}
        </Card>
      )}
      {all !== undefined && (
        <PasskeyCard
          wayBack={all.find(({ kind }) => kind === 'passkey')}
          onChange={() => void reading.run()}
        />
      )}
      {all !== undefined && (
        <PasswordCard
          wayBack={all.find(({ kind }) => kind === 'password')}
          onChange={() => void reading.run()}
        />
      )}
      {!hasNoCard && (
        <p>
          <Trans>
            La carte seule n’ouvre plus rien, le code seul non plus. Gardez la carte chez vous, et le code
            dans votre tête.
          </Trans>
        </p>
      )}
    </Stack>
  );
}

function CodeSet({ wayBack, onChange }: { readonly wayBack: WayBack; readonly onChange: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [isChanging, setChanging] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const { left } = wayBack;
  if (isChanging) return <CodeForm onDone={onChange} />;

  async function end(): Promise<void> {
    await endWaysBack(profile, [wayBack]);
    showToast({ message: t`La carte et son code n’ouvrent plus rien.` });
    onChange();
  }

  return (
    <Stack gap={2}>
      {left === 0 ? (
        <Notice tone="warning">
          <Trans>
            Dix codes faux ont été essayés avec votre carte : elle ne ramène plus ici. Si ce n’était pas vous,
            dites-le à la direction ; sinon, choisissez un autre code.
          </Trans>
        </Notice>
      ) : (
        <p>
          <Trans>C’est prêt : scannez votre carte sur n’importe quel appareil, puis tapez votre code.</Trans>{' '}
          {left < 10 && (
            <Plural
              value={left}
              one="Des codes faux ont été essayés : il reste # essai."
              other="Des codes faux ont été essayés : il reste # essais."
            />
          )}
        </p>
      )}
      <Row gap={1}>
        <Button variant="ghost" onPress={() => setChanging(true)}>
          <Trans>Changer de code</Trans>
        </Button>
        <Button variant="quiet" onPress={() => setEnding(true)}>
          <Trans>Ne plus revenir par la carte</Trans>
        </Button>
      </Row>
      <AlertDialog
        title={t`Ne plus revenir par la carte`}
        isOpen={isEnding}
        onOpenChange={setEnding}
        confirmLabel={t`Ne plus revenir par la carte`}
        onConfirm={end}
        gone={
          <Trans>
            Votre carte et votre code n’ouvriront plus rien. Cet appareil et vos autres appareils gardent
            tout.
          </Trans>
        }
        canUndo={t`Vous pourrez choisir un nouveau code avec la même carte.`}
      />
    </Stack>
  );
}
