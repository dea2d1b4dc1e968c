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
  type ChildBody,
  type GroupBody,
  type HouseholdBody,
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
} from '@cocon/protocol';
import { documentsOf } from './useSession.ts';

export interface BookChild {
  readonly id: ChildId;
  readonly body: ChildBody;
  readonly document: Document<ChildBody>;
  /** As the team calls the child: the first name, with an initial where two share it. */
  readonly shortName: string;
  /** Groups today; empty for families, who read the group's name in the body. */
  readonly groups: readonly GroupId[];
  readonly homes: readonly HouseholdId[];
  readonly isEnrolled: boolean;
}

export interface BookGroup {
  readonly id: GroupId;
  readonly body: GroupBody;
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

export function bookGroups(profile: Profile): BookGroup[] {
  return documentsOf(profile, groupType)
    .map(({ id, body }) => ({ id: id as string as GroupId, body }))
    .sort((a, b) => compareNames(a.body.name, b.body.name));
}

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
