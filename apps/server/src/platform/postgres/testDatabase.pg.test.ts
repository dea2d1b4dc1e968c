import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './testDatabase.ts';

test('every test database is new, empty, and gone after drop', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(one.connection.database).not.toBe(other.connection.database);
  const client = new pg.Client(one.connection);
  await client.connect();
  const { rows } = await client.query(`select 1 from pg_tables where schemaname = 'public'`);
  expect(rows).toEqual([]);
  await client.end();
  await Promise.all([one.drop(), other.drop()]);
  await expect(new pg.Client(one.connection).connect()).rejects.toMatchObject({ code: '3D000' });
});
