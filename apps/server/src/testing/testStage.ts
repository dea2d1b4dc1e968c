/** A real server on a database of its own, with a house opened on it, for `*.pg.test.ts`. Its clock is the house's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  hashMembers,
  makeId,
  type BlobId,
  type ChildId,
  type HouseholdId,
  type RecordId,
  type SealedRecord,
} from '@cocon/protocol';
import {
  TestHouse,
  type Family,
  type OpenOptions,
  type TestAudience,
  type TestDevice,
} from '@cocon/protocol/testing';
import pg from 'pg';
import { startServer, type RunningServer, type StartOptions } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/postgres/testDatabase.ts';
import { TestClient } from './testClient.ts';

export interface Home extends Family {
  readonly child: ChildId;
  readonly guardian: Family['guardians'][number];
  readonly client: TestClient;
}

export interface Published {
  readonly post: RecordId;
  readonly medium: RecordId;
  readonly blob: BlobId;
  readonly record: SealedRecord;
  readonly audience: TestAudience;
}

export class TestStage {
  readonly server: RunningServer;
  readonly house: TestHouse;
  readonly folder: string;
  readonly database: TestDatabase;
  direction: TestClient;
  private readonly audiences = new Map<string, TestAudience>();

  private constructor(server: RunningServer, house: TestHouse, folder: string, database: TestDatabase) {
    this.server = server;
    this.house = house;
    this.folder = folder;
    this.database = database;
    this.direction = new TestClient(server.origin, house, house.direction);
  }

  static async open(options: Partial<StartOptions> = {}, opening: OpenOptions = {}): Promise<TestStage> {
    const database = await createTestDatabase({ isMigrated: true });
    const folder = await mkdtemp(join(tmpdir(), 'cocon-server-'));
    const house = await TestHouse.open(opening);
    const server = await startServer({
      dataFolder: folder,
      port: 0,
      connection: database.connection,
      now: () => house.now,
      ...options,
    });
    const stage = new TestStage(server, house, folder, database);
    const opened = await stage.openHouse(house);
    if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
    await stage.direction.signIn();
    return stage;
  }

  openHouse(house: TestHouse, code = this.server.services.openingCodes.make()) {
    const client = new TestClient(this.server.origin, house, house.direction);
    const opening = { displayName: 'Les Tilleuls', batch: house.batch() };
    return house.state.demonstrationUntil === undefined
      ? client.post('/api/openings', { code, ...opening })
      : client.post('/api/demonstrations', opening);
  }

  /** Posts what the house said; refuses to go on when the server did not take it. */
  async post(): Promise<void> {
    const answer = await this.direction.append();
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  enter(device: TestDevice): Promise<TestClient> {
    return TestClient.enter(this.server.origin, this.house, device);
  }

  async team(): Promise<TestClient> {
    const device = await this.house.enrolTeamDevice();
    await this.post();
    return this.enter(device);
  }

  /** A family with one guardian, one child, a word for `image` and one device that is in. */
  async home(
    image: 'nobody' | 'ownFamily' | 'pictured' | 'group' | 'establishment' = 'establishment',
  ): Promise<Home> {
    const family = await this.house.addFamily();
    const [guardian] = family.guardians;
    const [child] = family.children;
    if (!guardian || !child) throw new Error('an empty family');
    await this.house.recordConsent(child, guardian, { image });
    const card = await this.house.issueCard(guardian, { origin: this.server.origin });
    await this.post();
    const { device, wire, invitation } = await this.house.claim(card.secret);
    const claimed = await this.direction.post(`/api/invitations/${invitation}/claims`, wire);
    if (claimed.status !== 200) throw new Error(JSON.stringify(claimed.body));
    return { ...family, guardian, child, client: await this.enter(device) };
  }

  /** What nothing that leaves for outside may hold: ids, keys and ciphertext of a home, and of what was published to it. */
  canariesOf(home: Home, { medium, post, blob, record }: Published): readonly string[] {
    const { household, guardian, child, client } = home;
    const { wrap, ciphertext } = record;
    const ids = [this.house.establishment, household, guardian, child, client.device.id, medium, post, blob];
    return [...ids, wrap, ciphertext, client.token];
  }

  /** A post with one medium of one blob, for these homes, committed by direction. */
  async publish(
    homes: readonly Home[],
    {
      subjects = homes.map(({ child }) => child),
      collection = 'medium',
      ...given
    }: {
      subjects?: ChildId[];
      audience?: TestAudience;
      until?: number;
      collection?: 'medium' | 'print';
    } = {},
  ): Promise<Published> {
    const { house, direction } = this;
    const audience = given.audience ?? (await this.audienceOf(homes.map(({ household }) => household)));
    const blob = makeId<BlobId>();
    const bytes = new Uint8Array(2000).fill(homes.length);
    await direction.putBlob(blob, bytes);
    const author = house.direction;
    const post = await house.makeRecord({
      collection: 'post',
      audience,
      author,
      post: { day: house.today, withMedia: true },
    });
    const medium = await house.makeRecord({
      collection,
      audience,
      author,
      blobs: [{ id: blob, size: bytes.length }],
      until: given.until ?? null,
      medium: {
        kind: 'photo',
        post: post.id,
        subjects: subjects.map((child) => ({ child, certainty: 'seen' as const })),
        day: house.today,
      },
    });
    const answer = await direction.commit({ records: [medium.wire, post.wire] });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body).slice(0, 200));
    return { post: post.id, medium: medium.id, blob, record: medium.wire, audience };
  }

  /** The one audience of this set, at the server already. */
  async audienceOf(households: HouseholdId[]): Promise<TestAudience> {
    const made = await this.house.makeAudience({ households });
    const list = await hashMembers(made.members);
    const before = this.audiences.get(list);
    if (before) return before;
    this.audiences.set(list, made);
    await this.direction.commit({ audiences: [made.wire] });
    return made;
  }

  /** The whole database, as its owner. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(this.database.connection);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
