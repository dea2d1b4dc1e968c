/** What stands today in the register about one child: homes, dated stays in groups and in the house. */
import {
  childrenOf,
  countedGuardians,
  openHouseholds,
  type ChildId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Moment,
  type RegisterState,
  type StayVersion,
} from '@cocon/protocol';

export const momentAt = (state: RegisterState, day: LocalDay): Moment => ({ height: state.head.height, day });

/** Open households that are a home of the child on a day. */
export function homesOf(state: RegisterState, child: ChildId, day: LocalDay): HouseholdId[] {
  const moment = momentAt(state, day);
  return openHouseholds(state).filter((home) => childrenOf(state, home, moment).includes(child));
}

/** The newest version of each stay. */
export function newestStays(stays: readonly StayVersion[]): StayVersion[] {
  return [...new Map(stays.map((stay) => [stay.stay, stay])).values()];
}

/** Guardians of these homes who have not left, in the order of the homes. */
export function guardiansOf(state: RegisterState, homes: readonly HouseholdId[]): GuardianId[] {
  return homes.flatMap((home) =>
    Object.values(state.guardians)
      .filter((one) => one.household === home && !one.ended)
      .map(({ id }) => id),
  );
}

/** The most who may hold parental authority over a child (39). */
export const MOST_COUNTED = 2;

/** Guardians who count for a child, as declared now. */
export const countedNow = (state: RegisterState, child: ChildId): readonly GuardianId[] =>
  countedGuardians(state, child, state.head.height);
