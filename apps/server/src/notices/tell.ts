/**
 * Looks whom there is something to tell, and enqueues it; forgets addresses whose time is over. Returns when it must be
 * looked again; null: nobody wants anything.
 */
import { localDay, type LocalDay, type RegisterState } from '@cocon/protocol';
import { callerOf, type Caller } from '../devices/caller.ts';
import { isOver, readStandingIfThere } from '../establishments/standing.ts';
import { enqueueMail } from '../mail/mailRows.ts';
import type { Tenant } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { newsSince } from './news.ts';
import { dropNotices, noteLooked, holdNotices, WAITING_LIFE, type NoticeRow } from './noticeRows.ts';
import { isRipe, isTime, LOOKED_EVERY, type Told } from './whenTold.ts';

export async function tell(services: Services, tenant: Tenant): Promise<number | null> {
  const { registers, audiences } = services;
  const now = services.now();
  const standing = await readStandingIfThere(tenant);
  if (!standing || isOver(standing, now)) return null;
  const all = await holdNotices(tenant);
  const isLate = (row: NoticeRow) => row.state !== 'on' && now - row.changed_at >= WAITING_LIFE;
  await dropNotices(
    tenant,
    all.filter(isLate).map(({ guardian }) => guardian),
  );
  const told = all.filter(({ state }) => state === 'on');
  const day = localDay(now, standing.zone);
  const due = told.filter((row) => isTime(toldOf(row), now, standing.zone));
  if (due.length > 0) {
    const state = await registers.at(tenant, standing);
    for (const row of due) {
      const caller = anyDevice(state, row, day);
      const moment = { height: standing.height, day };
      const after = Math.max(row.seen_seq, row.told_seq);
      const since =
        caller && (await newsSince(tenant, audiences, { state, caller, moment, now }, row.household, after));
      if (since !== undefined && !isRipe(row, since, now)) continue;
      if (since !== undefined) await enqueueMail(tenant, { ...row, kind: 'notice' }, now);
      await noteLooked(tenant, row.guardian, {
        day,
        ...(since === undefined ? {} : { told: { seq: standing.sequence, at: now } }),
      });
    }
  }
  const ends = all
    .filter((row) => row.state !== 'on' && !isLate(row))
    .map((row) => row.changed_at + WAITING_LIFE);
  const next = [...ends, ...(told.length > 0 ? [now + LOOKED_EVERY] : [])];
  return next.length > 0 ? Math.min(...next) : null;
}

const toldOf = (row: NoticeRow): Told => ({
  hour: row.hour,
  toldAt: row.told_at,
  lookedDay: row.looked_day,
});

/** A device of the household that is in: what it may read is what there is to tell. */
function anyDevice(state: RegisterState, { household }: NoticeRow, day: LocalDay): Caller | undefined {
  const own = Object.values(state.devices).filter((device) => device.household === household);
  return own.map(({ id }) => callerOf(state, id, day)).find((caller) => caller !== undefined);
}
