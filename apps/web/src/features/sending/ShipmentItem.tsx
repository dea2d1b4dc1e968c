/** One publication that waits: its count, how it stands, and how to stop it; what to do where it cannot go. */
import { useLingui } from '@lingui/react/macro';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { hourWords, otherDayWords } from '../../locales/momentWords.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useProfile } from '../../session/useSession.ts';
import { item } from './sending.css.ts';
import { sentenceOfState } from './sendingSentences.ts';
import type { Shipment } from './shipments.ts';
import { StuckNotice } from './StuckNotice.tsx';

export interface ShipmentItemProps {
  readonly shipment: Shipment;
  readonly onStop: () => void;
}

export function ShipmentItem({ shipment, onStop }: ShipmentItemProps) {
  const { t, i18n } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const { draft, title, areCopies, arrived, pieces, unit, state, stuck } = shipment;
  const made = new Date(draft.createdAt);
  const hour = hourWords(made, locale);
  const day = otherDayWords(made, new Date(), locale);
  const untitled = areCopies
    ? t`Copies à garder`
    : day === undefined
      ? t`Publication de ${hour}`
      : t`Publication du ${day}, ${hour}`;
  return (
    <li className={item}>
      {stuck ? (
        <StuckNotice shipment={shipment} onGiveUp={onStop} />
      ) : (
        <ProgressCount
          label={title === '' ? untitled : title}
          done={arrived}
          total={pieces}
          unit={unit}
          note={i18n._(sentenceOfState(state, profile.status))}
          onStop={onStop}
        />
      )}
    </li>
  );
}
