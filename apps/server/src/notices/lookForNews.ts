/**
 * Looks, of those who want to be told, whom there is something to tell at this moment: by mail or on the phone, the news
 * and the hours are the same.
 */
import {
  localDay,
  type HouseholdId,
  type LocalDay,
  type NoticeHour,
  type RegisterState,
} from '@cocon/protocol';
import type { Caller } from '../devices/caller.ts';
import type { Standing } from '../establishments/standing.ts';
import type { Tenant } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { newsSince } from './news.ts';
import { isRipe, isTime } from './whenTold.ts';

export interface FollowingRow {
  readonly household: HouseholdId;
  readonly hour: NoticeHour;
  /** Up to where the household's devices have fetched. */
  readonly seen_seq: number;
  /** Up to where it was told. */
  readonly told_seq: number;
  readonly told_at: number;
  readonly looked_day: LocalDay | '';
}

/** It was looked on this day; `told`: there is something to tell, up to here. */
export interface Looked {
  readonly day: LocalDay;
  readonly told?: { readonly seq: number; readonly at: number };
}

export interface NewsOf<Row> {
  /** As whom it is read: what that device may read is what there is to tell. */
  readonly callerOf: (state: RegisterState, row: Row, day: LocalDay) => Caller | undefined;
  readonly note: (row: Row, looked: Looked) => Promise<void>;
}

export async function lookForNews<Row extends FollowingRow>(
  { registers, audiences, now: clock }: Services,
  tenant: Tenant,
  standing: Standing,
  rows: readonly Row[],
  { callerOf, note }: NewsOf<Row>,
): Promise<void> {
  const now = clock();
  const due = rows.filter(({ hour, told_at: toldAt, looked_day: lookedDay }) =>
    isTime({ hour, toldAt, lookedDay }, now, standing.zone),
  );
  if (due.length === 0) return;
  const day = localDay(now, standing.zone);
  const state = await registers.at(tenant, standing);
  for (const row of due) {
    const caller = callerOf(state, row, day);
    const moment = { height: standing.height, day };
    const after = Math.max(row.seen_seq, row.told_seq);
    const since =
      caller && (await newsSince(tenant, audiences, { state, caller, moment, now }, row.household, after));
    if (since !== undefined && !isRipe(row, since, now)) continue;
    await note(row, { day, ...(since === undefined ? {} : { told: { seq: standing.sequence, at: now } }) });
  }
}
