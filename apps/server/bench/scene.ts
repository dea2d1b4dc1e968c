/** A house for benchmarks: the real server in this process, on an empty folder, with its own PostgreSQL and real durability. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeId, type BlobId, type RecordId } from '@cocon/protocol';
import { TestHouse, type TestAudience } from '@cocon/protocol/testing';
import { startServer, type RunningServer } from '../src/index.ts';
import { TestClient } from '../src/testing/testClient.ts';

/** Benchmarks ask faster than any family. */
const rateLimits = { publicPaths: 1_000_000, authorised: 1_000_000 };
const readingLimits = { file: 1_000_000, record: 1_000_000 };

export interface Scene {
  readonly dataFolder: string;
  readonly server: RunningServer;
  readonly house: TestHouse;
  readonly direction: TestClient;
  /** One family that is in. */
  readonly family: TestClient;
  readonly child: Awaited<ReturnType<TestHouse['addFamily']>>['children'][number];
  /** The team and all homes. */
  readonly audience: TestAudience;
  /** Stops the server and starts it again on the same folder; clients keep their address. */
  readonly restart: (options: { readonly accelPrefix: string }) => Promise<RunningServer>;
  readonly end: () => Promise<void>;
}

/** One family that has entered, and `homes - 1` others in the same audience. */
export async function openScene(homes: number): Promise<Scene> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-bench-'));
  const house = await TestHouse.open();
  const start = (port: number, more: { readonly accelPrefix?: string } = {}) =>
    startServer({ dataFolder, port, now: () => house.now, rateLimits, readingLimits, ...more });
  let server = await start(0);
  const end = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    return {
      dataFolder,
      server,
      house,
      ...(await fill(server, house, homes)),
      end,
      restart: async (options) => {
        const { port } = new URL(server.origin);
        await server.stop();
        return (server = await start(Number(port), options));
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function fill(server: RunningServer, house: TestHouse, count: number) {
  const direction = new TestClient(server.origin, house, house.direction);
  const opening = { code: server.openingCode, displayName: 'A', batch: house.batch() };
  must(await direction.post('/api/openings', opening));
  must(await direction.signIn());
  const homes = [];
  for (let n = 0; n < count; n++) {
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
  const family = await TestClient.enter(server.origin, house, device);
  return { direction, family, child: own.child, audience };
}

/** Publishes photos of the family's child, each with one file of random bytes; returns the files' ids. */
export async function publish(
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
    const medium = photoOf(child, house);
    const author = house.direction;
    records.push(
      await house.makeRecord({ collection: 'medium', audience, author, medium, blobs: [{ id, size }] }),
    );
  }
  must(await direction.commit({ records: records.map(({ wire }) => wire) }));
  return ids;
}

export const photoOf = (child: Scene['child'], { today }: TestHouse) => ({
  kind: 'photo' as const,
  post: makeId<RecordId>(),
  day: today,
  subjects: [{ child, certainty: 'seen' as const }],
});

/** What autovacuum does by itself within a minute. */
export async function gatherStatistics({ dataFolder }: Scene): Promise<void> {
  const host = join(dataFolder, 'postgres', 'run');
  const client = new pg.Client({ host, port: 5432, user: 'owner', database: 'cocon' });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

export function must({ status, body }: { status: number; body: unknown }): void {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body).slice(0, 200)}`);
}
