/**
 * What the server notices for direction: a card shown again after it served, a code blocked and
 * lifted, a device of staff that reads more than an hour may bring. It holds a kind, an
 * id, a day and counts, is noted in the transaction that saw it, and goes with its time.
 */
import {
  localDay,
  OCCURRENCES_KEPT,
  type DeviceId,
  type InvitationId,
  type Occurrence,
} from '@cocon/protocol';
import type { Standing } from '../establishments/standing.ts';
import type { Tenant } from '../platform/database.ts';
import { HOUR_MS } from './readings.ts';

export type Noticed =
  | { readonly kind: 'cardAgain' | 'codeBlocked' | 'codeLifted'; readonly subject: InvitationId }
  | { readonly kind: 'readingLimit'; readonly subject: DeviceId };

export async function noteOccurrence(
  tenant: Tenant,
  { zone }: Pick<Standing, 'zone'>,
  { kind, subject }: Noticed,
  at: number,
): Promise<void> {
  await tenant.run(
    `insert into occurrences as known (establishment_id, day, kind, subject, first_at, last_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict (establishment_id, day, kind, subject)
     do update set last_at = excluded.last_at, times = known.times + 1`,
    [tenant.establishment, localDay(at, zone), kind, subject, at],
  );
}

/** Newest first. */
export async function readOccurrences(tenant: Tenant, now: number): Promise<Occurrence[]> {
  return tenant.query<Occurrence>(
    `select kind, subject, day, first_at as "firstAt", last_at as "lastAt", times from occurrences
     where establishment_id = $1 and last_at > $2 order by last_at desc, kind, subject`,
    [tenant.establishment, now - OCCURRENCES_KEPT],
  );
}

/** What was noticed, and what devices of staff fetched, goes with its time. */
export async function dropWatched(tenant: Tenant, now: number): Promise<void> {
  await tenant.run('delete from readings where establishment_id = $1 and hour <= $2', [
    tenant.establishment,
    Math.floor((now - OCCURRENCES_KEPT) / HOUR_MS),
  ]);
  await tenant.run('delete from occurrences where establishment_id = $1 and last_at <= $2', [
    tenant.establishment,
    now - OCCURRENCES_KEPT,
  ]);
}
