/** On top of the gallery: how far all publications are, together, and those that wait for a decision. */
import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useProfile } from '../../session/useSession.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { sentenceOfState } from './sendingSentences.ts';
import { commonUnit, shipmentsOf, type Shipment } from './shipments.ts';
import { StuckNotice } from './StuckNotice.tsx';

export function SendingLine() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [stopping, setStopping] = useState<Shipment>();
  const all = shipmentsOf(profile);
  const isSending = all.length > 0;
  // Copies leave behind them, and are told of in « Envois » alone.
  const shipments = all.filter(({ areCopies, stuck }) => !areCopies || stuck);
  useEffect(() => (isSending ? holdUpdates() : undefined), [isSending]);
  const going = shipments.filter(({ stuck }) => !stuck);
  const [first, ...others] = going;
  const { arrived, pieces } = profile.sending;
  const only = others.length === 0 ? first : undefined;
  const named = only && only.title !== '' ? t`${only.title} : publication en cours` : undefined;
  if (shipments.length === 0) return null;
  return (
    <Stack gap={2}>
      {first && (
        <Stack gap={1}>
          <ProgressCount
            label={
              named ??
              t`${plural(going.length, { one: 'Publication en cours', other: '# publications en cours' })}`
            }
            done={arrived}
            total={pieces}
            unit={commonUnit(shipments)}
            note={i18n._(sentenceOfState(first.state, profile.status))}
            {...(only ? { onStop: () => setStopping(only) } : {})}
          />
          <div>
            <LinkButton href="/galerie/envois" variant="ghost">
              <Trans>Voir les envois</Trans>
            </LinkButton>
          </div>
        </Stack>
      )}
      {shipments.map(
        (shipment) =>
          shipment.stuck && (
            <StuckNotice key={shipment.draft.id} shipment={shipment} onGiveUp={() => setStopping(shipment)} />
          ),
      )}
      <GiveUpDialog shipment={stopping} onClose={() => setStopping(undefined)} />
    </Stack>
  );
}
