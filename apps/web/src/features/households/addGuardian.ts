/** A new guardian of a household. Counts at once for each of its children who has fewer than two holders (39). */
import type { Document, Saying } from '@cocon/client';
import { tidyName, type HouseholdBody } from '@cocon/domain';
import {
  childrenOf,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { countedNow, momentAt, MOST_COUNTED } from '../children/standing.ts';

export interface NewGuardian {
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly name: string;
  readonly today: LocalDay;
  readonly document: Document<HouseholdBody>;
}

export function planAddGuardian(
  state: RegisterState,
  { household, guardian, name, today, document }: NewGuardian,
): Plan {
  const counts = childrenOf(state, household, momentAt(state, today)).flatMap((child): Saying[] => {
    const before = countedNow(state, child);
    if (before.length >= MOST_COUNTED) return [];
    return [{ type: 'guardiansCounted', body: { child, guardians: [...before, guardian] } }];
  });
  const body = {
    ...document.body,
    guardians: [...document.body.guardians, { id: guardian, name: tidyName(name) }],
  };
  return {
    sayings: [{ type: 'guardianAdded', body: { household, guardian } }, ...counts],
    writes: [bookWrite(household, body, [household], document)],
  };
}
