/**
 * What ended by itself, as it is kept to be certified: entered in the transaction that erases it, told only once its bytes
 * are gone too, and forgotten with its time.
 */
import {
  ENDS_KEPT,
  monthOfEnd,
  type BlobId,
  type Collection,
  type EndMonth,
  type HostErasureStatement,
  type RecordId,
} from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';

export interface EndedRecord {
  readonly id: RecordId;
  readonly collection: Collection;
  readonly until: number;
  readonly blobs: readonly BlobId[];
}

/** In the house's zone. */
export async function noteEnded(
  tenant: Tenant,
  { id, collection, until, blobs }: EndedRecord,
  zone: string,
  at: number,
): Promise<void> {
  await tenant.run(
    `insert into ended (establishment_id, record, collection, until, month, blobs, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [tenant.establishment, id, collection, until, monthOfEnd(until, zone), blobs, at],
  );
}

/** Its bytes are gone: a row of a file goes with the file. */
const IS_GONE = `not exists (select 1 from blobs b where b.establishment_id = e.establishment_id and b.id = any (e.blobs))`;

export interface EndedMonth {
  readonly month: EndMonth;
  readonly media: number;
  readonly records: number;
}

/** Newest first. */
export async function endedMonths(tenant: Tenant, now: number): Promise<EndedMonth[]> {
  return tenant.query<EndedMonth>(
    `select month, (count(*) filter (where collection = 'medium'))::int as media, count(*)::int as records
     from ended e where establishment_id = $1 and at > $2 and ${IS_GONE} group by month order by month desc`,
    [tenant.establishment, now - ENDS_KEPT],
  );
}

export async function endedIn(
  tenant: Tenant,
  month: EndMonth,
  now: number,
): Promise<HostErasureStatement['records']> {
  return tenant.query<HostErasureStatement['records'][number]>(
    `select record as id, collection, until, blobs from ended e
     where establishment_id = $1 and month = $2 and at > $3 and ${IS_GONE} order by until, record`,
    [tenant.establishment, month, now - ENDS_KEPT],
  );
}

export async function dropEnded(tenant: Tenant, now: number): Promise<void> {
  await tenant.run('delete from ended where establishment_id = $1 and at <= $2', [
    tenant.establishment,
    now - ENDS_KEPT,
  ]);
}
