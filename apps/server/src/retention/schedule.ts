/** Jobs, enqueued inside the transaction that needs them: they exist if and only if it commits. */
import type { EstablishmentId } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';

export type Task = 'unlinkBlobs' | 'expireRecords' | 'eraseDemonstration' | 'sweep';

export async function enqueue(
  tenant: Tenant,
  task: Task,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly at?: number; readonly key?: string } = {},
): Promise<void> {
  await tenant.query('select enqueue_job($1, $2::json, to_timestamp($3::float8 / 1000), $4)', [
    task,
    JSON.stringify({ establishment: tenant.establishment, ...payload }),
    when.at ?? null,
    when.key ?? null,
  ]);
}

/** One job per establishment waits for the next end of a record. */
export const expiryKey = (establishment: EstablishmentId): string => `expireRecords ${establishment}`;

export async function scheduleExpiry(tenant: Tenant, now: number): Promise<void> {
  const [next] = await tenant.query<{ until: number | null }>(
    'select min(until) as until from records where establishment_id = $1 and until is not null',
    [tenant.establishment],
  );
  if (!next || next.until === null) return;
  const key = expiryKey(tenant.establishment);
  await enqueue(tenant, 'expireRecords', {}, { at: Math.max(next.until, now), key });
}
