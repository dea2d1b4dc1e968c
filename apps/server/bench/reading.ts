/**
 * How fast the server answers, on one process with its own PostgreSQL and real durability: previews, changes after N
 * beside few and many others, a withdrawal that touches thousands of photos, memory at rest.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { makeId, type BlobId, type RecordId } from '@cocon/protocol';
import { TestHouse, type TestAudience } from '@cocon/protocol/testing';
import { startServer, type RunningServer } from '../src/index.ts';
import { TestClient } from '../src/testing/testClient.ts';
import type { BlobLoad, BlobLoadResult } from './blobClients.ts';
import { insertMedia, insertStrangers } from './volume.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: number;
}

const CLIENTS = 16;
const LOAD_MS = 4000;

interface Scene {
  readonly dataFolder: string;
  readonly server: RunningServer;
  readonly house: TestHouse;
  readonly direction: TestClient;
  readonly family: TestClient;
  readonly child: Awaited<ReturnType<TestHouse['addFamily']>>['children'][number];
  readonly audience: TestAudience;
}

export async function benchReading(): Promise<Figure[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-bench-'));
  const rateLimits = { publicPaths: 1_000_000, authorised: 1_000_000 };
  const house = await TestHouse.open();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const server = await startServer({ dataFolder, port: 0, now: () => house.now, rateLimits });
  const figures: Figure[] = [
    {
      name: 'first start, with a new database',
      value: round(performance.now() - started),
      unit: 'ms',
      target: 3000,
    },
    {
      name: 'memory that the server adds at rest',
      value: mib(process.memoryUsage().rss - before),
      unit: 'MiB',
    },
  ];
  try {
    const scene = await openScene(dataFolder, server, house);
    figures.push(await previews(scene, 20_000, 120, 1200), await previews(scene, 300_000, 40, 2750));
    figures.push(...(await changesBesideOthers(scene)), ...(await withdrawal(scene)));
    figures.push({
      name: 'memory of the process after all this',
      value: mib(process.memoryUsage().rss),
      unit: 'MiB',
    });
    return figures;
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** One family that is in, and ninety-nine others in the same audience. */
async function openScene(dataFolder: string, server: RunningServer, house: TestHouse): Promise<Scene> {
  const direction = new TestClient(server.origin, house, house.direction);
  must(
    await direction.post('/api/openings', {
      code: server.openingCode,
      displayName: 'A',
      batch: house.batch(),
    }),
  );
  must(await direction.signIn());
  const homes = [];
  for (let n = 0; n < 100; n++) {
    const home = await house.addFamily();
    const [guardian] = home.guardians;
    const [child] = home.children;
    if (!guardian || !child) throw new Error('an empty family');
    await house.recordConsent(child, guardian, { image: 'establishment' });
    homes.push({ ...home, guardian, child });
  }
  const [own] = homes;
  if (!own) throw new Error('no family');
  const card = await house.issueCard(own.guardian);
  must(await direction.append());
  const { wire, invitation, device } = await house.claim(card.secret);
  must(await direction.post(`/api/invitations/${invitation}/claims`, wire));
  const audience = await house.makeAudience({ households: homes.map(({ household }) => household) });
  must(await direction.commit({ audiences: [audience.wire] }));
  return {
    dataFolder,
    server,
    house,
    direction,
    family: await TestClient.enter(server.origin, house, device),
    child: own.child,
    audience,
  };
}

/** A family's requests for pictures that it may see, each with its own right asked. */
async function previews(scene: Scene, size: number, count: number, target: number): Promise<Figure> {
  const blobs = await publish(scene, size, count);
  const { family } = scene;
  const load: BlobLoad = {
    origin: family.origin,
    paths: blobs.map((id) => family.path(`blobs/${id}`)),
    headers: family.headers,
    clients: CLIENTS,
    milliseconds: LOAD_MS,
  };
  const worker = new Worker(new URL('./blobClients.ts', import.meta.url), { workerData: load });
  const [result] = (await once(worker, 'message')) as [BlobLoadResult];
  await worker.terminate();
  if (result.refused > 0) throw new Error(`${result.refused} of ${result.answers} refused`);
  const value = round((result.answers * 1000) / result.milliseconds);
  return { name: `authorised blobs of ${size / 1000} KB, ${CLIENTS} clients`, value, unit: '/s', target };
}

async function publish(
  { house, direction, audience, child }: Scene,
  size: number,
  count: number,
): Promise<BlobId[]> {
  const ids: BlobId[] = [];
  const records = [];
  for (let n = 0; n < count; n++) {
    const id = makeId<BlobId>();
    must(await direction.putBlob(id, new Uint8Array(randomBytes(size))));
    ids.push(id);
    const medium = {
      kind: 'photo' as const,
      post: makeId<RecordId>(),
      day: house.today,
      subjects: [{ child, certainty: 'seen' as const }],
    };
    const author = house.direction;
    records.push(
      await house.makeRecord({ collection: 'medium', audience, author, medium, blobs: [{ id, size }] }),
    );
  }
  must(await direction.commit({ records: records.map(({ wire }) => wire) }));
  return ids;
}

/** What is new since a moment ago: 30 records, while the house and the server hold few or many others. */
async function changesBesideOthers(scene: Scene): Promise<Figure[]> {
  const { server, house, audience } = scene;
  const { database } = server.services;
  const record = await house.makeRecord({
    collection: 'medium',
    audience,
    author: house.direction,
    medium: { kind: 'photo', post: makeId<RecordId>(), day: house.today, subjects: [] },
  });
  const volume = { audience: audience.id, header: record.wire.header };
  const figures: Figure[] = [];
  const measure = async (label: string) => {
    await gatherStatistics(scene);
    figures.push({
      name: `changes after N, ${label}`,
      value: await medianOfChanges(scene, volume),
      unit: 'ms',
      target: 20,
    });
  };
  await insertMedia(database, house.establishment, { ...volume, records: 1000 });
  await measure('1 house, 10³ records');
  await insertMedia(database, house.establishment, { ...volume, records: 99_000 });
  await measure('1 house, 10⁵ records');
  await insertStrangers(database, 999, 100);
  await measure('1 000 houses, 10⁵ records');
  const start = performance.now();
  await scene.family.page('medium');
  figures.push({
    name: 'first page of 10⁵ records',
    value: round(performance.now() - start),
    unit: 'ms',
    target: 1000,
  });
  return figures;
}

/** What autovacuum does by itself within a minute. */
async function gatherStatistics({ dataFolder }: Scene): Promise<void> {
  const host = join(dataFolder, 'postgres', 'run');
  const client = new pg.Client({ host, port: 5432, user: 'owner', database: 'cocon' });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function medianOfChanges(
  { server, house, family }: Scene,
  volume: { audience: string; header: string },
) {
  const times: number[] = [];
  await family.signIn();
  for (let n = 0; n < 21; n++) {
    const fresh = await TestClient.enter(family.origin, house, family.device);
    await insertMedia(server.services.database, house.establishment, { ...volume, records: 30 });
    const start = performance.now();
    const changes = await fresh.follow();
    times.push(performance.now() - start);
    if (changes.length < 30) throw new Error(`${changes.length} changes`);
  }
  times.sort((a, b) => a - b);
  return round(times[10] ?? 0);
}

/** A guardian takes back what 5 000 photos and 100 households rest on. */
async function withdrawal({ server, house, family, child, audience }: Scene): Promise<Figure[]> {
  const medium = {
    kind: 'photo' as const,
    post: makeId<RecordId>(),
    day: house.today,
    subjects: [{ child, certainty: 'seen' as const }],
  };
  const record = await house.makeRecord({ collection: 'medium', audience, author: house.direction, medium });
  const volume = { audience: audience.id, header: record.wire.header, records: 5000, child };
  await insertMedia(server.services.database, house.establishment, volume);
  const reader = await TestClient.enter(family.origin, house, family.device);
  await house.signConsent(family.device, child, { image: 'nobody' });
  const batch = house.batch();
  const start = performance.now();
  must(await reader.append(batch));
  const answered = performance.now();
  const changes = await reader.follow(500);
  const told = performance.now();
  const gone = changes.filter(({ kind }) => kind === 'withdrawn').length;
  if (gone < 5000) throw new Error(`${gone} withdrawn`);
  return [
    {
      name: 'withdrawal of 5 000 photos from 100 homes: statement',
      value: round(answered - start),
      unit: 'ms',
      target: 1000,
    },
    {
      name: 'withdrawal of 5 000 photos: all told to one device',
      value: round(told - answered),
      unit: 'ms',
      target: 5000,
    },
  ];
}

function must({ status, body }: { status: number; body: unknown }): void {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body).slice(0, 200)}`);
}

const round = (value: number): number => Math.round(value * 10) / 10;
const mib = (bytes: number): number => Math.round(bytes / 1024 / 1024);

if (import.meta.main) console.table(await benchReading());
