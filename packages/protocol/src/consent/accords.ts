/**
 * What a home may know of how it stands with its children's image, and no more (39): how many of those who decide have
 * given an accord that is in force, out of how many, and how many homes may see a new photo of the child alone. Never
 * who, never when, never what another home said.
 */
import * as z from 'zod/mini';
import { ChildId, type HouseholdId } from '../ids.ts';
import { covers } from '../days.ts';
import type { RegisterState } from '../register/state.ts';
import { allowedHouseholds, childrenOf } from './allowedHouseholds.ts';
import { latestWords, type Moment } from './words.ts';

export const Accord = z.strictObject({
  child: ChildId,
  /** Those who decide. */
  counted: z.int().check(z.nonnegative()),
  /** Those of them whose accord is in force. */
  given: z.int().check(z.nonnegative()),
  /** Homes that a new photo of this child alone would reach. */
  homes: z.int().check(z.nonnegative()),
});
export type Accord = z.infer<typeof Accord>;

/** Of each child whose home it is at this moment. `state` is what staff and the server see. */
export function accordsOf(state: RegisterState, household: HouseholdId, moment: Moment): Accord[] {
  return childrenOf(state, household, moment).map((child) => {
    const words = latestWords(state, child, moment);
    const given = words.filter(
      ({ word }) => word && covers(word.terms, moment.day) && word.terms.purposes.image !== 'nobody',
    );
    const alone = {
      kind: 'photo',
      subjects: [{ child, certainty: 'seen' }],
      day: moment.day,
      publishedAt: moment.height,
    } as const;
    const homes = allowedHouseholds(state, alone, moment).size;
    return { child, counted: words.length, given: given.length, homes };
  });
}
