/**
 * A small crèche for attacks: the real server with its real database, and real clients, each with a network of its own
 * that a hostile host can bend. `Wire` is what stands between a client and the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDevice,
  createMemoryStore,
  exclusiveHere,
  issueCards,
  makeHousehold,
  type Device,
  type DeviceStore,
  type OutgoingBlob,
  type Profile,
} from '@cocon/client';
import { encryptBlob, makeBlobKey, sha256, toBase64Url, utf8 } from '@cocon/crypto';
import { childType, householdType, photoType, postType } from '@cocon/domain';
import {
  addDays,
  makeId,
  type BlobId,
  type ChildId,
  type ConsentRule,
  type ConsentTerms,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Reach,
  type RecordId,
  type StayId,
} from '@cocon/protocol';
import { startServer, type RunningServer } from '@cocon/server';
import { createTestDatabase } from '@cocon/server/testing';
import { plainTypes } from './plainTypes.ts';
import { openWire, type Wire } from './wire.ts';

const types = [childType, householdType, photoType, postType, ...plainTypes];
/** Argon2 at its cheapest: its strength is not what these tests are about. */
const CHEAP = { memory: 64, passes: 1, lanes: 1 };
export const CODE = '123456';

export interface Hand {
  readonly device: Device;
  readonly store: DeviceStore;
  readonly wire: Wire;
}

export interface TestFamily {
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly child: ChildId;
  readonly hand: Hand;
  profile: Profile;
}

export class World {
  readonly origin: string;
  readonly openingCode: string;
  readonly #running: RunningServer | undefined;
  readonly #folder: string | undefined;

  private constructor(origin: string, openingCode = '', running?: RunningServer, folder?: string) {
    this.origin = origin;
    this.openingCode = openingCode;
    this.#running = running;
    this.#folder = folder;
  }

  /** With a server inside this process, on an empty folder and a database of its own in the run's PostgreSQL. */
  static async start(now: () => number = Date.now): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'cocon-hostile-'));
    const { connection } = await createTestDatabase();
    const server = await startServer({ dataFolder: folder, port: 0, connection, openToAll: true, now });
    return new World(server.origin, server.openingCode, server, folder);
  }

  /** With a server that runs elsewhere and asks for no opening code. */
  static at(origin: string): World {
    return new World(origin);
  }

  get server(): RunningServer {
    if (!this.#running) throw new Error('this world has no server of its own');
    return this.#running;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }

  /** A browser of its own: store, network, clock. */
  hand(store: DeviceStore = createMemoryStore(), clock = { offset: 0 }): Hand {
    const wire = openWire();
    const device = createDevice(
      {
        store,
        origin: this.origin,
        fetch: wire.fetch,
        now: () => Date.now() + clock.offset,
        exclusive: exclusiveHere(),
      },
      types,
      { argonCost: CHEAP },
    );
    return { device, store, wire };
  }

  async open(consentRule: ConsentRule = 'both', hand = this.hand()): Promise<Crèche> {
    const { profile, rescueCode } = await hand.device.openEstablishment({
      openingCode: this.openingCode,
      displayName: 'La Farandole',
      zone: 'Europe/Paris',
      consentRule,
      code: CODE,
      person: 'Claire Moreau',
    });
    await profile.sync();
    return new Crèche(this, hand, profile, rescueCode);
  }
}

/** One establishment with its direction at the keys. */
export class Crèche {
  readonly world: World;
  readonly hand: Hand;
  readonly direction: Profile;
  readonly rescueCode: string;

  constructor(world: World, hand: Hand, direction: Profile, rescueCode: string) {
    this.world = world;
    this.hand = hand;
    this.direction = direction;
    this.rescueCode = rescueCode;
  }

  get today(): LocalDay {
    return this.direction.moment.day;
  }

  async addGroup(): Promise<GroupId> {
    const group = makeId<GroupId>();
    await this.direction.say(() => ({ sayings: [{ type: 'groupAdded', body: { group } }] }));
    return group;
  }

  /** A child in a group, its home with one guardian, and the guardian's card; nobody has entered yet. */
  async addFamily(group: GroupId, name: string) {
    const [household, guardian, child] = [makeId<HouseholdId>(), makeId<GuardianId>(), makeId<ChildId>()];
    const from = addDays(this.today, -30);
    await this.direction.say(async (state) => {
      const home = await makeHousehold(state, household);
      return {
        sayings: [
          { type: 'childEnrolled', body: { stay: makeId<StayId>(), child, from, to: null } },
          { type: 'childInGroup', body: { stay: makeId<StayId>(), child, group, from, to: null } },
          home.saying,
          { type: 'guardianAdded', body: { household, guardian } },
          { type: 'childLinked', body: { household, child, from, to: null } },
          { type: 'guardiansCounted', body: { child, guardians: [guardian] } },
        ],
        seals: [home.seals],
      };
    });
    await this.direction.enqueue({
      writes: [
        book(child, { type: 'child', firstName: name, lastName: 'Canari' }, [household]),
        book(
          household,
          { type: 'household', name: 'Canari', guardians: [{ id: guardian, name: `Parent de ${name}` }] },
          [household],
        ),
      ],
    });
    await this.direction.sync();
    return { household, guardian, child };
  }

  async card({ household, guardian }: { household: HouseholdId; guardian: GuardianId }): Promise<string> {
    const request = { household, guardian, guardianName: 'Un parent' };
    const [card] = await issueCards(this.direction, [request], this.world.origin);
    if (!card) throw new Error('no card');
    return card.link;
  }

  /** A family that has entered on a phone of its own. */
  async enter(group: GroupId, name: string): Promise<TestFamily> {
    const family = await this.addFamily(group, name);
    const hand = this.world.hand();
    const profile = await hand.device.enter(await this.card(family));
    await profile.sync();
    await this.direction.sync();
    return { ...family, hand, profile };
  }

  /** Direction records a paper for a child. */
  async record(family: Pick<TestFamily, 'household' | 'guardian' | 'child'>, image: Reach): Promise<void> {
    const terms = await this.terms(family, image);
    await this.direction.say(() => ({
      sayings: [{ type: 'consentRecorded', body: { household: family.household, terms } }],
    }));
  }

  async terms(
    { guardian, child }: Pick<TestFamily, 'guardian' | 'child'>,
    image: Reach,
  ): Promise<ConsentTerms> {
    const uses = {
      film: false,
      live: false,
      download: false,
      display: false,
      press: false,
      publicSite: false,
    };
    return {
      child,
      guardian,
      purposes: { image, ...uses },
      from: this.today,
      to: addDays(this.today, 300),
      text: toBase64Url(await sha256(utf8('le texte'))),
    };
  }

  /** Publishes one photo (its bytes are `content`) of these children; returns once the server has it. */
  async publish(children: readonly ChildId[], content = 'une photo', by: Profile = this.direction) {
    const draft = await photoDraft(by, children, content, this.today);
    const id = await by.enqueue({ writes: draft.writes }, draft.blobs);
    await by.sent(id);
    return draft;
  }
}

export async function photoDraft(by: Profile, children: readonly ChildId[], content: string, day: LocalDay) {
  const { establishment } = by.state;
  const [post, photo] = [makeId<RecordId>(), makeId<RecordId>()];
  const blobs: OutgoingBlob[] = [];
  const file = async () => {
    const [blob, key] = [makeId<BlobId>(), makeBlobKey()];
    const bytes = await encryptBlob(key, { establishment, blob }, utf8(content.padEnd(64)));
    blobs.push({ id: blob, bytes });
    const hash = toBase64Url(await sha256(bytes));
    return { blob, key: toBase64Url(key), hash, size: bytes.length, type: 'image/jpeg', width: 4, height: 3 };
  };
  const [full, preview] = [await file(), await file()];
  const common = { basedOn: 0, base: null, until: null } as const;
  return {
    post,
    photo,
    preview,
    blobs,
    writes: [
      {
        ...common,
        id: post,
        collection: 'post' as const,
        body: { type: 'album', title: 'Titre canari', author: 'Awa' },
        audience: { kind: 'media' as const },
        blobs: [],
        medium: null,
        post: { day, withMedia: true },
      },
      {
        ...common,
        id: photo,
        collection: 'medium' as const,
        body: { type: 'photo', full, preview, thumbhash: 'AAAA', order: 0 },
        audience: { kind: 'consents' as const, only: null },
        blobs: [full, preview].map(({ blob, size, hash }) => ({ id: blob, size, hash })),
        medium: {
          kind: 'photo' as const,
          post,
          subjects: children.map((child) => ({ child, certainty: 'seen' as const })),
          day,
        },
        post: null,
      },
    ],
  };
}

function book(id: string, body: unknown, households: readonly HouseholdId[]) {
  return {
    id: id as RecordId,
    collection: 'book' as const,
    body,
    audience: { kind: 'households' as const, team: true, households },
    until: null,
    basedOn: 0,
    base: null,
    blobs: [],
    medium: null,
    post: null,
  };
}

export const photosOf = (profile: Profile): string[] => profile.all('medium').map(({ id }) => id);
