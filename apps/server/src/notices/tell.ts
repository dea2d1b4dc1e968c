/**
 * Looks whom there is something to tell by mail, and enqueues it; forgets addresses whose time is over. Returns when it
 * must be looked again; null: nobody wants anything.
 */
import { UNCONFIRMED_KEPT, type LocalDay, type RegisterState } from '@cocon/protocol';
import { callerOf, type Caller } from '../devices/caller.ts';
import { isOver, readStandingIfThere } from '../establishments/standing.ts';
import { enqueueMail } from '../mail/mailRows.ts';
import type { Tenant } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { lookForNews } from './lookForNews.ts';
import { dropNotices, noteLooked, holdNotices, type NoticeRow } from './noticeRows.ts';
import { LOOKED_EVERY } from './whenTold.ts';

export async function tell(services: Services, tenant: Tenant): Promise<number | null> {
  const now = services.now();
  const standing = await readStandingIfThere(tenant);
  if (!standing || isOver(standing, now)) return null;
  const all = await holdNotices(tenant);
  const isLate = (row: NoticeRow) => row.state !== 'on' && now - row.changed_at >= UNCONFIRMED_KEPT;
  await dropNotices(
    tenant,
    all.filter(isLate).map(({ guardian }) => guardian),
  );
  const told = all.filter(({ state }) => state === 'on');
  await lookForNews(services, tenant, standing, told, {
    callerOf: anyDevice,
    async note(row, looked) {
      if (looked.told) await enqueueMail(tenant, { ...row, kind: 'notice' }, now);
      await noteLooked(tenant, row.guardian, looked);
    },
  });
  const ends = all
    .filter((row) => row.state !== 'on' && !isLate(row))
    .map((row) => row.changed_at + UNCONFIRMED_KEPT);
  const next = [...ends, ...(told.length > 0 ? [now + LOOKED_EVERY] : [])];
  return next.length > 0 ? Math.min(...next) : null;
}

/** A device of the household that is in: what it may read is what there is to tell. */
function anyDevice(state: RegisterState, { household }: NoticeRow, day: LocalDay): Caller | undefined {
  const own = Object.values(state.devices).filter((device) => device.household === household);
  return own.map(({ id }) => callerOf(state, id, day)).find((caller) => caller !== undefined);
}
