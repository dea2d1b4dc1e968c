/**
 * Until when a household reads (17). Each link to a child may have a reading day; with the last one it is over: the
 * server answers and takes nothing any more, and a direction device closes the household as soon as it may.
 */
import { addDays, type LocalDay } from '../days.ts';
import type { ChildId, HouseholdId } from '../ids.ts';
import type { RegisterState } from '../register/state.ts';
import { hasLeft, openHouseholds } from './allowedHouseholds.ts';
import type { Moment } from './words.ts';

/** A home taken from a child who is still here can be put back for so many days. */
export const PUT_BACK_DAYS = 30;

/** The last day on which a household reads, as the register stood at a height; null where none is set, or no child lives there yet. */
export function readsUntil(
  state: RegisterState,
  household: HouseholdId,
  height = state.head.height,
): LocalDay | null {
  let last: LocalDay | null = null;
  for (const child of state.households[household]?.children ?? []) {
    const link = linkAt(state, child, household, height);
    if (link && link.to === null) return null;
    if (link?.to && (last === null || link.to > last)) last = link.to;
  }
  return last;
}

export function isReadingOver(state: RegisterState, household: HouseholdId, moment: Moment): boolean {
  const last = readsUntil(state, household, moment.height);
  return last !== null && last < moment.day;
}

/** Open households to close now: their reading is over, and so is the time for putting a home back. */
export function householdsToClose(state: RegisterState, moment: Moment): HouseholdId[] {
  return openHouseholds(state).filter(
    (household) =>
      isReadingOver(state, household, moment) &&
      state.households[household]?.children.every((child) => {
        const to = linkAt(state, child, household, moment.height)?.to ?? moment.day;
        return addDays(to, PUT_BACK_DAYS) < moment.day || hasLeft(state, child, moment);
      }),
  );
}

const linkAt = (state: RegisterState, child: ChildId, household: HouseholdId, height: number) =>
  state.children[child]?.links.findLast((one) => one.household === household && one.height <= height);
