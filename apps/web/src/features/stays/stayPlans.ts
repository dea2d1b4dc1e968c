/**
 * A stay (« Séjour à la neige, 9–14 février ») is a group with dates: its page in the book has its name and dates, the
 * register who is in it and when. Saving it says only what changes: who comes in, whose dates move, who is taken out.
 * Who is taken out while it lasts was there until yesterday; otherwise the child was never in it.
 */
import type { Document, Saying } from '@cocon/client';
import { tidyName, type GroupBody } from '@cocon/domain';
import {
  addDays,
  makeId,
  type ChildId,
  type GroupId,
  type LocalDay,
  type RegisterState,
  type StayVersion,
} from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { newestStays } from '../children/standing.ts';

export interface StayForm {
  readonly group: GroupId;
  readonly name: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly children: ReadonlySet<ChildId>;
  readonly today: LocalDay;
  /** The stay's page, when it is in the book already. */
  readonly document: Document<GroupBody> | undefined;
}

export function planStay(state: RegisterState, stay: StayForm): Plan {
  const { group, name, from, to, children, document } = stay;
  const body: GroupBody = {
    ...(document?.body ?? { type: 'group' }),
    name: tidyName(name),
    stay: { from, to },
  };
  return {
    sayings: [
      ...(state.groups[group] === undefined ? [{ type: 'groupAdded', body: { group } } as const] : []),
      ...[...children].flatMap((child) => sayIn(state, child, stay)),
      ...membersOf(state, group)
        .filter((child) => !children.has(child))
        .flatMap((child) => sayOut(state, child, stay)),
    ],
    writes: isSame(document?.body, body) ? [] : [bookWrite(group, body, [], document)],
  };
}

/** Nobody was ever in it: for a stay that does not take place. */
export function sayCalledOff(state: RegisterState, group: GroupId): Saying<'childInGroup'>[] {
  return membersOf(state, group).flatMap((child) =>
    membershipsOf(state, child, group).map((one) => ending(child, group, one, addDays(one.from, -1))),
  );
}

/** Children who are, will be or were in the group. */
export function membersOf(state: RegisterState, group: GroupId): ChildId[] {
  return (Object.keys(state.children) as ChildId[]).filter(
    (child) => membershipsOf(state, child, group).length > 0,
  );
}

/** Children who are in it to its end: taken out or gone before, a child is not ticked any more. */
export const stayingUntil = (state: RegisterState, group: GroupId, to: LocalDay): ChildId[] =>
  membersOf(state, group).filter((child) =>
    membershipsOf(state, child, group).some((one) => one.to === null || one.to >= to),
  );

/** Those of the child in the group, without what was called off. */
function membershipsOf(state: RegisterState, child: ChildId, group: GroupId): StayVersion[] {
  return newestStays(state.children[child]?.groups ?? []).filter(
    (one) => one.group === group && (one.to === null || one.to >= one.from),
  );
}

function sayIn(
  state: RegisterState,
  child: ChildId,
  { group, from, to }: StayForm,
): Saying<'childInGroup'>[] {
  const [first, ...others] = membershipsOf(state, child, group);
  const isThere = first?.from === from && first.to === to;
  return [
    ...(isThere
      ? []
      : [{ type: 'childInGroup', body: { stay: first?.stay ?? makeId(), child, group, from, to } } as const]),
    ...others.map((one) => ending(child, group, one, addDays(one.from, -1))),
  ];
}

function sayOut(
  state: RegisterState,
  child: ChildId,
  { group, to, today }: StayForm,
): Saying<'childInGroup'>[] {
  return membershipsOf(state, child, group).flatMap((one) => {
    const lasts = one.from < today && today <= to;
    const last = addDays(lasts ? today : one.from, -1);
    return one.to !== null && one.to <= last ? [] : [ending(child, group, one, last)];
  });
}

const ending = (
  child: ChildId,
  group: GroupId,
  { stay, from }: StayVersion,
  to: LocalDay,
): Saying<'childInGroup'> => ({ type: 'childInGroup', body: { stay, child, group, from, to } });

const isSame = (former: GroupBody | undefined, next: GroupBody): boolean =>
  former?.name === next.name && former.stay?.from === next.stay?.from && former.stay?.to === next.stay?.to;
