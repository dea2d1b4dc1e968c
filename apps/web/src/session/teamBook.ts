/**
 * What of the book the team alone reads: groups, stays and homes. Families read their group's name on the child's own
 * page, and load nothing of this.
 */
import {
  compareNames,
  groupType,
  householdType,
  stayPhase,
  type GroupBody,
  type HouseholdBody,
  type StayPhase,
} from '@cocon/domain';
import type { Document, Profile } from '@cocon/client';
import {
  childrenOf,
  type ChildId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
} from '@cocon/protocol';
import { documentsOf } from './useSession.ts';

export interface BookGroup {
  readonly id: GroupId;
  readonly body: GroupBody;
  readonly document: Document<GroupBody>;
}

/** A group with dates. */
export interface BookStay extends BookGroup {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly phase: StayPhase;
}

export interface BookHousehold {
  readonly id: HouseholdId;
  readonly body: HouseholdBody;
  readonly document: Document<HouseholdBody>;
  readonly children: readonly ChildId[];
  readonly guardians: readonly { readonly id: GuardianId; readonly name: string }[];
}

/** Groups without dates, by name. */
export function bookGroups(profile: Profile): BookGroup[] {
  return documentsOf(profile, groupType)
    .filter(({ body }) => body.stay === undefined)
    .map((document) => ({ id: document.id as string as GroupId, document, body: document.body }))
    .sort((a, b) => compareNames(a.body.name, b.body.name));
}

/** Stays: those of today, then those to come, then those that are over, the nearest first. */
export function bookStays(profile: Profile): BookStay[] {
  const { day } = profile.moment;
  return documentsOf(profile, groupType)
    .flatMap((document): BookStay[] => {
      const { id, body } = document;
      if (!body.stay) return [];
      const dates = { from: body.stay.from as LocalDay, to: body.stay.to as LocalDay };
      return [{ id: id as string as GroupId, document, body, ...dates, phase: stayPhase(dates, day) }];
    })
    .sort(
      (a, b) =>
        PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
        (a.phase === 'over' ? compareNames(b.to, a.to) : compareNames(a.from, b.from)),
    );
}

const PHASES: readonly StayPhase[] = ['now', 'coming', 'over'];

/** Where a child may be found today: the groups, and the stays that last. */
export const groupsToday = (profile: Profile): BookGroup[] => [
  ...bookGroups(profile),
  ...bookStays(profile).filter(({ phase }) => phase === 'now'),
];

/** Homes that are open, by name. */
export function bookHouseholds(profile: Profile): BookHousehold[] {
  const { state, moment } = profile;
  return documentsOf(profile, householdType)
    .map((document): BookHousehold => {
      const id = document.id as string as HouseholdId;
      const guardians = Object.values(state.guardians).filter((one) => one.household === id && !one.ended);
      return {
        id,
        document,
        body: document.body,
        children: childrenOf(state, id, moment),
        guardians: guardians.map((guardian) => ({
          id: guardian.id,
          name: document.body.guardians.find((entry) => entry.id === guardian.id)?.name ?? '',
        })),
      };
    })
    .filter(({ id }) => state.households[id]?.closedAt === null)
    .sort((a, b) => compareNames(a.body.name, b.body.name));
}
