/** Where an establishment stands: its sequence, its register's head, its day. */
import type { LocalDay } from '@cocon/protocol';
import { found } from '../platform/refused.ts';
import { announce } from '../platform/bus.ts';
import type { Tenant } from '../platform/database.ts';

export interface Standing {
  readonly sequence: number;
  readonly height: number;
  readonly headHash: string;
  readonly zone: string;
  /** The local day up to which the passing of days has been entered as change rows. Never goes back. */
  readonly lastDay: LocalDay;
  readonly incarnation: string;
  readonly displayName: string;
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** When a demonstration ends; null: a real establishment. */
  readonly demonstrationUntil: number | null;
}

interface StandingRow {
  sequence: number;
  height: number;
  head_hash: string;
  zone: string;
  last_day: LocalDay;
  incarnation: string;
  display_name: string;
  used_bytes: number;
  quota_bytes: number;
  demonstration_until: number | null;
}

export async function readStanding(tenant: Tenant): Promise<Standing> {
  return select(tenant, '');
}

/** Takes the establishment's row lock: until the transaction ends, nobody else takes a sequence. */
export async function lockStanding(tenant: Tenant): Promise<Standing> {
  return select(tenant, 'for update');
}

/** Undefined when there is no such establishment, or no longer. */
export async function readStandingIfThere(tenant: Tenant): Promise<Standing | undefined> {
  const row = await rowOf(tenant, '');
  return row && standingOf(row);
}

/** The same, under the lock. */
export async function lockStandingIfThere(tenant: Tenant): Promise<Standing | undefined> {
  const row = await rowOf(tenant, 'for update');
  return row && standingOf(row);
}

/** Whether a demonstration is at its end: from then on it is answered as if it were not there. */
export const isOver = ({ demonstrationUntil }: Standing, now: number): boolean =>
  demonstrationUntil !== null && demonstrationUntil <= now;

/** Advances the sequence by a number of steps, tells who listens, and returns the last. Under the lock only. */
export async function takeSequence(tenant: Tenant, steps: number): Promise<number> {
  const [row] = await tenant.query<{ sequence: number }>(
    'update establishments set sequence = sequence + $2 where establishment_id = $1 returning sequence',
    [tenant.establishment, steps],
  );
  const { sequence } = found(row);
  await announce(tenant, sequence);
  return sequence;
}

async function select(tenant: Tenant, lock: '' | 'for update'): Promise<Standing> {
  return standingOf(found(await rowOf(tenant, lock)));
}

async function rowOf(tenant: Tenant, lock: '' | 'for update'): Promise<StandingRow | undefined> {
  const [row] = await tenant.query<StandingRow>(
    `select sequence, height, head_hash, zone, last_day, incarnation, display_name, used_bytes, quota_bytes,
       demonstration_until
     from establishments where establishment_id = $1 ${lock}`,
    [tenant.establishment],
  );
  return row;
}

export function standingOf(row: StandingRow): Standing {
  return {
    sequence: row.sequence,
    height: row.height,
    headHash: row.head_hash,
    zone: row.zone,
    lastDay: row.last_day,
    incarnation: row.incarnation,
    displayName: row.display_name,
    usedBytes: row.used_bytes,
    quotaBytes: row.quota_bytes,
    demonstrationUntil: row.demonstration_until,
  };
}
