/**
 * A group of children (Bébés, Moyens, Grands): its name, for staff. One with dates is a stay (« Séjour à la neige »).
 * Who is in it, and when, is in the register: the dates here are those of the whole stay.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { Name } from '../names.ts';

/** Local days, both included. */
export const StayDates = z.object({ from: z.iso.date(), to: z.iso.date() });
export type StayDates = z.infer<typeof StayDates>;

export const GroupBody = z.looseObject({
  type: z.literal('group'),
  name: Name,
  stay: z.optional(StayDates),
});
export type GroupBody = z.infer<typeof GroupBody>;

export const groupType = documentType('book', 'group', GroupBody);

export type StayPhase = 'coming' | 'now' | 'over';

export function stayPhase({ from, to }: StayDates, today: string): StayPhase {
  return today < from ? 'coming' : today > to ? 'over' : 'now';
}
