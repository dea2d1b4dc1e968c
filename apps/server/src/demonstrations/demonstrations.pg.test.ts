/** Demonstrations at the server: who opens them, what they may hold, and that nothing is left. Rules DM of docs/spec.md. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64Url } from '@cocon/crypto';
import { DEMONSTRATION_LIFE, ERASURE_LABEL, erasureMessage, makeId, type BlobId } from '@cocon/protocol';
import { TestHouse, type TestDevice } from '@cocon/protocol/testing';
import { afterEach, expect, test } from 'vitest';
import type { StartOptions } from '../index.ts';
import { TestClient } from '../testing/testClient.ts';
import { TestStage } from '../testing/testStage.ts';
import { DEMONSTRATION_QUOTA } from './charge.ts';
import { MOST_DEMONSTRATIONS } from './openDemonstration.ts';

const AT = Date.parse('2026-09-07T08:00:00Z');
const opening = { at: AT, demonstrationUntil: AT + DEMONSTRATION_LIFE };

let stage: TestStage;
afterEach(() => stage.close());
const openStage = async (options: Partial<StartOptions> = {}, house: object = opening) => {
  stage = await TestStage.open(options, house);
};

const signErasure = async ({ house }: TestStage, device: TestDevice) =>
  toBase64Url(await device.signing.sign(ERASURE_LABEL, erasureMessage(house.establishment)));

async function openAnother(): Promise<{ status: number; body: unknown }> {
  return stage.openHouse(await TestHouse.open({ ...opening, at: stage.house.now }));
}

/** A demonstration that was lived in: families, a photo, one deleted, an upload begun. Returns every id it had. */
async function live(): Promise<string[]> {
  const home = await stage.home();
  const [kept, deleted] = [await stage.publish([home]), await stage.publish([home])];
  const { direction, house } = stage;
  const deletion = await house.makeTombstone({
    collection: 'medium',
    id: deleted.medium,
    version: 1,
    author: house.direction,
  });
  expect((await direction.commit({ deletions: [deletion] })).status).toBe(200);
  const staged = makeId<BlobId>();
  await direction.putBlob(staged, new Uint8Array(100));
  await direction.get(direction.path(`blobs/${kept.blob}`));
  const begun = await fetch(stage.server.origin + direction.path('uploads'), {
    method: 'POST',
    headers: {
      ...direction.headers,
      'tus-resumable': '1.0.0',
      'upload-length': '1000',
      'upload-metadata': `blob ${btoa(makeId())},sha256 ${btoa('A'.repeat(43))}`,
    },
  });
  expect(begun.status).toBe(201);
  const card = await house.issueCard(home.guardian, { origin: stage.server.origin });
  await stage.post();
  return [
    house.establishment,
    house.direction.id,
    home.household,
    home.child,
    home.guardian,
    home.client.device.id,
    kept.post,
    kept.medium,
    kept.blob,
    kept.audience.wire.statement,
    deleted.medium,
    deleted.blob,
    staged,
    card.invitation,
  ];
}

/** Where any of these texts stands: in a row of any table, the queue's too, in the name of a file, or inside one. */
async function tracesOf(ids: readonly string[]): Promise<string[]> {
  const tables = await stage.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await stage.sql(`select 1 from ${name} t where t::text like any ($1)`, [
      ids.map((id) => `%${id.replace(/([\\%_])/g, '\\$1')}%`),
    ]);
    if (rows.length > 0) found.push(name);
  }
  for (const entry of await readdir(stage.folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const text = entry.isFile() ? await readFile(path, 'latin1') : '';
    if (ids.some((id) => path.includes(id) || text.includes(id))) found.push(path);
  }
  return found;
}

const untilGone = (ids: readonly string[]) =>
  expect.poll(() => tracesOf(ids), { timeout: 20_000, interval: 200 }).toEqual([]);

test('DM-4 a day later the job leaves no row, no file, no job and no line of it', async () => {
  await openStage();
  const ids = await live();
  expect(await tracesOf(ids)).not.toEqual([]);
  stage.house.now = AT + DEMONSTRATION_LIFE;
  await stage.server.retention.eraseDemonstration(stage.house);
  // The queue drops what waited for it by running it.
  await untilGone(ids);
  expect(await stage.sql('select 1 from directory')).toEqual([]);
});

test('DM-4 from its end it is answered as if it were not there, and the hourly sweep erases it too', async () => {
  await openStage();
  const home = await stage.home();
  const card = await stage.house.issueCard(home.guardian, { origin: stage.server.origin });
  await stage.post();
  const openCard = () =>
    stage.direction.post(`/api/invitations/${card.invitation}/openings`, { proof: card.proof });
  expect((await openCard()).status).toBe(200);
  stage.house.now = AT + DEMONSTRATION_LIFE - 1000;
  await stage.direction.signIn();
  await stage.server.retention.sweep(stage.house);
  expect((await stage.direction.get(stage.direction.path('keyrings'))).status).toBe(200);
  stage.house.now += 1000;
  expect((await stage.direction.get(stage.direction.path('keyrings'))).status).toBe(401);
  expect((await stage.direction.signIn()).status).toBe(401);
  expect((await openCard()).status).toBe(404);
  await stage.server.retention.sweep(stage.house);
  await untilGone([stage.house.establishment, card.invitation]);
});

test('DM-5 its direction, by signature, has it erased at once', async () => {
  await openStage();
  const ids = await live();
  const { direction } = stage;
  const signature = await signErasure(stage, stage.house.direction);
  expect((await direction.post(direction.path('erasure'), { signature })).body).toEqual({ erased: true });
  expect((await direction.get(direction.path('keyrings'))).status).toBe(401);
  expect((await direction.signIn()).status).toBe(401);
  await untilGone(ids);
});

test('DM-5 nobody else does, and not without a signature', async () => {
  await openStage();
  const home = await stage.home();
  const team = await stage.team();
  for (const client of [home.client, team]) {
    const signature = await signErasure(stage, client.device);
    expect((await client.post(client.path('erasure'), { signature })).status).toBe(403);
  }
  const { direction } = stage;
  const forged = await signErasure(stage, team.device);
  expect((await direction.post(direction.path('erasure'), { signature: forged })).status).toBe(403);
  expect((await direction.get(direction.path('keyrings'))).status).toBe(200);
});

test('DM-5 a real establishment is erased neither on request nor by the job', async () => {
  await openStage({}, { at: AT });
  const { direction, house, server } = stage;
  const signature = await signErasure(stage, house.direction);
  expect((await direction.post(direction.path('erasure'), { signature })).status).toBe(403);
  house.now += 400 * DEMONSTRATION_LIFE;
  await server.retention.eraseDemonstration(house);
  await server.retention.sweep(house);
  expect((await direction.signIn()).status).toBe(200);
});

test('DM-2 it needs no code, and neither road opens what belongs on the other', async () => {
  await openStage();
  const real = await TestHouse.open({ at: AT });
  const client = new TestClient(stage.server.origin, real, real.direction);
  const body = { displayName: 'Les Tilleuls', batch: real.batch() };
  expect((await client.post('/api/demonstrations', body)).status).toBe(400);
  const demo = await TestHouse.open(opening);
  const code = stage.server.services.openingCodes.make();
  const asReal = { displayName: 'Les Tilleuls', batch: demo.batch(), code };
  expect((await client.post('/api/openings', asReal)).status).toBe(400);
  expect((await client.post('/api/openings', { ...body, code })).status).toBe(200);
});

test('DM-2 a few an hour from one address, a few alive on the machine', async () => {
  await openStage({ rateLimits: { demonstrations: 3 } });
  expect((await openAnother()).status).toBe(200);
  expect((await openAnother()).status).toBe(200);
  expect((await openAnother()).status).toBe(429);
  await stage.close();
  await openStage({ rateLimits: { demonstrations: MOST_DEMONSTRATIONS + 10 } });
  for (let alive = 1; alive < MOST_DEMONSTRATIONS; alive++) expect((await openAnother()).status).toBe(200);
  expect(await openAnother()).toMatchObject({
    status: 429,
    body: { error: 'rateLimited', retryAfter: 3600 },
  });
  const signature = await signErasure(stage, stage.house.direction);
  await stage.direction.post(stage.direction.path('erasure'), { signature });
  expect((await openAnother()).status).toBe(200);
});

test('DM-2 a host who wants none has none, and says so', async () => {
  await openStage({ demonstrations: false }, { at: AT });
  expect((await openAnother()).status).toBe(403);
  expect((await stage.direction.get('/api/health')).body).toMatchObject({ demonstration: false });
});

test('DM-3 it holds a few megabytes, files, records and statements together', async () => {
  await openStage();
  const home = await stage.home();
  const used = async () =>
    (await stage.sql<{ used: string }>('select used_bytes as used from establishments'))[0];
  const before = Number((await used())?.used);
  expect(before).toBeGreaterThan(0);
  await stage.publish([home]);
  expect(Number((await used())?.used)).toBeGreaterThan(before + 2000);
  await stage.sql('update establishments set used_bytes = $1', [DEMONSTRATION_QUOTA]);
  const blob = await stage.direction.putBlob(makeId<BlobId>(), new Uint8Array(1));
  expect(blob.body).toMatchObject({ error: 'quota' });
  await stage.house.addGroup();
  expect((await stage.direction.append()).body).toMatchObject({ error: 'quota' });
});
