/** Rows by the thousand, straight by SQL: what a house holds after years, without the years. */
import { randomBytes } from 'node:crypto';
import type { EstablishmentId } from '@cocon/protocol';
import type { RunningServer } from '../src/index.ts';

type Database = RunningServer['services']['database'];

/** A text expression that gives a random id in SQL. */
const ID = `translate(rtrim(encode(uuid_send(gen_random_uuid()), 'base64'), '='), '+/', '-_')`;

export interface Volume {
  readonly audience: string;
  readonly header: string;
  readonly records: number;
  readonly child?: string;
}

/** Media with their wraps, subjects and change rows, below the present sequence's end. */
export async function insertMedia(
  database: Database,
  establishment: EstablishmentId,
  volume: Volume,
): Promise<void> {
  const { audience, header, records, child } = volume;
  await database.write(establishment, async (tenant) => {
    await tenant.run(
      `with e as (
         update establishments set sequence = sequence + $4 where establishment_id = $1 returning sequence - $4 as first),
       made as (
         insert into records
         select $1, ${ID}, 'medium', 1, $2, 'a', $3, repeat('A', 86), decode(repeat('ab', 300), 'hex'),
                to_char(date '2026-09-07' - (n % 700)::int, 'YYYY-MM-DD'), 'post', false, null, e.first + n
         from e, generate_series(1, $4::int) as n returning id, audience, seq),
       wrapped as (insert into wraps select $1, id, 1, decode(repeat('cd', 60), 'hex') from made),
       subjects as (insert into record_subjects select $1, $5, id from made where $5::text is not null)
       insert into change_rows (establishment_id, seq, span, kind, record, version, collection, audience, day, at)
       select $1, seq, 1, 'record', id, 1, 'medium', audience, '2026-09-07', 0 from made`,
      [establishment, audience, header, records, child ?? null],
    );
  });
}

/** Other houses on the same server, each with some records: strangers who share its tables and indexes. */
export async function insertStrangers(database: Database, count: number, records: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const id = `${randomBytes(16).toString('base64url').slice(0, 21)}A` as EstablishmentId;
    await database.write(id, async (tenant) => {
      await tenant.run('insert into directory values ($1)', [id]);
      await tenant.run(
        `insert into establishments (establishment_id, display_name, zone, created_at, height, head_hash, incarnation,
           last_day, quota_bytes) values ($1, 'x', 'Europe/Paris', 0, 0, 'x', 'x', '2026-09-07', 0)`,
        [id],
      );
    });
    await insertMedia(database, id, { audience: 'x', header: '{}', records });
  }
}
