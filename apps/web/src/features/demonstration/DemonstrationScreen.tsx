/** While the made-up house is being made: what it is, and how far it has come. */
import { useEffect, useSyncExternalStore } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { sentenceFor } from '../../session/refusals.ts';
import { startSession } from '../../session/session.ts';
import { isUnfinished } from '../../session/unfinished.ts';
import { useSession } from '../../session/useSession.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { beginVisit, isFull, visitStore } from './visit.ts';

export function DemonstrationScreen() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const visit = useSyncExternalStore(visitStore.subscribe, visitStore.visit);
  const hasSpace = session.kind === 'open' || session.kind === 'locked';
  useEffect(() => {
    if (session.kind === 'starting' && visit.kind !== 'making') void startSession();
    // Cut by a reload: it begins anew by itself.
    if (session.kind === 'none' && visit.kind === 'none' && isUnfinished()) void beginVisit();
    // Who has a space on this browser stays in it, the demonstration once it is made included.
    if (hasSpace && visit.kind !== 'making') void navigate({ to: '/', replace: true });
  }, [session.kind, hasSpace, visit.kind, navigate]);

  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader
          title={t`La démonstration`}
          subtitle={t`Une maison inventée : douze enfants, onze foyers, deux semaines de photos dessinées.`}
          {...(visit.kind === 'making' ? {} : { back: { href: '/' } })}
        />
        <Card>
          <Stack gap={2}>
            <p>
              <Trans>
                Vous y serez tour à tour la direction, l’équipe et deux familles, sur ce même appareil. Tout y
                est vrai, sauf les gens : chaque photo est chiffrée ici, et chacun ne voit que ce que les
                accords permettent.
              </Trans>
            </p>
            <p>
              <Trans>Elle s’efface d’elle-même après un jour, ou dès que vous le demandez.</Trans>
            </p>
          </Stack>
        </Card>
        {visit.kind === 'failed' && (
          <Notice tone="danger">
            {isFull(visit.error) ? (
              <Trans>Beaucoup de démonstrations sont ouvertes en ce moment. Réessayez dans une heure.</Trans>
            ) : (
              i18n._(sentenceFor(visit.error))
            )}
          </Notice>
        )}
        {visit.kind === 'making' ? (
          <ProgressCount
            label={visit.progress.phase === 'house' ? t`La maison se remplit` : t`Les photos se dessinent`}
            done={visit.progress.done}
            total={visit.progress.total}
            unit={visit.progress.phase === 'house' ? 'steps' : 'photos'}
          />
        ) : (
          <Row>
            <Button size="large" onPress={() => void beginVisit()}>
              <Trans>Visiter la démonstration</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </PublicFrame>
  );
}
