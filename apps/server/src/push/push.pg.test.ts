/** Being told on the phone, through a push service that opens as a browser does. Rules WN of docs/spec.md. */
import type { PushAddress } from '@cocon/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer } from '../index.ts';
import { TestPushService, type TakenPush } from '../testing/testPushService.ts';
import { TestStage, type Home } from '../testing/testStage.ts';
import { PAYLOAD_BYTES } from './payload.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Ten in the morning in Paris. */
const TEN = Date.parse('2026-09-07T08:00:00Z');
const SUBJECT = 'mailto:cocon@cocon.test';

let service: TestPushService;
let stage: TestStage;
let home: Home;
beforeAll(async () => {
  service = await TestPushService.open();
  stage = await TestStage.open({ push: { subject: SUBJECT } });
});
afterAll(async () => {
  await stage.close();
  await service.close();
});
beforeEach(async () => {
  // Ten in the morning of another day, a family of its own, and nothing on its way.
  stage.house.now = TEN + Math.ceil((stage.house.now + 1 - TEN) / DAY) * DAY;
  service.refusal = undefined;
  await stage.direction.signIn();
  home = await stage.home();
  await stage.sql('delete from pushes');
  service.taken.length = 0;
  service.asked = 0;
});

interface Answer {
  key: string | null;
  push: { hour: number | null } | null;
}

const path = () => home.client.path('push');
const asked = () => home.client.get<Answer>(path());
const look = () => stage.server.pusher.look();
const set = (
  given: { address?: Partial<PushAddress>; hour?: number | null; locale?: string } = {},
  client = home.client,
) => {
  const { address = {}, ...rest } = given;
  return client.post<Answer>(path(), {
    address: { ...service.subscribe(), ...address },
    hour: 19,
    locale: 'fr',
    ...rest,
  });
};
const rows = () => stage.sql('select device from pushes where household = $1', [home.household]);

async function only(): Promise<TakenPush> {
  await look();
  expect(service.taken).toHaveLength(1);
  const [push] = service.taken.splice(0);
  if (!push) throw new Error('no push');
  return push;
}

async function nothingCame(): Promise<void> {
  await look();
  expect(service.taken).toEqual([]);
}

async function pass(milliseconds: number): Promise<void> {
  stage.house.now += milliseconds;
  await stage.direction.signIn();
  await home.client.signIn();
}

test('WN-1 a phone gives where it is reached, is told with the key that it subscribed to, and ends it', async () => {
  const { key } = (await (await fetch(`${stage.server.origin}/api/push`)).json()) as Answer;
  expect((await asked()).body).toEqual({ key, push: null });
  expect((await set()).body).toEqual({ key, push: { hour: 19 } });
  expect((await set({ hour: null })).body.push).toEqual({ hour: null });
  await stage.publish([home]);
  await nothingCame();
  await pass(11 * 60_000);
  const push = await only();
  expect(push.key).toBe(key);
  expect(push.claims).toMatchObject({ aud: service.origin, sub: SUBJECT });
  expect((await home.client.post<Answer>(home.client.path('push/end'), {})).body.push).toBeNull();
  expect(await rows()).toEqual([]);
  await stage.publish([home]);
  await pass(5 * HOUR);
  await nothingCame();
});

test('WN-1 the team sets none, and where the host tells no phone none is offered', async () => {
  expect((await stage.direction.get<Answer>(stage.direction.path('push'))).body).toEqual({
    key: null,
    push: null,
  });
  expect((await set({}, stage.direction)).status).toBe(403);
  const quiet = await TestStage.open();
  const theirs = await quiet.home();
  const there = theirs.client.path('push');
  expect((await theirs.client.get<Answer>(there)).body).toEqual({ key: null, push: null });
  expect(
    (await theirs.client.post(there, { address: service.subscribe(), hour: 19, locale: 'fr' })).status,
  ).toBe(403);
  await quiet.close();
});

test('WN-2 the evening’s one message, and none of what a device of the household has fetched', async () => {
  await set();
  await stage.publish([home]);
  await nothingCame();
  await pass(10 * HOUR);
  expect(JSON.parse((await only()).text)).toEqual({
    title: 'Du nouveau aux Tilleuls',
    body: 'Ouvrez Cocon pour le voir.',
    lang: 'fr',
  });
  await stage.publish([home]);
  await nothingCame();
  await home.client.follow();
  await pass(DAY);
  await nothingCame();
  // On its way already when somebody looks: it is taken out.
  await stage.publish([home]);
  service.refusal = { status: 503 };
  await pass(DAY);
  await nothingCame();
  expect(service.asked).toBe(2);
  await home.client.follow();
  service.refusal = undefined;
  await pass(HOUR);
  await nothingCame();
});

test('WN-2 at once, in the language asked for, what comes together together, and the night is quiet', async () => {
  await set({ hour: null, locale: 'de' });
  await stage.publish([home]);
  await stage.publish([home]);
  await nothingCame();
  await pass(14 * 60_000);
  expect(JSON.parse((await only()).text)).toMatchObject({ title: 'Neues von Les Tilleuls', lang: 'de' });
  await pass(9 * HOUR + 50 * 60_000);
  await stage.publish([home]);
  await pass(HOUR);
  await nothingCame();
  await pass(10 * HOUR);
  await only();
});

test('WN-2 what the household may not read, and what it wrote itself, is told to nobody', async () => {
  await set();
  const other = await stage.home();
  await stage.publish([other]);
  const audience = await stage.audienceOf([home.household]);
  const own = await stage.house.makeRecord({ collection: 'thread', audience, author: home.client.device });
  expect(await home.client.commit({ records: [own.wire] })).toMatchObject({ status: 200 });
  await pass(10 * HOUR);
  await nothingCame();
});

test('WN-3 in the whole database there is nothing of where a phone is reached', async () => {
  const address = service.subscribe('somewhere-of-sarahs');
  await set({ address });
  await stage.publish([home]);
  service.refusal = { status: 503 };
  await pass(10 * HOUR);
  await look();
  const tables = await stage.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const secrets = [service.origin, 'somewhere-of-sarahs', address.p256dh, address.auth];
  const spelled = secrets.flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  for (const { name } of tables) {
    const all = JSON.stringify(await stage.sql(`select one::text as text from ${name} as one`));
    for (const text of spelled) expect(all.includes(text), `${text} in ${name}`).toBe(false);
  }
});

test('WN-4 canaries: what a phone and its maker’s service get holds no id, key or fact of anybody', async () => {
  await set();
  const published = await stage.publish([home]);
  await pass(10 * HOUR);
  const { text, headers, body, claims } = await only();
  const seen = [text, JSON.stringify(headers), JSON.stringify(claims), body.toString('latin1')];
  const secrets = stage.canariesOf(home, published);
  for (const secret of secrets) {
    const bytes = Buffer.from(secret, 'base64url');
    for (const spelled of [secret, bytes.toString('hex'), bytes.toString('latin1')])
      for (const one of seen) expect(one).not.toContain(spelled);
  }
  expect(Object.keys(claims).toSorted()).toEqual(['aud', 'exp', 'sub']);
  expect(Object.keys(headers).toSorted()).toEqual([
    'authorization',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'host',
    'topic',
    'ttl',
    'urgency',
  ]);
  // The service reads nothing of it, its size neither: the same for every house.
  expect(body.toString('latin1')).not.toMatch(/Tilleuls|nouveau/);
  expect(Buffer.byteLength(text)).toBe(PAYLOAD_BYTES);
});

test('WN-5 a phone that nobody reaches any more is forgotten; another address of it is not', async () => {
  for (const status of [404, 410]) {
    await set({ hour: null });
    await stage.publish([home]);
    service.refusal = { status };
    await pass(3 * HOUR);
    await nothingCame();
    expect(await rows()).toEqual([]);
    expect((await asked()).body.push).toBeNull();
  }
});

test('WN-5 a service that is busy, wrong or away is asked again, later and later, not before it says, and given up', async () => {
  await set({ hour: null });
  await stage.publish([home]);
  // Before it is due: the server looks by itself too.
  service.refusal = { status: 429, headers: { 'retry-after': '1800' } };
  await pass(11 * 60_000);
  await nothingCame();
  await pass(20 * 60_000);
  await nothingCame();
  expect(service.asked).toBe(1);
  service.refusal = { status: 307, headers: { location: `${service.origin}/elsewhere` } };
  await pass(11 * 60_000);
  await nothingCame();
  // It is led nowhere.
  expect(service.asked).toBe(2);
  for (let hours = 0; hours < 14; hours++) {
    await pass(HOUR);
    await look();
  }
  const before = service.asked;
  expect(before).toBeLessThanOrEqual(7);
  service.refusal = undefined;
  await pass(HOUR);
  await nothingCame();
  expect(await rows()).toHaveLength(1);
  await stage.publish([home]);
  await pass(12 * HOUR);
  await only();
});

test('WN-6 it goes with the device, with its guardian and with the household', async () => {
  await set();
  const again = await stage.home();
  await set({}, again.client);
  expect(await rows()).toHaveLength(1);
  await stage.house.revokeDevice(home.client.device);
  await stage.post();
  expect(await rows()).toEqual([]);
  home = again;
  expect(await rows()).toHaveLength(1);
  await stage.house.closeHousehold(home.household);
  await stage.post();
  expect(await rows()).toEqual([]);
});

test('WN-7 the server goes nowhere that is not outside, and takes no address that would lead there', async () => {
  for (const endpoint of [
    'http://push.example.org/x',
    'https://push.example.org:8443/x',
    'https://10.0.0.5/x',
    'https://[fd00::1]/x',
    'https://user:word@push.example.org/x',
    'https://printer/x',
    'ftp://push.example.org/x',
  ])
    expect((await set({ address: { endpoint } })).status, endpoint).toBe(400);
  expect((await set({ address: { p256dh: 'B'.repeat(86) } })).status).toBe(400);
  expect(await rows()).toEqual([]);
});

test('WN-5 what waits outlives the process: the next one sends it, once, under the same keys', async () => {
  await set();
  await stage.publish([home]);
  service.refusal = { status: 503 };
  await pass(10 * HOUR);
  await nothingCame();
  await stage.server.stop();
  service.refusal = undefined;
  stage.house.now += 60_000;
  const next = await startServer({
    dataFolder: stage.folder,
    port: 0,
    connection: stage.database.connection,
    now: () => stage.house.now,
    push: { subject: SUBJECT },
  });
  try {
    await next.pusher.look();
    await next.pusher.look();
    expect(service.taken).toHaveLength(1);
  } finally {
    await next.stop();
  }
});
