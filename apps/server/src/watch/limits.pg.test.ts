/** Limits: what a device of staff may fetch, who counts as one asker, and that nobody locks out others. Rules LM. */
import { makeId, type DeviceId, type ErrorAnswer, type Occurrence } from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../testing/freePort.ts';
import { TestStage, type Home, type Published } from '../testing/testStage.ts';
import type { TestClient } from '../testing/testClient.ts';
import { HOUR_MS } from './readings.ts';

describe('a device of staff', () => {
  const LIMITS = { file: 3, record: 8 };
  let stage: TestStage;
  let home: Home;
  let photos: Published[];
  beforeAll(async () => {
    stage = await TestStage.open({ readingLimits: LIMITS });
    home = await stage.home();
    photos = [];
    for (let n = 0; n < 5; n++) photos.push(await stage.publish([home]));
  });
  afterAll(() => stage.close());

  /** How the pictures are answered, one after the other. */
  async function open(client: TestClient): Promise<number[]> {
    const all = [];
    for (const { blob } of photos) all.push((await client.getBlob(blob)).status);
    return all;
  }

  test('LM-1 LM-3 it gets what an hour may bring, then nothing until the next; direction is told; a family is not counted', async () => {
    const tablet = await stage.team();
    const [first] = photos;
    if (!first) throw new Error('no photo');
    for (let n = 0; n < 3; n++) await tablet.getBlob(first.blob, 'bytes=0-99');
    expect(await open(tablet)).toEqual([200, 200, 200, 429, 429]);
    const page = await tablet.get<ErrorAnswer>(`${tablet.path('records')}?collection=medium`);
    expect(page).toMatchObject({ status: 429, body: { error: 'rateLimited', limit: 'reading' } });
    expect(page.body.retryAfter).toBeLessThanOrEqual(3600);
    expect(await open(home.client)).toEqual([200, 200, 200, 200, 200]);
    // Another device of staff goes on, and hears of it where it is direction's.
    const { body } = await stage.direction.get<{ occurrences: Occurrence[] }>(
      stage.direction.path('occurrences'),
    );
    expect(body.occurrences).toMatchObject([{ kind: 'readingLimit', subject: tablet.device.id, times: 1 }]);
    stage.house.now += HOUR_MS;
    await Promise.all([tablet.signIn(), stage.direction.signIn()]);
    expect((await tablet.getBlob(first.blob)).status).toBe(200);
  });

  test('LM-2 records count by whatever road they come; what one device fetched is entered by its ids', async () => {
    const tablet = await stage.team();
    expect((await tablet.page('medium')).records).toHaveLength(5);
    expect((await tablet.page('medium')).records).toHaveLength(5);
    expect((await tablet.page('post', '&limit=3')).records).toHaveLength(3);
    expect((await tablet.get(`${tablet.path('records')}?collection=post`)).status).toBe(429);
    await stage.server.services.readings.flush();
    const rows = await stage.sql<{ kind: string; records: Buffer; times: number }>(
      'select kind, records, times from readings where device = $1',
      [tablet.device.id],
    );
    expect(rows.map(({ kind, records, times }) => ({ kind, count: records.length / 16, times }))).toEqual([
      { kind: 'record', count: 8, times: 3 },
    ]);
    const all = rows[0]?.records.toString('hex') ?? '';
    for (const { medium } of photos) expect(all).toContain(Buffer.from(medium, 'base64url').toString('hex'));
    expect(await stage.sql('select 1 from readings where device = $1', [home.client.device.id])).toEqual([]);
  });
});

describe('one asker', () => {
  let stage: TestStage;
  beforeAll(async () => {
    const port = await freePort();
    stage = await TestStage.open({
      port,
      origin: `http://127.0.0.1:${port}`,
      proxies: ['192.0.2.0/24'],
      rateLimits: { publicPaths: 4, authorised: 5 },
    });
  });
  afterAll(() => stage.close());

  /** How a public path answers who comes by this chain of proxies. */
  async function knock(chain: string): Promise<number> {
    const response = await fetch(`${stage.direction.origin}/api/e/${stage.house.establishment}/challenges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': chain },
      body: JSON.stringify({ device: makeId<DeviceId>() }),
    });
    return response.status;
  }
  async function knocks(chains: readonly string[]): Promise<number[]> {
    const all = [];
    for (const chain of chains) all.push(await knock(chain));
    return all;
  }

  test('LM-4 behind a proxy each address counts for itself, and what somebody claims to be does not count', async () => {
    const spoofed = [1, 2, 3, 4, 5, 6].map((n) => `10.9.8.${n}, 203.0.113.5`);
    expect(await knocks(spoofed)).toEqual([200, 200, 200, 200, 429, 429]);
    // Through a second proxy, named in the settings, the word before it counts; through any other the proxy itself does.
    expect(await knocks(['203.0.113.6, 192.0.2.9', '203.0.113.5, 192.0.2.9'])).toEqual([200, 429]);
    const strange = [1, 2, 3, 4, 5].map((n) => `203.0.113.${100 + n}, 198.51.100.1`);
    expect(await knocks(strange)).toEqual([200, 200, 200, 200, 429]);
    const network = [1, 2, 3, 4, 5].map((n) => `2001:db8::${n}`);
    expect(await knocks(network)).toEqual([200, 200, 200, 200, 429]);
  });

  test('LM-6 a device that asks too much is stopped alone', async () => {
    const [mother, tablet] = [await stage.home(), await stage.team()];
    const ask = async ({ client }: { client: TestClient }) =>
      (await client.get(client.path('keyrings'))).status;
    const all = [];
    for (let n = 0; n < 6; n++) all.push(await ask(mother));
    expect(all).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await ask({ client: tablet })).toBe(200);
  });
});

test('LM-6 a nonce is used up by who signs it, an opening code by who has it', async () => {
  const stage = await TestStage.open();
  const { direction, house } = stage;
  const challenge = await direction.post<{ nonce: string }>(direction.path('challenges'), {
    device: house.direction.id,
  });
  const claims = { origin: direction.origin, nonce: challenge.body.nonce };
  const proof = await house.makeSessionProof(house.direction, claims);
  const forged = { ...proof, signature: 'A'.repeat(86) };
  for (let n = 0; n < 20; n++)
    expect((await direction.post(direction.path('sessions'), forged)).status).toBe(401);
  expect((await direction.post(direction.path('sessions'), proof)).status).toBe(200);
  const next = await TestHouse.open();
  const code = stage.server.services.openingCodes.make();
  const opening = { displayName: 'Les Lilas', batch: next.batch() };
  const open = async (given: string) =>
    (await direction.post('/api/openings', { code: given, ...opening })).status;
  for (let n = 0; n < 20; n++) expect(await open(`WRONG-${n}`)).toBe(403);
  expect(await open(code)).toBe(200);
  await stage.close();
});

describe('without an address of its own', () => {
  test('LM-4 the server believes no proxy', async () => {
    const stage = await TestStage.open({ rateLimits: { publicPaths: 4 } });
    const all = [];
    for (let n = 0; n < 5; n++) {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${n}` };
      const path = `${stage.direction.origin}/api/e/${stage.house.establishment}/challenges`;
      const body = JSON.stringify({ device: makeId<DeviceId>() });
      all.push((await fetch(path, { method: 'POST', headers, body })).status);
    }
    expect(all.at(-1)).toBe(429);
    await stage.close();
  });
});
