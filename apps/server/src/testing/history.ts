/**
 * One history of a house on the real server, gesture by gesture: dated groups and links, guardians counted anew, words
 * given, narrowed, lapsed, renewed and signed ahead, publications, re-publications, deletions, another rule, a clock that
 * stops just before midnight and goes on just after it. At any moment it is asked whether the server's record, blob, page
 * and changes say of every medium and household what the function of the protocol says, which every client has.
 */
import {
  addDays,
  allowedHouseholds,
  endOfDay,
  isReadingOver,
  makeId,
  mayOpen,
  REACHES,
  type BlobId,
  type GroupId,
  type HouseholdId,
  type LocalDay,
  type MediumHeader,
  type RecordId,
  type StayId,
} from '@cocon/protocol';
import fc from 'fast-check';
import { expect } from 'vitest';
import { expectServed, followChanges } from './servedMedia.ts';
import { TestStage, type Home } from './testStage.ts';

const HOMES = 3;
const ZONE = 'Europe/Paris';
const WITHOUT_LIMIT = { publicPaths: 1e9, authorised: 1e9 };

const KINDS = [
  ...['word', 'word', 'word', 'word', 'publish', 'publish', 'publish', 'again', 'again', 'delete'],
  ...['midnight', 'days', 'group', 'link', 'guardians', 'rule'],
] as const;
export const gesture = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(255),
  b: fc.nat(255),
  c: fc.nat(255),
  d: fc.nat(255),
});
export type Gesture = typeof gesture extends fc.Arbitrary<infer Value> ? Value : never;

interface Medium {
  readonly id: RecordId;
  readonly post: RecordId;
  readonly blob: BlobId;
  readonly facts: MediumHeader;
  version: number;
  audience: HouseholdId[];
}

export class History {
  readonly stage: TestStage;
  readonly homes: readonly Home[];
  readonly groups: readonly GroupId[];
  readonly stays = new Map<number, StayId>();
  /** What each household holds, by what its changes said. */
  readonly held: readonly Set<RecordId>[];
  media: Medium[] = [];
  opened = 0;
  refused = 0;

  constructor(stage: TestStage, homes: readonly Home[], groups: readonly GroupId[]) {
    this.stage = stage;
    this.homes = homes;
    this.groups = groups;
    this.held = homes.map(() => new Set());
  }

  static async begin(rule: number): Promise<History> {
    const rules = ['both', 'oneSigns', 'oneIsEnough'] as const;
    const stage = await TestStage.open(
      { rateLimits: WITHOUT_LIMIT },
      { consentRule: rules[rule % 3] ?? 'both' },
    );
    const { house } = stage;
    const groups = [await house.addGroup(), await house.addGroup()];
    const homes: Home[] = [];
    for (let n = 0; n < HOMES; n += 1) homes.push(await stage.home());
    for (const [n, { child, household }] of homes.entries()) {
      const [group] = groups;
      if (group) await house.moveChild(child, group, { from: addDays(house.today, -10) });
      // A second guardian, who has said nothing yet, and is counted only when a gesture says so.
      await house.addGuardian(household);
      // The first child has two homes.
      if (n === 1 && homes[0]) await house.link(homes[0].child, household);
    }
    await stage.post();
    return new History(stage, homes, groups);
  }

  get moment() {
    const { house } = this.stage;
    return { height: house.state.head.height, day: house.today };
  }

  home(n: number): Home {
    const home = this.homes[n % HOMES];
    if (!home) throw new Error('no home');
    return home;
  }

  near(n: number): LocalDay {
    return addDays(this.stage.house.today, (n % 9) - 4);
  }

  async take({ kind, a, b, c, d }: Gesture): Promise<void> {
    const { house } = this.stage;
    switch (kind) {
      case 'word':
        return this.#speak(a, b, c, d);
      case 'publish':
        return this.#publish(a, b, c, d);
      case 'again':
        return this.#publishAgain(a, b, c);
      case 'delete':
        return this.#delete(a);
      case 'midnight':
        // The last moment of the day, looked at, and then the first of the next.
        house.now = endOfDay(house.today, ZONE) - 1;
        await this.#signIn();
        await this.agrees();
        house.now += 1;
        return this.#signIn();
      case 'days':
        house.now += (1 + (a % 5)) * 86_400_000;
        return this.#signIn();
      case 'group': {
        const [stay, group] = [this.stays.get(a % 6), this.groups[b % 2]];
        if (!group) return;
        const from = this.near(c);
        const period = { from, to: d % 3 ? null : addDays(from, d % 9), ...(stay && { stay }) };
        this.stays.set(a % 6, await house.moveChild(this.home(a).child, group, period));
        return this.stage.post();
      }
      case 'link': {
        const from = this.near(c);
        const to = d % 3 ? null : addDays(from, d % 9);
        await house.link(this.home(a).child, this.home(b).household, from, to);
        return this.stage.post();
      }
      case 'guardians': {
        const all = Object.keys(house.state.guardians) as (typeof this.homes)[number]['guardian'][];
        const some = [all[b % all.length], c % 2 ? all[c % all.length] : undefined];
        await house.countGuardians(this.home(a).child, ...new Set(some.filter((one) => one !== undefined)));
        return this.stage.post();
      }
      case 'rule':
        await house.changeSettings({
          consentRule: (['both', 'oneSigns', 'oneIsEnough'] as const)[a % 3] ?? 'both',
        });
        return this.stage.post();
    }
  }

  async #speak(a: number, b: number, c: number, d: number): Promise<void> {
    const { house } = this.stage;
    const home = this.home(a);
    const from = c % 3 === 0 ? this.near(d) : house.today;
    const word = {
      image: REACHES[b % REACHES.length] ?? 'nobody',
      film: d % 3 > 0,
      from,
      to: addDays(from, (c >> 2) % 12),
    };
    const children = house.state.households[home.household]?.children ?? [];
    const child = children[(b >> 3) % children.length] ?? home.child;
    const others = Object.entries(house.state.guardians).flatMap(([id, one]) =>
      one.household === home.household && id !== home.guardian ? [id as typeof home.guardian] : [],
    );
    const [other] = others;
    if (d % 4 === 0 && other) await house.recordConsent(child, other, word);
    else if (d % 4 === 1) await house.recordConsent(child, home.guardian, word);
    else {
      await house.signConsent(home.client.device, child, word);
      expect((await home.client.append()).status).toBe(200);
      return;
    }
    return this.stage.post();
  }

  async #publish(a: number, b: number, c: number, d: number): Promise<void> {
    const { stage } = this;
    const { house } = stage;
    const facts: MediumHeader = {
      kind: c % 4 === 0 ? 'film' : 'photo',
      post: makeId<RecordId>(),
      subjects: this.homes.flatMap(({ child }, n) =>
        (a >> n) & 1 ? [{ child, certainty: (b >> n) & 1 ? ('seen' as const) : ('maybe' as const) }] : [],
      ),
      day: addDays(house.today, -(d % 4)),
      publishedAt: house.state.head.height,
    };
    const allowed = allowedHouseholds(house.state, facts, this.moment);
    // All of them, fewer, or everybody, as a faulty client would.
    const wished = this.homes.flatMap(({ household }, n) =>
      b % 4 === 0 || (allowed.has(household) && (b % 4 < 3 || (c >> n) & 1)) ? [household] : [],
    );
    const medium = { id: makeId<RecordId>(), blob: makeId<BlobId>() };
    const status = await this.#commit(
      { ...medium, post: facts.post, facts, version: 0, audience: [] },
      wished,
    );
    expect(status).toBe(wished.every((one) => allowed.has(one)) ? 200 : 409);
  }

  async #publishAgain(a: number, b: number, c: number): Promise<void> {
    const medium = this.media[a % Math.max(1, this.media.length)];
    if (!medium) return;
    const { state } = this.stage.house;
    const allowed = allowedHouseholds(state, medium.facts, this.moment);
    const before = new Set(medium.audience);
    const keeps = ({ household }: Home) =>
      allowed.has(household) || mayOpen(state, medium.facts, before, household, this.moment);
    const wished = this.homes.flatMap((home, n) =>
      c % 4 === 0 || (keeps(home) && (b >> n) & 1) ? [home.household] : [],
    );
    const mayAll = wished.every((one) => this.homes.some((home) => home.household === one && keeps(home)));
    expect(await this.#commit(medium, wished)).toBe(mayAll ? 200 : 409);
  }

  /** A version of a medium, with its post beside the first; what the server took counts. */
  async #commit(medium: Medium, households: HouseholdId[]): Promise<number> {
    const { stage } = this;
    const { house, direction } = stage;
    const audience = await stage.audienceOf(households);
    const author = house.direction;
    const isFirst = medium.version === 0;
    if (isFirst) await direction.putBlob(medium.blob, new Uint8Array(300));
    const record = await house.makeRecord({
      ...{ collection: 'medium', audience, author, id: medium.id, version: medium.version + 1 },
      ...{ blobs: [{ id: medium.blob, size: 300 }], medium: medium.facts },
    });
    const post = await house.makeRecord({
      ...{ collection: 'post', audience, author, id: medium.post },
      post: { day: medium.facts.day, withMedia: true },
    });
    const { status } = await direction.commit({
      records: isFirst ? [record.wire, post.wire] : [record.wire],
    });
    if (status !== 200) return status;
    Object.assign(medium, { version: medium.version + 1, audience: households });
    if (isFirst) this.media.push(medium);
    return status;
  }

  async #delete(a: number): Promise<void> {
    const medium = this.media[a % Math.max(1, this.media.length)];
    if (!medium) return;
    const { house, direction } = this.stage;
    const { id, version } = medium;
    const tombstone = await house.makeTombstone({
      ...{ collection: 'medium', id, version },
      author: house.direction,
    });
    expect((await direction.commit({ deletions: [tombstone] })).status).toBe(200);
    this.media = this.media.filter((one) => one !== medium);
    for (const { client } of this.homes) {
      expect((await client.get(client.path(`records/${id}`))).status).not.toBe(200);
      expect((await client.getBlob(medium.blob)).status).toBe(404);
    }
  }

  async #signIn(): Promise<void> {
    for (const client of [this.stage.direction, ...this.homes.map((home) => home.client)])
      await client.signIn();
  }

  /** The server, asked in each of its ways, says what the function says. */
  async agrees(): Promise<void> {
    const { state } = this.stage.house;
    for (const [n, { household, client }] of this.homes.entries()) {
      const expected = this.media.flatMap(({ id, facts, audience }) => {
        const isOpen =
          !isReadingOver(state, household, this.moment) &&
          mayOpen(state, facts, new Set(audience), household, this.moment);
        return isOpen ? [id] : [];
      });
      this.opened += expected.length;
      this.refused += this.media.length - expected.length;
      await expectServed(client, this.media, expected);
      const held = this.held[n] ?? new Set();
      await followChanges(client, held);
      expect([...held].toSorted()).toEqual(expected.toSorted());
    }
  }
}
