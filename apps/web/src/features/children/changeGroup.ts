/**
 * A child changes group from a day on. The former stay ends the day before; a stay that began on that very day is
 * corrected in place, and one that was to begin later is called off (it ends before it begins). Groups with dates of
 * their own (`apart`) go on beside it.
 */
import type { Saying } from '@cocon/client';
import {
  addDays,
  makeId,
  type ChildId,
  type GroupId,
  type LocalDay,
  type RegisterState,
  type StayId,
} from '@cocon/protocol';
import { newestStays } from './standing.ts';

export function sayChangeOfGroup(
  state: RegisterState,
  child: ChildId,
  group: GroupId,
  from: LocalDay,
  apart: ReadonlySet<GroupId> = new Set(),
): Saying<'childInGroup'>[] {
  const dayBefore = addDays(from, -1);
  let stay: StayId | undefined;
  const ended: Saying<'childInGroup'>[] = [];
  for (const one of newestStays(state.children[child]?.groups ?? [])) {
    if (one.group === null || apart.has(one.group) || (one.to !== null && one.to < from) || isCalledOff(one))
      continue;
    if (one.from === from && stay === undefined) {
      stay = one.stay;
      continue;
    }
    const to = one.from < from ? dayBefore : addDays(one.from, -1);
    ended.push({
      type: 'childInGroup',
      body: { stay: one.stay, child, group: one.group, from: one.from, to },
    });
  }
  return [...ended, { type: 'childInGroup', body: { stay: stay ?? makeId(), child, group, from, to: null } }];
}

const isCalledOff = ({ from, to }: { readonly from: LocalDay; readonly to: LocalDay | null }): boolean =>
  to !== null && to < from;
