/**
 * A crèche in a test, with every key that its people hold. Each method makes the real, signed, sealed thing and keeps
 * `state` verified; what the server has yet to receive is in `batch()`. A claim is posted on its own, as
 * `claim(…).wire`, after the batch that issued the card.
 */
import { importSealingKey, importSigningKey, toBase64Url, type SigningKey } from '@cocon/crypto';
import {
  entryFor,
  localDay,
  openRegister,
  readStatement,
  followAll,
  type ChildId,
  type ConsentRule,
  type Entry,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type KeyringId,
  type KeyringVersion,
  type LocalDay,
  type RegisterState,
  type StayId,
  type Tombstone,
} from '../src/index.ts';
import { createRandom, drawId, realRandom, type Random } from './random.ts';
import { byDevice, makeDevice, type Signer, type TestDevice } from './testDevice.ts';
import { TestEntrances } from './testEntrances.ts';
import { TestReader } from './testReader.ts';
import {
  makeAudienceOf,
  makeRecordOf,
  makeSessionProofOf,
  makeTombstoneOf,
  type AudienceRequest,
  type ProofRequest,
  type RecordRequest,
  type TestAudience,
  type TestRecord,
  type TombstoneRequest,
} from './testRecords.ts';
import { heritageOf } from './heritage.ts';
import { makeTerms, type WordRequest } from './testTerms.ts';

export interface OpenOptions {
  readonly consentRule?: ConsentRule;
  readonly zone?: string;
  /** The clock at the opening; 7 September 2026, 10:00 in Paris, unless said. */
  readonly at?: number;
  /** Draws ids, keys and secrets from this seed; real randomness when left out. */
  readonly seed?: number;
  /** Makes it a demonstration that ends then. */
  readonly demonstrationUntil?: number;
}

export interface Family {
  readonly household: HouseholdId;
  readonly guardians: readonly GuardianId[];
  readonly children: readonly ChildId[];
}

export class TestHouse extends TestEntrances {
  #root: SigningKey | undefined;

  /** A house with its first statement: root, recovery, the first direction device, keyrings `direction` and `team`. */
  static async open(options: OpenOptions = {}): Promise<TestHouse> {
    const { consentRule = 'both', zone = 'Europe/Paris', at = Date.parse('2026-09-07T08:00:00Z') } = options;
    const random: Random = options.seed === undefined ? realRandom : createRandom(options.seed);
    const house = new TestHouse(at, random);
    const root = await importSigningKey(random(32));
    const recovery = await importSealingKey(random(32));
    const device = await makeDevice(random, { role: 'direction', household: null, guardian: null });
    const planned = [
      await house.keyrings.plan(null, drawId<KeyringId>(random)),
      await house.keyrings.plan(null, drawId<KeyringId>(random)),
    ] as const;
    await house.say(
      'opened',
      ([direction = planned[0], team = planned[1]]) => ({
        root: toBase64Url(root.publicKey),
        recovery: toBase64Url(recovery.publicKey),
        device: device.keys,
        direction,
        team,
        settings: { consentRule, zone },
        ...(options.demonstrationUntil === undefined
          ? {}
          : { demonstrationUntil: options.demonstrationUntil }),
      }),
      { kind: 'root', key: root },
      planned,
    );
    house.#root = root;
    house.direction = device;
    house.devices.push(device);
    return house;
  }

  get root(): Signer {
    if (!this.#root) throw new Error('the house is not open');
    return { kind: 'root', key: this.#root };
  }

  /** Today in the establishment's zone. */
  get today(): LocalDay {
    return localDay(this.now, this.state.settings.zone);
  }

  async addGroup(): Promise<GroupId> {
    const group = drawId<GroupId>(this.random);
    await this.say('groupAdded', { group }, this.byDirection);
    return group;
  }

  /** A child enrolled from today (or `from`) on, perhaps in a group for the same days. */
  async addChild(stay: { from?: string; to?: string | null; group?: GroupId } = {}): Promise<ChildId> {
    const child = drawId<ChildId>(this.random);
    await this.enrol(child, stay);
    if (stay.group) await this.moveChild(child, stay.group, stay);
    return child;
  }

  /** Says the days of an enrolment; with a `stay` already said, corrects it. Gives the stay's id. */
  async enrol(child: ChildId, { from, to, stay }: { from?: string; to?: string | null; stay?: StayId } = {}) {
    const id = stay ?? drawId<StayId>(this.random);
    const body = { stay: id, child, ...this.#period(from, to) };
    await this.say('childEnrolled', body, this.byDirection);
    return id;
  }

  /** A time of a child in a group; with a `stay` already said, corrects it. Gives the stay's id. */
  async moveChild(
    child: ChildId,
    group: GroupId,
    { from, to, stay }: { from?: string; to?: string | null; stay?: StayId } = {},
  ): Promise<StayId> {
    const id = stay ?? drawId<StayId>(this.random);
    await this.say('childInGroup', { stay: id, child, group, ...this.#period(from, to) }, this.byDirection);
    return id;
  }

  async addHousehold({ inherits = null }: { inherits?: HouseholdId | null } = {}): Promise<HouseholdId> {
    const household = drawId<HouseholdId>(this.random);
    const planned = await this.keyrings.plan(null, drawId<KeyringId>(this.random));
    const body = ([keyring = planned]: KeyringVersion[]) => ({
      ...{ household, keyring },
      ...heritageOf(this.state, inherits),
    });
    await this.say('householdOpened', body, this.byDirection, [planned]);
    return household;
  }

  async addGuardian(household: HouseholdId): Promise<GuardianId> {
    const guardian = drawId<GuardianId>(this.random);
    await this.say('guardianAdded', { household, guardian }, this.byDirection);
    return guardian;
  }

  async endGuardian(guardian: GuardianId): Promise<void> {
    await this.say('guardianEnded', { household: this.homeOf(guardian), guardian }, this.byDirection);
  }

  async link(child: ChildId, household: HouseholdId, from?: string, to?: string | null): Promise<void> {
    await this.say('childLinked', { household, child, ...this.#period(from, to) }, this.byDirection);
  }

  async countGuardians(child: ChildId, ...guardians: GuardianId[]): Promise<void> {
    await this.say('guardiansCounted', { child, guardians }, this.byDirection);
  }

  /** One home with guardians who count and linked children. */
  async addFamily(
    of: { guardians?: number; children?: number; group?: GroupId; from?: string } = {},
  ): Promise<Family> {
    const household = await this.addHousehold();
    const guardians: GuardianId[] = [];
    const children: ChildId[] = [];
    for (let n = 0; n < (of.guardians ?? 1); n++) guardians.push(await this.addGuardian(household));
    for (let n = 0; n < (of.children ?? 1); n++) {
      const child = await this.addChild(of);
      children.push(child);
      await this.link(child, household, of.from);
      await this.countGuardians(child, ...guardians.slice(0, 2));
    }
    return { household, guardians, children };
  }

  /** A word on paper. Unless said: `group`, no other use, from today for a year. */
  async recordConsent(child: ChildId, guardian: GuardianId, word: WordRequest = {}): Promise<void> {
    const terms = makeTerms(child, guardian, this.today, word);
    await this.say('consentRecorded', { household: this.homeOf(guardian), terms }, this.byDirection);
  }

  /** A guardian's own word, from a device of theirs. */
  async signConsent(device: TestDevice, child: ChildId, word: WordRequest = {}): Promise<void> {
    const { household, guardian } = this.memberOf(device);
    const terms = makeTerms(child, guardian, this.today, word);
    await this.say('consentSigned', { household, terms }, byDevice(device));
  }

  async changeSettings(settings: Partial<RegisterState['settings']>): Promise<void> {
    await this.say(
      'settingsChanged',
      { settings: { ...this.state.settings, ...settings } },
      this.byDirection,
    );
  }

  async forget(heights: number[]): Promise<void> {
    await this.say('forgotten', { heights }, this.byDirection);
  }

  /** New sheets, by the root or by two direction devices. */
  async replaceRoot(signer: Signer = this.root): Promise<void> {
    const root = await importSigningKey(this.random(32));
    const recovery = await importSealingKey(this.random(32));
    const body = { root: toBase64Url(root.publicKey), recovery: toBase64Url(recovery.publicKey) };
    await this.say('rootReplaced', body, signer);
    this.#root = root;
  }

  makeAudience(request: AudienceRequest, author: TestDevice = this.direction): Promise<TestAudience> {
    return makeAudienceOf(this.state, request, author);
  }

  makeRecord(request: RecordRequest): Promise<TestRecord> {
    return makeRecordOf(this.state, this.now, request);
  }

  makeTombstone(request: TombstoneRequest): Promise<Tombstone> {
    return makeTombstoneOf(this.state, this.now, request);
  }

  /** A proof that expires in a minute unless said. */
  makeSessionProof(device: TestDevice, request: ProofRequest) {
    return makeSessionProofOf(this.state, device, this.now + 60_000, request);
  }

  /** What a device opens with its own key and the seals published. */
  openAs(device: TestDevice): TestReader {
    return new TestReader(this.state, this.keyrings, device);
  }

  /** The entries as a household receives them: in full, or as leaves. */
  async entriesFor(household: HouseholdId): Promise<Entry[]> {
    const view = { kind: 'household', household } as const;
    return Promise.all(
      this.entries.map(async (entry) => {
        const statement = readStatement(entry);
        return statement ? entryFor(view, entry, statement) : entry;
      }),
    );
  }

  /** The state that a household's device reaches from the anchor. */
  async stateFor(household: HouseholdId): Promise<RegisterState> {
    const [first, ...rest] = await this.entriesFor(household);
    if (!first) throw new Error('the house is not open');
    const start = await openRegister(first, { kind: 'household', household }, this.state.anchor);
    const all = start.ok ? await followAll(start.value, rest) : start;
    if (!all.ok) throw new Error(JSON.stringify(all.refusal));
    return all.value;
  }

  #period(from?: string, to?: string | null): { from: LocalDay; to: LocalDay | null } {
    return { from: (from ?? this.today) as LocalDay, to: (to ?? null) as LocalDay | null };
  }
}
