/**
 * The book joined with the register: children with their names, groups and homes, as this profile may see them. The
 * register says who belongs where; the book says what they are called.
 */
import { childType, compareChildren, shortNames, type ChildBody } from '@cocon/domain';
import type { Document, Profile } from '@cocon/client';
import {
  childrenOf,
  groupsOf,
  isEnrolled,
  openHouseholds,
  type ChildId,
  type GroupId,
  type HouseholdId,
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
