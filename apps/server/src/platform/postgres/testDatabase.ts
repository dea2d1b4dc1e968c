/**
 * A database of its own for a `*.pg.test.ts` file, in the cluster the run shares (`testCluster.ts`).
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** The owner's connection settings, ready for `pg`. */
  connection: { host: string; port: number; user: string; database: string };
  /** Removes the database, whoever is still connected. Optional: the cluster goes with the run. */
  drop(): Promise<void>;
};

/** Creates an empty database (about 30 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
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
  await asOwner(`create database ${database}`);
  return {
    connection: { ...server, database },
    drop: () => asOwner(`drop database if exists ${database} with (force)`),
  };
}
