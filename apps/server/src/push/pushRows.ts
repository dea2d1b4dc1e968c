/**
 * Which devices are told on the phone, and what waits to be sent to them. What waits is in the same row: sent later, it
 * still says all that there is to say, and what the household has fetched meanwhile is taken out.
 */
import type { DeviceId, GuardianId, MailLocale } from '@cocon/protocol';
import type { FollowingRow, Looked } from '../notices/lookForNews.ts';
import type { Tenant } from '../platform/database.ts';

const MINUTE = 60_000;
/** How long after each failed try it is tried again; after the last it is given up. */
export const WAITS = [1, 5, 15, 60, 120, 240].map((minutes) => minutes * MINUTE);
/** News are old by then. */
const LIFE = 12 * 60 * MINUTE;

export interface PushRow extends FollowingRow {
  readonly device: DeviceId;
  readonly guardian: GuardianId;
  readonly box: string;
  readonly locale: MailLocale;
}

export interface WaitingPush extends Pick<PushRow, 'device' | 'box' | 'locale'> {
  readonly wanted_at: number;
  readonly attempts: number;
}

const COLUMNS = 'device, guardian, household, box, locale, hour, seen_seq, told_seq, told_at, looked_day';

/** Held until the transaction ends: who changes or ends one meanwhile comes after what is made of it here. */
export async function holdPushes(tenant: Tenant): Promise<PushRow[]> {
  return tenant.query<PushRow>(
    `select ${COLUMNS} from pushes where establishment_id = $1 order by device for update`,
    [tenant.establishment],
  );
}

export async function readPush(tenant: Tenant, device: DeviceId): Promise<PushRow | undefined> {
  const [row] = await tenant.query<PushRow>(
    `select ${COLUMNS} from pushes where establishment_id = $1 and device = $2`,
    [tenant.establishment, device],
  );
  return row;
}

/** Of a device that was told before, what it was told stays known: another address brings nothing a second time. */
export async function putPush(
  tenant: Tenant,
  row: Pick<PushRow, 'device' | 'guardian' | 'household' | 'box' | 'locale' | 'hour' | 'seen_seq'>,
): Promise<void> {
  const { device, guardian, household, box, locale, hour, seen_seq: seen } = row;
  await tenant.run(
    `insert into pushes (establishment_id, device, guardian, household, box, locale, hour, seen_seq, told_seq, told_at,
       looked_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0, '')
     on conflict (establishment_id, device)
     do update set box = excluded.box, locale = excluded.locale, hour = excluded.hour, attempts = 0`,
    [tenant.establishment, device, guardian, household, box, locale, hour, seen],
  );
}

/** It was looked today, and up to where something is told: that waits from now on. */
export async function notePushLooked(tenant: Tenant, device: DeviceId, { day, told }: Looked): Promise<void> {
  await tenant.run(
    `update pushes set looked_day = $3, told_seq = coalesce($4, told_seq), told_at = coalesce($5, told_at),
       wanted_at = coalesce($5, wanted_at), next_at = coalesce($5, next_at),
       attempts = case when $5::bigint is null then attempts else 0 end
     where establishment_id = $1 and device = $2`,
    [tenant.establishment, device, day, told?.seq ?? null, told?.at ?? null],
  );
}

/**
 * Takes what is due. It is due again after the wait of this try, should nobody say how it went: a process that ends in
 * between sends it late, not never.
 */
export async function takePushes(tenant: Tenant, now: number, most: number): Promise<WaitingPush[]> {
  const rows = await tenant.query<WaitingPush>(
    `select device, box, locale, wanted_at, attempts from pushes
     where establishment_id = $1 and next_at <= $2 order by next_at limit $3 for update skip locked`,
    [tenant.establishment, now, most],
  );
  for (const { device, attempts } of rows) {
    await tenant.run(
      'update pushes set attempts = attempts + 1, next_at = $3 where establishment_id = $1 and device = $2',
      [tenant.establishment, device, now + (WAITS[attempts] ?? MINUTE)],
    );
  }
  return rows;
}

/** Whether one that failed once more is not worth another try. */
export const isPushGivenUp = (
  { attempts, wanted_at: wantedAt }: WaitingPush,
  now: number,
  retryAfter: number,
): boolean => attempts >= WAITS.length || now + retryAfter - wantedAt > LIFE;

/** It was sent, or is not worth sending; what was made to wait since then still waits. */
export async function endPush(tenant: Tenant, { device, wanted_at: wantedAt }: WaitingPush): Promise<void> {
  await tenant.run(
    `update pushes set wanted_at = null, next_at = null, attempts = 0
     where establishment_id = $1 and device = $2 and wanted_at = $3`,
    [tenant.establishment, device, wantedAt],
  );
}

/** Not before this instant. */
export async function delayPush(tenant: Tenant, { device }: WaitingPush, until: number): Promise<void> {
  await tenant.run(
    'update pushes set next_at = greatest(next_at, $3) where establishment_id = $1 and device = $2',
    [tenant.establishment, device, until],
  );
}

/** Nobody is reached there; a device that gave another address meanwhile keeps that. */
export async function dropDeadPush(tenant: Tenant, { device, box }: WaitingPush): Promise<void> {
  await tenant.run('delete from pushes where establishment_id = $1 and device = $2 and box = $3', [
    tenant.establishment,
    device,
    box,
  ]);
}

/** Forgets where these devices, and all of these guardians, are reached. */
export async function dropPushes(
  tenant: Tenant,
  { devices = [], guardians = [] }: { devices?: readonly DeviceId[]; guardians?: readonly GuardianId[] },
): Promise<void> {
  if (devices.length + guardians.length === 0) return;
  await tenant.run(
    'delete from pushes where establishment_id = $1 and (device = any ($2) or guardian = any ($3))',
    [tenant.establishment, devices, guardians],
  );
}

/** The establishment's phones are to be looked after at this instant, or earlier. */
export async function lookAtPushes(tenant: Tenant, at: number): Promise<void> {
  await tenant.run('update directory set push_at = least(push_at, $2) where establishment_id = $1', [
    tenant.establishment,
    at,
  ]);
}

/** Sets when they are looked after next: for news at `wanted` (null: nobody wants any), or for what waits. */
export async function setNextPushLook(tenant: Tenant, wanted: number | null): Promise<void> {
  await tenant.query('select 1 from directory where establishment_id = $1 for update', [
    tenant.establishment,
  ]);
  await tenant.run(
    `update directory set push_at = least($2::bigint, (select min(next_at) from pushes where establishment_id = $1))
     where establishment_id = $1`,
    [tenant.establishment, wanted],
  );
}
