/** A household in the book: its name and the names of its guardians. Read by staff and by the household itself. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { mergeById, mergeFields } from '../merge.ts';
import { Name } from '../names.ts';

export const GuardianEntry = z.looseObject({ id: z.string(), name: Name });
export type GuardianEntry = z.infer<typeof GuardianEntry>;

export const HouseholdBody = z.looseObject({
  type: z.literal('household'),
  /** As the team says it: « Martin-Diallo ». */
  name: Name,
  guardians: z.array(GuardianEntry),
});
export type HouseholdBody = z.infer<typeof HouseholdBody>;

export const householdType = documentType('book', 'household', HouseholdBody, (base, mine, theirs) => ({
  ...mergeFields(base, mine, theirs),
  guardians: mergeById(base.guardians ?? [], mine.guardians, theirs.guardians),
}));
