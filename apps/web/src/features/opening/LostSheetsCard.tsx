/**
 * « Les deux feuilles sont perdues »: what two devices of direction can do about it, what this one waits for, and where
 * nothing can be done, that said plainly.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { mayReplaceRoot } from '@cocon/client';
import { HALF_LIFE, ROOT_PAIR_AGE } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { instantWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { useDayWords } from '../children/useDayWords.ts';
import { askForSheets, askNoMore, type RootRequest } from './lostSheets.ts';
import { SheetRequestCard } from './SheetRequestCard.tsx';
import { useDirectionNames } from './useDirectionNames.ts';
import type { SheetRequests } from './useSheetRequests.ts';

export function LostSheetsCard({ own, fromOthers }: SheetRequests) {
  const [asked] = fromOthers;
  const [waiting] = own;
  if (asked) return <SheetRequestCard request={asked} />;
  return waiting ? <WaitingCard requests={own} request={waiting} /> : <AskCard />;
}

function AskCard() {
  const { t } = useLingui();
  const profile = useProfile();
  const days = useDayWords();
  const { state, identity, session } = profile;
  const asking = useAction(() => askForSheets(profile));
  const able = mayReplaceRoot(state, session.now());
  const isAble = able.includes(identity.id);
  const isPaired = able.some((id) => id !== identity.id);
  const since = state.devices[identity.id]?.since ?? session.now();
  const day = days.instant(since + ROOT_PAIR_AGE, state.settings.zone);
  return (
    <Card title={t`Les deux feuilles sont perdues`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Ni au coffre, ni chez le gestionnaire ? Deux appareils de la direction, là depuis trente jours au
            moins, en font de nouvelles : celui-ci demande, l’autre confirme dans la journée.
          </Trans>
        </p>
        {isAble && isPaired ? (
          <Row>
            <Button variant="ghost" isPending={asking.isPending} onPress={() => void asking.run()}>
              {t`Nous avons perdu les deux feuilles`}
            </Button>
          </Row>
        ) : (
          <Notice
            tone="warning"
            title={t`Ici, ce n’est pas possible aujourd’hui`}
            action={
              isPaired ? undefined : (
                <LinkButton href="/direction/appareil" variant="ghost">
                  {t`Ajouter un appareil de la direction`}
                </LinkButton>
              )
            }
          >
            <Stack gap={1}>
              <p>
                {isAble ? (
                  <Trans>Il manque un second appareil de la direction, là depuis trente jours.</Trans>
                ) : (
                  <Trans>Cet appareil est là depuis moins de trente jours : il le pourra le {day}.</Trans>
                )}
              </p>
              <p>
                <Trans>
                  Sans feuille et avec un seul appareil, rien ne fait une nouvelle feuille. Si cet appareil se
                  perd aussi, l’espace est perdu pour toujours : ni l’hébergeur ni nous ne pouvons le rendre.
                </Trans>
              </p>
            </Stack>
          </Notice>
        )}
        {asking.error !== undefined && <Notice tone="danger">{asking.error}</Notice>}
      </Stack>
    </Card>
  );
}

function WaitingCard({
  requests,
  request,
}: {
  readonly requests: readonly RootRequest[];
  readonly request: RootRequest;
}) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const nameOf = useDirectionNames();
  const stopping = useAction(() => askNoMore(profile, requests));
  const { header, body } = request;
  const end = instantWords(header.until ?? header.at + HALF_LIFE, i18n.locale, profile.state.settings.zone);
  const names = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(
    new Set(body.halves.map((half) => nameOf(half.with))),
  );
  return (
    <Card title={t`L’autre appareil doit confirmer`} region>
      <Stack gap={2}>
        <ol>
          <li>
            <Trans>Gardez cette page ouverte.</Trans>
          </li>
          <li>
            <Trans>
              Sur l’appareil de {names}, ouvrez Cocon et touchez « Lire et confirmer », avant le {end}.
            </Trans>
          </li>
          <li>
            <Trans>La nouvelle feuille s’affiche ici : imprimez-la aussitôt.</Trans>
          </li>
        </ol>
        <Row>
          <Button variant="quiet" isPending={stopping.isPending} onPress={() => void stopping.run()}>
            {t`Ne plus demander`}
          </Button>
        </Row>
        {stopping.error !== undefined && <Notice tone="danger">{stopping.error}</Notice>}
      </Stack>
    </Card>
  );
}
