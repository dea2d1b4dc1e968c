/** What was noted of a family that leaves: its last day here, and until when it reads. */
import { Trans } from '@lingui/react/macro';
import { useDayWords } from '../children/useDayWords.ts';
import type { Farewell } from './householdLeaves.ts';

export function FarewellWords({ farewell: { lastDay, readingDay } }: { readonly farewell: Farewell }) {
  const words = useDayWords();
  const reading = words.day(readingDay);
  const last = lastDay === null ? '' : words.day(lastDay);
  return (
    <p>
      {last !== '' && <Trans>Dernier jour ici : {last}.</Trans>}{' '}
      <Trans>Lit ce qu’il a reçu jusqu’au {reading} compris.</Trans>
    </p>
  );
}
