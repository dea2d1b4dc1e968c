/** The one connection that listens, and a database that goes away and comes back. Rule SR-15 of docs/spec.md. */
import { makeId, type EstablishmentId } from '@cocon/protocol';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBus, type Bus } from './bus.ts';
import { createTestDatabase, type TestDatabase } from './postgres/testDatabase.ts';

let database: TestDatabase;
let owner: pg.Client;
let bus: Bus;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ ...inject('pg'), database: 'postgres' });
  await owner.connect();
  bus = await openBus(database.connection);
});
afterAll(async () => {
  await bus.close();
  await owner.end();
  await database.drop();
});

const allow = (yes: boolean) =>
  owner.query(`alter database ${database.connection.database} allow_connections ${yes}`);

/** Those that listen now. */
async function listening(): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where datname = $1', [
    database.connection.database,
  ]);
  return rows.length;
}

async function away(milliseconds: number): Promise<void> {
  await allow(false);
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    database.connection.database,
  ]);
  await new Promise((back) => setTimeout(back, milliseconds));
  await allow(true);
}

test('SR-15 a database that is away for seconds is asked by one connection, and listened to by one when it is back', async () => {
  await away(3500);
  await expect.poll(listening, { timeout: 10_000 }).toBe(1);
  // Whoever else still tried would have come by now.
  await new Promise((passed) => setTimeout(passed, 1500));
  expect(await listening()).toBe(1);

  const establishment = makeId<EstablishmentId>();
  const heard: number[] = [];
  bus.listen(establishment, (sequence) => heard.push(sequence));
  const writer = new pg.Client(database.connection);
  await writer.connect();
  await writer.query('select pg_notify($1, $2)', ['cocon_changes', `${establishment} 7`]);
  await writer.end();
  await expect.poll(() => heard).toEqual([7]);
});

test('SR-15 closed while the database is away, it comes back to nothing', async () => {
  const other = await openBus(database.connection);
  await expect.poll(listening).toBe(2);
  const returning = away(1200);
  await new Promise((passed) => setTimeout(passed, 700));
  await other.close();
  await returning;
  await expect.poll(listening, { timeout: 10_000 }).toBe(1);
  await new Promise((passed) => setTimeout(passed, 1500));
  expect(await listening()).toBe(1);
});
