/**
 * The book joined with the register: children with their names, groups and homes, as this profile may see them. The
 * register says who belongs where; the book says what they are called.
 */
import {
  childType,
  compareChildren,
  compareNames,
  groupType,
  householdType,
  shortNames,
  stayPhase,
  type ChildBody,
  type GroupBody,
  type HouseholdBody,
  type StayPhase,
} from '@cocon/domain';
import type { Document, Profile } from '@cocon/client';
import {
  childrenOf,
  groupsOf,
  isEnrolled,
  openHouseholds,
  type ChildId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
} from '@cocon/protocol';
import { documentsOf } from './useSession.ts';

export interface BookChild {
  readonly id: ChildId;
  readonly body: ChildBody;
  readonly document: Document<ChildBody>;
  /** As the team calls the child: the first name, with an initial where two share it. */
  readonly shortName: string;
  /** Groups and stays of today; empty for families, who read the group's name in the body. */
  readonly groups: readonly GroupId[];
  readonly homes: readonly HouseholdId[];
  readonly isEnrolled: boolean;
}

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

/** Children of the book, by first name. A record's id is the child's id. */
export function bookChildren(profile: Profile): BookChild[] {
  const { state, moment } = profile;
  const documents = documentsOf(profile, childType);
  const names = shortNames(documents);
  const homes = new Map<ChildId, HouseholdId[]>();
  for (const household of openHouseholds(state)) {
    for (const child of childrenOf(state, household, moment)) {
      homes.set(child, [...(homes.get(child) ?? []), household]);
    }
  }
  return documents
    .map((document): BookChild => {
      const id = document.id as string as ChildId;
      return {
        id,
        document,
        body: document.body,
        shortName: names.get(document.id) ?? document.body.firstName,
        groups: [...groupsOf(state, id, moment.day, moment.height)],
        homes: homes.get(id) ?? [],
        isEnrolled: isEnrolled(state, id, moment.day, moment.height),
      };
    })
    .sort((a, b) => compareChildren(a.body, b.body));
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
