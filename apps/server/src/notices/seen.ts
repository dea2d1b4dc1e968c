/**
 * Up to where a household's devices have fetched, kept for households alone in which somebody wants to be told. What was
 * fetched is no news: what still waits to tell of it, by mail or on a phone, is not sent.
 */
import {
  readCursor,
  type Cursor,
  type EstablishmentId,
  type GuardianId,
  type HouseholdId,
} from '@cocon/protocol';
import type { Asking } from '../devices/asking.ts';
import { dropMailsOf } from '../mail/mailRows.ts';
import type { Services } from '../platform/services.ts';

export interface Seen {
  readonly household: HouseholdId;
  readonly sequence: number;
}

/** What an answer shows to a household beyond what was noted; undefined: nothing, and nothing need be written. */
export async function newlySeen(
  { mail, push }: Pick<Services, 'mail' | 'push'>,
  { tenant, caller }: Asking,
  cursor: Cursor,
): Promise<Seen | undefined> {
  if ((mail === undefined && push === undefined) || caller.kind !== 'household') return undefined;
  const { sequence } = readCursor(cursor);
  const rows = await tenant.query(
    `select 1 from notices where establishment_id = $1 and household = $2 and seen_seq < $3
     union all select 1 from pushes where establishment_id = $1 and household = $2 and seen_seq < $3 limit 1`,
    [tenant.establishment, caller.household, sequence],
  );
  return rows.length > 0 ? { household: caller.household, sequence } : undefined;
}

export async function noteSeen(
  { database }: Pick<Services, 'database'>,
  establishment: EstablishmentId,
  { household, sequence }: Seen,
): Promise<void> {
  await database.write(establishment, async (tenant) => {
    const rows = await tenant.query<{ guardian: GuardianId }>(
      `update notices set seen_seq = greatest(seen_seq, $3) where establishment_id = $1 and household = $2
       returning guardian`,
      [establishment, household, sequence],
    );
    await dropMailsOf(
      tenant,
      rows.map(({ guardian }) => guardian),
      'notice',
    );
    await tenant.run(
      `update pushes set seen_seq = greatest(seen_seq, $3), wanted_at = null, next_at = null, attempts = 0
       where establishment_id = $1 and household = $2`,
      [establishment, household, sequence],
    );
  });
}
