/**
 * One embedded PostgreSQL for all `*.pg.test.ts` files of a run, thrown away at its end (so it need
 * not survive a power cut: fsync is off). Vitest's `globalSetup` of the project `pg`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';
import { MIGRATED } from './testDatabase.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    pg: { host: string; port: number; user: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-pg-'));
  const server = await startEmbeddedPostgres({
    dataFolder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const { host, port, user } = server.connection;
  const client = new pg.Client({ ...server.connection, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${MIGRATED}`);
  await client.end();
  await migrate({ ...server.connection, database: MIGRATED });
  project.provide('pg', { host, port, user });
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
