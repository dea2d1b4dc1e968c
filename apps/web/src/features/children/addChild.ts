/**
 * A new child: enrolled, in a group, at home somewhere. A group or a household made with it comes in the same batch.
 * A child who joins a household with guardians gets them as those who count, two at most.
 */
import { makeHousehold, type DraftWrite, type Saying } from '@cocon/client';
import { sameName, tidyName, type ChildBody } from '@cocon/domain';
import {
  makeId,
  type ChildId,
  type GroupId,
  type HouseholdId,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from './carryOut.ts';
import { guardiansOf, MOST_COUNTED } from './standing.ts';

/** A group or household: one that exists, or one to make under this id and name. */
export interface Place<Id> {
  readonly id: Id;
  readonly name: string;
  readonly isNew: boolean;
}

export interface NewChild {
  readonly id: ChildId;
  readonly firstName: string;
  readonly lastName: string;
  readonly group: Place<GroupId>;
  readonly household: Place<HouseholdId>;
  /** First day here, in the group and at home. */
  readonly from: LocalDay;
}

/** Makes the plan of adding a child. `openHome` draws a new household's keyring. */
export async function planAddChild(
  state: RegisterState,
  { id, firstName, lastName, group, household, from }: NewChild,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const child = id;
  const home = household.id;
  const opened = household.isNew ? await openHome(state, home) : undefined;
  const counted = household.isNew ? [] : guardiansOf(state, [home]).slice(0, MOST_COUNTED);
  const sayings: Saying[] = [
    ...(group.isNew ? [{ type: 'groupAdded', body: { group: group.id } } as const] : []),
    ...(opened ? [opened.saying] : []),
    { type: 'childEnrolled', body: { stay: makeId(), child, from, to: null } },
    { type: 'childInGroup', body: { stay: makeId(), child, group: group.id, from, to: null } },
    { type: 'childLinked', body: { household: home, child, from, to: null } },
    ...(counted.length > 0
      ? [{ type: 'guardiansCounted', body: { child, guardians: counted } } as const]
      : []),
  ];
  const body: ChildBody = {
    type: 'child',
    firstName: tidyName(firstName),
    lastName: tidyName(lastName),
    groupName: group.name,
  };
  const writes: DraftWrite[] = [
    ...(group.isNew ? [bookWrite(group.id, { type: 'group', name: group.name }, [])] : []),
    ...(household.isNew
      ? [bookWrite(home, { type: 'household', name: household.name, guardians: [] }, [home])]
      : []),
    bookWrite(child, body, [home]),
  ];
  return { sayings, seals: opened ? [opened.seals] : [], writes };
}

/** Children already here under the same first and last name, whatever the case and accents. */
export function namesakes<Child extends { readonly body: ChildBody }>(
  children: readonly Child[],
  { firstName, lastName }: { readonly firstName: string; readonly lastName: string },
): Child[] {
  return children.filter(
    ({ body }) => sameName(body.firstName, firstName) && sameName(body.lastName, lastName),
  );
}
