/** A start on a new folder, a second one on the same, and the end. Rules SV of docs/spec.md. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestHouse } from '@cocon/protocol/testing';
import { expect, test } from 'vitest';
import { TestClient } from '../testing/testClient.ts';
import { startServer } from './startServer.ts';

test('SV-16 with its own PostgreSQL it serves, keeps what it acknowledged, and is alone on its folder', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-start-'));
  const house = await TestHouse.open();
  const options = { dataFolder, port: 0, now: () => house.now };
  const first = await startServer(options);
  const client = new TestClient(first.origin, house, house.direction);
  const opening = { code: first.openingCode, displayName: 'Les Tilleuls', batch: house.batch() };
  expect((await client.post('/api/openings', opening)).status).toBe(200);
  await expect(startServer(options)).rejects.toThrow(/déjà servie/);
  expect((await client.signIn()).status).toBe(200);
  expect((await stat(dataFolder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(dataFolder, 'session.key'))).mode & 0o777).toBe(0o600);
  await first.stop();
  const second = await startServer(options);
  expect(second.inUse).toBe(true);
  const again = new TestClient(second.origin, house, house.direction);
  expect((await again.signIn()).body).toMatchObject({ displayName: 'Les Tilleuls', head: house.state.head });
  await second.stop();
  await rm(dataFolder, { recursive: true, force: true });
});
