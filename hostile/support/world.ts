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
  createReturn,
  exclusiveHere,
  issueCards,
  makeHousehold,
  type Saying,
  type ClientDependencies,
  type Device,
  type DeviceStore,
  type Profile,
} from '@cocon/client';
import { sha256, toBase64Url, utf8 } from '@cocon/crypto';
import {
  childType,
  colleagueType,
  deviceReportType,
  erasureRequestType,
  householdType,
  photoType,
  postType,
  sheetType,
} from '@cocon/domain';
import {
  addDays,
  makeId,
  type ChildId,
  type ConsentRule,
  type ConsentTerms,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type Instant,
  type KeyringSeals,
  type LocalDay,
  type Reach,
  type StayId,
} from '@cocon/protocol';
import { startServer, type RunningServer, type StartOptions } from '@cocon/server';
import { createTestDatabase, type TestDatabase } from '@cocon/server/testing';
import { book, photoDraft } from './drafts.ts';
import { plainTypes } from './plainTypes.ts';
import { openWire, type Wire } from './wire.ts';

const types = [
  childType,
  colleagueType,
  deviceReportType,
  erasureRequestType,
  householdType,
  photoType,
  postType,
  sheetType,
  ...plainTypes,
];
/** Argon2 at its cheapest: its strength is not what these tests are about. */
export const CHEAP = { memory: 64, passes: 1, lanes: 1 };
export const CODE = '123456';

export interface Hand {
  readonly device: Device;
  /** A shared computer: what enters here only passes. */
  readonly passing: Device;
  readonly store: DeviceStore;
  readonly wire: Wire;
  /** For ways in that stand beside `device`. */
  readonly dependencies: ClientDependencies;
  /** Coming back by the rescue sheet. */
  readonly returning: ReturnType<typeof createReturn>;
}

/** A family as the register has it. */
export interface Registered {
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly child: ChildId;
}

export interface TestFamily extends Registered {
  readonly hand: Hand;
  profile: Profile;
}

interface Running {
  readonly server: RunningServer;
  readonly folder: string;
  readonly database: TestDatabase;
}

export class World {
  readonly origin: string;
  readonly openingCode: string;
  readonly #running: Running | undefined;

  private constructor(origin: string, openingCode = '', running?: Running) {
    this.origin = origin;
    this.openingCode = openingCode;
    this.#running = running;
  }

  /** With a server inside this process, on an empty folder and a database of its own in the run's PostgreSQL. */
  static async start(
    now: () => number = Date.now,
    log?: (line: string) => void,
    telling: Pick<StartOptions, 'mail' | 'push'> = {},
  ): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'cocon-hostile-'));
    const database = await createTestDatabase({ isMigrated: true });
    const { connection } = database;
    const logged = log ? { log } : {};
    const server = await startServer({
      ...{ dataFolder: folder, port: 0, connection, openToAll: true, now },
      ...logged,
      ...telling,
    });
    return new World(server.origin, server.openingCode, { server, folder, database });
  }

  /** With a server that runs elsewhere and asks for no opening code. */
  static at(origin: string): World {
    return new World(origin);
  }

  /** What its host has. */
  get host(): Running {
    if (!this.#running) throw new Error('this world has no server of its own');
    return this.#running;
  }

  get server(): RunningServer {
    return this.host.server;
  }

  async stop(): Promise<void> {
    if (!this.#running) return;
    await this.#running.server.stop();
    await rm(this.#running.folder, { recursive: true, force: true });
  }

  /** A browser of its own: store, network, clock; its codes are stretched for next to nothing unless a test is about that. */
  hand(store: DeviceStore = createMemoryStore(), clock = { offset: 0 }, argonCost = CHEAP): Hand {
    const wire = openWire();
    const dependencies = {
      store,
      origin: this.origin,
      fetch: wire.fetch,
      now: () => Date.now() + clock.offset,
      exclusive: exclusiveHere(),
    };
    const cheap = { argonCost };
    return {
      device: createDevice(dependencies, types, cheap),
      passing: createDevice({ ...dependencies, store: createMemoryStore() }, types, {
        ...cheap,
        isPassing: true,
      }),
      store,
      wire,
      dependencies,
      returning: createReturn(dependencies, types, cheap),
    };
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

  /** A child in a group and its home with one guardian; nobody has entered yet. */
  async addFamily(group: GroupId, name: string): Promise<Registered> {
    const [family] = await this.addFamilies(group, [name]);
    if (!family) throw new Error('no family');
    return family;
  }

  /** Such families in one batch, which makes their group too if it is new. */
  async addFamilies(
    group: GroupId,
    names: readonly string[],
    { isNewGroup = false } = {},
  ): Promise<Registered[]> {
    const from = addDays(this.today, -30);
    const families = names.map((name) => ({
      name,
      household: makeId<HouseholdId>(),
      guardian: makeId<GuardianId>(),
      child: makeId<ChildId>(),
    }));
    await this.direction.say(async (state) => {
      const sayings: Saying[] = isNewGroup ? [{ type: 'groupAdded', body: { group } }] : [];
      const seals: KeyringSeals[] = [];
      for (const { household, guardian, child } of families) {
        const home = await makeHousehold(state, household);
        sayings.push(
          { type: 'childEnrolled', body: { stay: makeId<StayId>(), child, from, to: null } },
          { type: 'childInGroup', body: { stay: makeId<StayId>(), child, group, from, to: null } },
          home.saying,
          { type: 'guardianAdded', body: { household, guardian } },
          { type: 'childLinked', body: { household, child, from, to: null } },
          { type: 'guardiansCounted', body: { child, guardians: [guardian] } },
        );
        seals.push(home.seals);
      }
      return { sayings, seals };
    });
    const writes = families.flatMap(({ name, household, guardian, child }) => [
      book(child, { type: 'child', firstName: name, lastName: 'Canari' }, [household]),
      book(
        household,
        { type: 'household', name: 'Canari', guardians: [{ id: guardian, name: `Parent de ${name}` }] },
        [household],
      ),
    ]);
    await this.direction.enqueue({ writes });
    await this.direction.sync();
    return families;
  }

  async card({ household, guardian }: Omit<Registered, 'child'>): Promise<string> {
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
  async record(family: Registered, image: Reach, download = false): Promise<void> {
    const terms = await this.terms(family, image, download);
    await this.direction.say(() => ({
      sayings: [{ type: 'consentRecorded', body: { household: family.household, terms } }],
    }));
  }

  async terms(
    { guardian, child }: Omit<Registered, 'household'>,
    image: Reach,
    download = false,
  ): Promise<ConsentTerms> {
    const uses = { film: false, live: false, download, display: false, press: false, publicSite: false };
    return {
      child,
      guardian,
      purposes: { image, ...uses },
      // Also for a device whose clock is some hours behind, at night.
      from: addDays(this.today, -1),
      to: addDays(this.today, 300),
      text: toBase64Url(await sha256(utf8('le texte'))),
    };
  }

  /** Publishes one photo (its bytes are `content`) of these children; returns once the server has it. */
  async publish(
    children: readonly ChildId[],
    content = 'une photo',
    by: Profile = this.direction,
    until: Instant | null = null,
  ) {
    const draft = await photoDraft(by, children, content, this.today);
    const writes = draft.writes.map((write) => ({ ...write, until }));
    const id = await by.enqueue({ writes }, draft.blobs);
    await by.sent(id);
    return draft;
  }
}

export const photosOf = (profile: Profile): string[] => profile.all('medium').map(({ id }) => id);
