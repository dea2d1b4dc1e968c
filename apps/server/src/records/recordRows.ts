/** Records as kept. The wrap stands in a table of its own and joins only what is served (58). */
import type { AudienceId, Collection, DeviceId, RecordHeader, RecordId, SealedRecord } from '@cocon/protocol';
import type { Tenant } from '../platform/database.ts';

/** What decides who may read a record. `header` is canonical text that was verified when it was committed. */
export interface RecordFacts {
  readonly id: RecordId;
  readonly collection: Collection;
  readonly version: number;
  readonly audience: AudienceId;
  readonly author: DeviceId;
  readonly header: string;
  readonly day: string;
  readonly post: RecordId | null;
  readonly with_media: boolean;
  readonly until: number | null;
}

const FACTS =
  'r.id, r.collection, r.version, r.audience, r.author, r.header, r.day, r.post, r.with_media, r.until';

export const headerOf = (facts: Pick<RecordFacts, 'header'>): RecordHeader =>
  JSON.parse(facts.header) as RecordHeader;

export async function factsOfRecords(
  tenant: Tenant,
  ids: readonly RecordId[],
): Promise<Map<RecordId, RecordFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await tenant.query<RecordFacts>(
    `select ${FACTS} from records r where establishment_id = $1 and id = any ($2)`,
    [tenant.establishment, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Media of posts. */
export async function factsOfMedia(tenant: Tenant, posts: readonly RecordId[]): Promise<RecordFacts[]> {
  if (posts.length === 0) return [];
  return tenant.query<RecordFacts>(
    `select ${FACTS} from records r
     where establishment_id = $1 and post = any ($2) and collection = 'medium'`,
    [tenant.establishment, posts],
  );
}

/** Media and prints in a range of ids; of these children only, when any are named. */
export async function factsOfRange(
  tenant: Tenant,
  { low, high }: { low: string; high: string | null },
  children: readonly string[] | null,
): Promise<RecordFacts[]> {
  if (children === null) {
    return tenant.query<RecordFacts>(
      `select ${FACTS} from records r
       where establishment_id = $1 and collection in ('medium', 'print') and id >= $2 and ($3::text is null or id < $3)
       order by id`,
      [tenant.establishment, low, high],
    );
  }
  return tenant.query<RecordFacts>(
    `select ${FACTS} from records r
     where establishment_id = $1 and id in (
       select record from record_subjects
       where establishment_id = $1 and child = any ($4) and record >= $2 and ($3::text is null or record < $3))
     order by id`,
    [tenant.establishment, low, high, children],
  );
}

/** A page of a collection's index, newest day first; `before` is the last row of the page before. */
export async function factsByDay(
  tenant: Tenant,
  collection: Collection,
  before: { day: string; id: string } | undefined,
  limit: number,
): Promise<RecordFacts[]> {
  return tenant.query<RecordFacts>(
    `select ${FACTS} from records r
     where establishment_id = $1 and collection = $2 ${before ? 'and (day, id) < ($4, $5)' : ''}
     order by day desc, id desc limit $3`,
    [tenant.establishment, collection, limit, ...(before ? [before.day, before.id] : [])],
  );
}

/** Whole records, in no order; one without its wrap is not there any more. */
export async function sealedRecords(
  tenant: Tenant,
  ids: readonly RecordId[],
): Promise<Map<RecordId, SealedRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tenant.query<{
    id: RecordId;
    header: string;
    signature: string;
    ciphertext: Buffer;
    wrap: Buffer;
  }>(
    `select r.id, r.header, r.signature, r.ciphertext, w.wrap from records r
     join wraps w on w.establishment_id = r.establishment_id and w.record = r.id and w.version = r.version
     where r.establishment_id = $1 and r.id = any ($2)`,
    [tenant.establishment, ids],
  );
  return new Map(
    rows.map(({ id, header, signature, ciphertext, wrap }) => [
      id,
      { header, signature, ciphertext: ciphertext.toString('base64url'), wrap: wrap.toString('base64url') },
    ]),
  );
}

/** Puts a version in the place of the former one, whose wrap goes at once (33). */
export async function putRecord(
  tenant: Tenant,
  header: RecordHeader,
  sealed: SealedRecord,
  { day, seq }: { day: string; seq: number },
): Promise<void> {
  const { medium, post } = header;
  await tenant.run(
    `insert into records (establishment_id, id, collection, version, audience, author, header, signature, ciphertext,
       day, post, with_media, until, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (establishment_id, id) do update set version = excluded.version, audience = excluded.audience,
       author = excluded.author, header = excluded.header, signature = excluded.signature,
       ciphertext = excluded.ciphertext, day = excluded.day, post = excluded.post, with_media = excluded.with_media,
       until = excluded.until, seq = excluded.seq`,
    [
      tenant.establishment,
      header.id,
      header.collection,
      header.version,
      header.audience,
      header.author,
      sealed.header,
      sealed.signature,
      Buffer.from(sealed.ciphertext, 'base64url'),
      day,
      medium?.post ?? null,
      post?.withMedia ?? false,
      header.until,
      seq,
    ],
  );
  if (header.version > 1) await dropParts(tenant, header.id);
  await tenant.run('insert into wraps (establishment_id, record, version, wrap) values ($1, $2, $3, $4)', [
    tenant.establishment,
    header.id,
    header.version,
    Buffer.from(sealed.wrap, 'base64url'),
  ]);
  const children = [...new Set(medium?.subjects.map(({ child }) => child))];
  if (children.length === 0) return;
  await tenant.run(
    `insert into record_subjects (establishment_id, child, record)
     select $1, child, $2 from unnest($3::text[]) as given (child)`,
    [tenant.establishment, header.id, children],
  );
}

/** Deletes a record with its wrap; its blobs are the caller's to delete in the same transaction. */
export async function dropRecord(tenant: Tenant, id: RecordId): Promise<void> {
  await dropParts(tenant, id);
  await tenant.run('delete from records where establishment_id = $1 and id = $2', [tenant.establishment, id]);
}

async function dropParts(tenant: Tenant, id: RecordId): Promise<void> {
  await tenant.run('delete from wraps where establishment_id = $1 and record = $2', [
    tenant.establishment,
    id,
  ]);
  await tenant.run('delete from record_subjects where establishment_id = $1 and record = $2', [
    tenant.establishment,
    id,
  ]);
}
