/** Blobs as kept: the row is the commit point, the bytes lie in a file. */
import type { BlobId, DeviceId, RecordHeader, RecordId } from '@cocon/protocol';
import { found, Refused } from '../platform/refused.ts';
import type { Tenant } from '../platform/database.ts';

export interface BlobRow {
  readonly id: BlobId;
  readonly device: DeviceId;
  readonly size: number;
  readonly sha256: string;
  readonly state: 'staged' | 'attached' | 'deleted';
  readonly record: RecordId | null;
}

export async function readBlobs(tenant: Tenant, ids: readonly BlobId[]): Promise<Map<BlobId, BlobRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tenant.query<BlobRow>(
    'select id, device, size, sha256, state, record from blobs where establishment_id = $1 and id = any ($2)',
    [tenant.establishment, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function blobsOfRecord(tenant: Tenant, record: RecordId): Promise<BlobId[]> {
  const rows = await tenant.query<{ id: BlobId }>(
    `select id from blobs where establishment_id = $1 and record = $2 and state = 'attached'`,
    [tenant.establishment, record],
  );
  return rows.map(({ id }) => id);
}

/**
 * Enters a blob whose bytes are there in full, for its uploader alone, within the establishment's space. False: the id
 * is taken.
 */
export async function stage(
  tenant: Tenant,
  blob: { id: BlobId; device: DeviceId; size: number; sha256: string },
  now: number,
): Promise<boolean> {
  const inserted = await tenant.run(
    `insert into blobs (establishment_id, id, device, size, sha256, state, staged_at)
     values ($1, $2, $3, $4, $5, 'staged', $6) on conflict do nothing`,
    [tenant.establishment, blob.id, blob.device, blob.size, blob.sha256, now],
  );
  if (inserted === 0) return false;
  const [space] = await tenant.query<{ fits: boolean }>(
    `update establishments set used_bytes = used_bytes + $2 where establishment_id = $1
     returning used_bytes <= quota_bytes as fits`,
    [tenant.establishment, blob.size],
  );
  if (!found(space).fits) throw new Refused('quota');
  return true;
}

/**
 * Attaches the blobs that new versions name to their records; names those that are not there in full for this device.
 * Returns the blobs that these versions leave behind.
 */
export async function attachBlobs(
  tenant: Tenant,
  device: DeviceId,
  headers: readonly RecordHeader[],
): Promise<BlobId[]> {
  const rows = await readBlobs(
    tenant,
    headers.flatMap(({ blobs }) => blobs.map(({ id }) => id)),
  );
  const missing: BlobId[] = [];
  const left: BlobId[] = [];
  for (const header of headers) {
    for (const { id, size } of header.blobs) {
      const row = rows.get(id);
      const staged = row?.state === 'staged' && row.device === device;
      const attached = row?.state === 'attached' && row.record === header.id;
      if (!row || row.size !== size || !(staged || attached)) missing.push(id);
    }
  }
  if (missing.length > 0) throw new Refused('blobsMissing', { blobs: missing });
  for (const { id, version, blobs } of headers) {
    const named = new Set(blobs.map((blob) => blob.id));
    if (version > 1) left.push(...(await blobsOfRecord(tenant, id)).filter((blob) => !named.has(blob)));
    if (named.size === 0) continue;
    await tenant.run(
      `update blobs set state = 'attached', record = $2 where establishment_id = $1 and id = any ($3)`,
      [tenant.establishment, id, [...named]],
    );
  }
  return left;
}

/** From here on nobody reads them; the bytes go by a job, the row after them. */
export async function markDeleted(tenant: Tenant, ids: readonly BlobId[]): Promise<void> {
  if (ids.length === 0) return;
  await tenant.run(
    `with gone as (
       update blobs set state = 'deleted', record = null
       where establishment_id = $1 and id = any ($2) and state <> 'deleted' returning size)
     update establishments set used_bytes = used_bytes - (select coalesce(sum(size), 0) from gone)
     where establishment_id = $1`,
    [tenant.establishment, ids],
  );
}

/** Which of these blobs are marked as deleted: only their bytes may go. */
export async function deletable(tenant: Tenant, ids: readonly BlobId[]): Promise<BlobId[]> {
  const rows = await readBlobs(tenant, ids);
  return ids.filter((id) => rows.get(id)?.state === 'deleted');
}

export async function dropRows(tenant: Tenant, ids: readonly BlobId[]): Promise<void> {
  await tenant.run(`delete from blobs where establishment_id = $1 and id = any ($2) and state = 'deleted'`, [
    tenant.establishment,
    ids,
  ]);
}
