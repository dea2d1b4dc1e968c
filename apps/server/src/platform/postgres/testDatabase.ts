/**
 * A database of its own for a `*.pg.test.ts` file, in the cluster the run shares (`testCluster.ts`).
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** The owner's connection settings, ready for `pg`. */
  connection: { host: string; port: number; user: string; database: string };
  /** Every row of every table, jobs too, as a thief of the database has them: JSON, bytes in hexadecimal. */
  rows(): Promise<{ readonly table: string; readonly row: string }[]>;
  /** Removes the database, whoever is still connected. Optional: the cluster goes with the run. */
  drop(): Promise<void>;
};

/** What `testCluster.ts` has migrated once, for all that a server is started on. */
export const MIGRATED = 'cocon_migrated';

/** Creates a database: empty, or as a server's start has migrated it, which is copied for a third of the work. */
export async function createTestDatabase({ isMigrated = false } = {}): Promise<TestDatabase> {
  const server = inject('pg');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const asOwner = async (statement: string): Promise<void> => {
    const client = new pg.Client({ ...server, database: 'postgres' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await asOwner(`create database ${database}${isMigrated ? ` template ${MIGRATED}` : ''}`);
  const connection = { ...server, database };
  return {
    connection,
    rows: () => rowsOf(connection),
    drop: () => asOwner(`drop database if exists ${database} with (force)`),
  };
}

async function rowsOf(connection: TestDatabase['connection']): Promise<{ table: string; row: string }[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; schema: string }>(
      `select quote_ident(tablename) as name, quote_ident(schemaname) as schema from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const all = tables.map(
      ({ name, schema }) =>
        `select '${name}' as table, to_jsonb(one)::text as row from ${schema}.${name} one`,
    );
    return (await client.query<{ table: string; row: string }>(all.join(' union all '))).rows;
  } finally {
    await client.end();
  }
}
