/** Change rows: what happened, in the order of the sequence, without content. What it means to the asker is computed. */
import type { AudienceId, Collection, LocalDay, RecordId, Tombstone } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';

export interface ChangeRow {
  readonly seq: number;
  /** Steps of the sequence that it takes; it ends at `seq`. */
  readonly span: number;
  readonly kind: 'register' | 'audience' | 'record' | 'deleted' | 'day';
  readonly height_from: number | null;
  readonly height_to: number | null;
  readonly record: RecordId | null;
  readonly version: number | null;
  readonly collection: Collection | null;
  readonly post: RecordId | null;
  readonly tombstone: Tombstone | null;
  readonly audience: AudienceId | null;
  readonly previous_audience: AudienceId | null;
  readonly previous_day: LocalDay | null;
  readonly day: LocalDay | null;
}

/** Rows that a cursor has not wholly passed. */
export async function changeRowsAfter(tenant: Tenant, cursor: number, limit: number): Promise<ChangeRow[]> {
  return tenant.query<ChangeRow>(
    `select seq, span, kind, height_from, height_to, record, version, collection, post, tombstone, audience,
            previous_audience, previous_day, day
     from change_rows where establishment_id = $1 and seq > $2 order by seq limit $3`,
    [tenant.establishment, cursor, limit],
  );
}

/** Whether a cursor is older than what is kept: rows were dropped between it and the oldest one. */
export async function isBelowWindow(tenant: Tenant, cursor: number): Promise<boolean> {
  const [oldest] = await tenant.query<{ seq: number; span: number }>(
    'select seq, span from change_rows where establishment_id = $1 order by seq limit 1',
    [tenant.establishment],
  );
  return oldest !== undefined && cursor < oldest.seq - oldest.span;
}

export interface RecordChange {
  readonly seq: number;
  readonly record: RecordId;
  readonly version: number;
  readonly collection: Collection;
  readonly post: RecordId | null;
  readonly audience: AudienceId;
  readonly previousAudience: AudienceId | null;
  /** Undefined: a new version. Null: deleted at its end. */
  readonly tombstone?: Tombstone | null;
}

export async function insertRecordChange(
  tenant: Tenant,
  { seq, record, version, collection, post, audience, previousAudience, tombstone }: RecordChange,
  { day, at }: { day: LocalDay; at: number },
): Promise<void> {
  await tenant.run(
    `insert into change_rows (establishment_id, seq, span, kind, record, version, collection, post, audience,
       previous_audience, tombstone, day, at)
     values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tenant.establishment,
      seq,
      tombstone === undefined ? 'record' : 'deleted',
      record,
      version,
      collection,
      post,
      audience,
      previousAudience,
      tombstone ? JSON.stringify(tombstone) : null,
      day,
      at,
    ],
  );
}

export async function insertAudienceChange(
  tenant: Tenant,
  seq: number,
  audience: AudienceId,
  { day, at }: { day: LocalDay; at: number },
): Promise<void> {
  await tenant.run(
    `insert into change_rows (establishment_id, seq, span, kind, audience, day, at)
     values ($1, $2, 1, 'audience', $3, $4, $5)`,
    [tenant.establishment, seq, audience, day, at],
  );
}

export async function insertRegisterChange(
  tenant: Tenant,
  { seq, span, from, to }: { seq: number; span: number; from: number; to: number },
  { day, at }: { day: LocalDay; at: number },
): Promise<void> {
  await tenant.run(
    `insert into change_rows (establishment_id, seq, span, kind, height_from, height_to, day, at)
     values ($1, $2, $3, 'register', $4, $5, $6, $7)`,
    [tenant.establishment, seq, span, from, to, day, at],
  );
}

/** Whether a record was there once and was deleted: it never comes back under its id. */
export async function deletedAmong(tenant: Tenant, records: readonly RecordId[]): Promise<Set<RecordId>> {
  const rows = await tenant.query<{ record: RecordId }>(
    `select record from change_rows where establishment_id = $1 and record = any ($2) and kind = 'deleted'`,
    [tenant.establishment, records],
  );
  return new Set(rows.map(({ record }) => record));
}
