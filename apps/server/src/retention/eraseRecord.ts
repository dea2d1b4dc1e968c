/**
 * Erasing: deletion by an author and the end of a record run the same way. The wrap, the record and its links go in the
 * transaction; its blobs are marked, so nobody reads them from then on, and a job that is part of the transaction
 * removes their bytes, again and again until it is done.
 */
import type { BlobId, EstablishmentId, LocalDay, RecordId, Tombstone } from '@cocon/protocol';
import { markDeleted } from '../blobs/blobRows.ts';
import type { Tenant } from '../platform/database.ts';
import { insertRecordChange } from '../records/changeRows.ts';
import { dropRecord, type RecordFacts } from '../records/recordRows.ts';
import { enqueue } from './schedule.ts';

export interface Erased {
  readonly establishment: EstablishmentId;
  readonly record: RecordId | null;
  readonly blobs: readonly BlobId[];
}

/** `tombstone` null: the record's end has come. */
export async function eraseRecord(
  tenant: Tenant,
  record: RecordFacts,
  tombstone: Tombstone | null,
  { seq, day, at }: { seq: number; day: LocalDay; at: number },
  blobs: readonly BlobId[],
): Promise<void> {
  await dropRecord(tenant, record.id);
  await markDeleted(tenant, blobs);
  await enqueue(tenant, 'unlinkBlobs', { record: record.id, blobs });
  await insertRecordChange(
    tenant,
    {
      seq,
      record: record.id,
      version: record.version,
      collection: record.collection,
      post: record.post,
      audience: record.audience,
      previousAudience: null,
      tombstone,
    },
    { day, at },
  );
}

/** Blobs that a new version of a record no longer names. */
export async function dropBlobs(tenant: Tenant, blobs: readonly BlobId[]): Promise<void> {
  await markDeleted(tenant, blobs);
  await enqueue(tenant, 'unlinkBlobs', { record: null, blobs });
}
