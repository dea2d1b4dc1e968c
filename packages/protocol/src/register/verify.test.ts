import { toBase64Url } from '@cocon/crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDevice, realRandom, signStatement, TestHouse, type TestDevice } from '../../testing/index.ts';
import { canonicalText } from '../canonical.ts';
import type { HouseholdId } from '../ids.ts';
import { leafOf, type Entry, type SignedStatement } from './chain.ts';
import { hashSeals, sealsAreComplete } from './seals.ts';
import type { RegisterState, View } from './state.ts';
import { follow, followAll, openRegister, readStatement } from './verify.ts';

const STAFF: View = { kind: 'staff' };
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** The state that a reader reaches, or why it stopped. */
async function readAll(
  entries: readonly Entry[],
  view: View,
  anchor?: string,
): Promise<RegisterState | string> {
  const [first, ...rest] = entries;
  if (!first) return 'nothing';
  const start = await openRegister(first, view, anchor);
  if (!start.ok) return start.refusal;
  const all = await followAll(start.value, rest);
  return all.ok ? all.value : all.refusal.reason;
}

let house: TestHouse;
let home: HouseholdId;
let mother: TestDevice;
let asHome: View;

beforeAll(async () => {
  house = await TestHouse.open({ seed: 7 });
  const group = await house.addGroup();
  const first = await house.addFamily({ group, guardians: 2 });
  const second = await house.addFamily({ group });
  home = first.household;
  asHome = { kind: 'household', household: home };
  const [guardian] = first.guardians;
  const [other] = second.guardians;
  const [child] = first.children;
  if (!guardian || !other || !child) throw new Error('an empty family');
  mother = (await house.enter(guardian)).device;
  await house.enter(other);
  await house.signConsent(mother, child);
  const team = await house.enrolTeamDevice();
  await house.revokeDevice(team);
  await house.setWayBack(mother);
});

describe('the chain', () => {
  test('RG-5 an honest register is read from its anchor, by staff and by a household', async () => {
    expect(await readAll(house.entries, STAFF, house.state.anchor)).toEqual(house.state);
    const seen = await readAll(await house.entriesFor(home), asHome, house.state.anchor);
    expect(seen).toMatchObject({ head: house.state.head });
  });

  test('RG-5 another anchor is refused', async () => {
    const other = await TestHouse.open();
    expect(await readAll(house.entries, STAFF, other.state.anchor)).toBe('forked');
  });

  test('RG-5 an entry of another establishment is refused', async () => {
    const other = await TestHouse.open();
    await other.addGroup();
    const [, foreign] = other.entries;
    if (!foreign) throw new Error('no entry');
    expect(await readAll([...house.entries, foreign], STAFF)).toBe('wrongEstablishment');
  });

  test('RG-5 of a bad signature and what is wrong above it, the lower one is named', async () => {
    const [, ...rest] = house.entries;
    const start = await openRegister(house.entries[0] as SignedStatement, STAFF);
    if (!start.ok) throw new Error(start.refusal);
    const [first, second, third] = rest as SignedStatement[];
    if (!first || !second || !third) throw new Error('too few entries');
    const forged = { ...second, signatures: first.signatures };
    const steps: number[] = [];
    const read = await followAll(start.value, [first, forged, third, third], ({ after }) =>
      steps.push(after.head.height),
    );
    // The forged one changes the hash of the chain, so that the third follows nothing.
    expect(read).toEqual({ ok: false, refusal: { reason: 'badSignature', height: 2 } });
    expect(steps).toEqual([1, 2]);
  });

  test('RG-5 two branches from one height are two chains', async () => {
    const entry = (at: number) =>
      house.forge('settingsChanged', { settings: house.state.settings }, house.byDirection, { at });
    const [one, two] = [await entry(house.now), await entry(house.now + 1)];
    const [a, b] = [await follow(house.state, one), await follow(house.state, two)];
    if (!a.ok || !b.ok) throw new Error('refused');
    expect(a.value.head.hash).not.toBe(b.value.head.hash);
    expect(await follow(a.value, two)).toMatchObject({ ok: false, refusal: 'notNext' });
  });

  test.each(['staff', 'household'] as const)(
    'RG-5 removal, repetition and swap are refused by %s',
    async (who) => {
      const view = who === 'staff' ? STAFF : asHome;
      const entries = who === 'staff' ? house.entries : await house.entriesFor(home);
      const honest = house.state.head.hash;
      for (let n = 0; n < entries.length; n++) {
        const without = entries.filter((_, index) => index !== n);
        const twice = entries.flatMap((entry, index) => (index === n ? [entry, entry] : [entry]));
        const swapped = entries.map(
          (entry, index) => entries[index === n ? n + 1 : index === n + 1 ? n : index] ?? entry,
        );
        const lies = n === entries.length - 1 ? [twice] : [without, twice, swapped];
        for (const lie of lies) {
          const state = await readAll(lie, view, house.state.anchor);
          // A run of leaves at the end may be read, but to another head than any honest record names.
          if (typeof state !== 'string') expect(state.head.hash).not.toBe(honest);
          if (who === 'staff') expect(typeof state).toBe('string');
        }
      }
    },
  );

  test('RG-5 any change of one character of any entry is refused', async () => {
    const view = fc.constantFrom('staff' as const, 'household' as const);
    const redacted = await house.entriesFor(home);
    await fc.assert(
      fc.asyncProperty(view, fc.nat(), fc.nat(), fc.nat(), async (who, which, where, by) => {
        const entries: readonly Entry[] = who === 'staff' ? house.entries : redacted;
        const n = which % entries.length;
        const entry = entries[n];
        if (!entry) return;
        const lie = JSON.parse(changeOne(JSON.stringify(entry), where, by)) as Entry;
        const state = await readAll(
          entries.map((one, index) => (index === n ? lie : one)),
          who === 'staff' ? STAFF : asHome,
          house.state.anchor,
        );
        if (typeof state !== 'string') expect(state.head.hash).not.toBe(house.state.head.hash);
        if (who === 'staff') expect(typeof state).toBe('string');
      }),
      { numRuns: 400, seed },
    );
  });
});

/** Changes one character of the values of an entry, not of its shape: what JSON says stays of the same kind. */
function changeOne(json: string, where: number, by: number): string {
  const start = json.indexOf(':') + 2;
  const at = start + (where % Math.max(1, json.length - start - 3));
  const before = json[at] ?? '';
  if (!/[A-Za-z0-9_-]/.test(before) || json[at - 1] === '\\') return changeOne(json, where + 1, by);
  const keys = /^"(signatures|tag|inner|visibility)"/;
  for (let from = Math.max(0, at - 12); from <= at; from++) {
    const key = keys.exec(json.slice(from))?.[0];
    if (key && at < from + key.length) return changeOne(json, where + key.length, by);
  }
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(before, '');
  return json.slice(0, at) + alphabet[by % alphabet.length] + json.slice(at + 1);
}

describe('hidden leaves', () => {
  const leaf = async (entry: SignedStatement, scope: Parameters<typeof leafOf>[1]) => leafOf(entry, scope);

  test('RG-8 a household refuses a leaf that says all, or that is its own', async () => {
    const start = await house.stateFor(home);
    const entry = await house.forge('resumed', { lost: house.state.head }, house.byDirection);
    const hidden = await follow(start, await leaf(entry, 'all'));
    expect(hidden).toMatchObject({ ok: false, refusal: 'hiddenFromReader' });
    const own = await follow(start, await leaf(entry, `household:${home}`));
    expect(own).toMatchObject({ ok: false, refusal: 'hiddenFromReader' });
    expect((await follow(start, await leaf(entry, 'staff'))).ok).toBe(true);
    // Saying restricted of what says all changes the chain.
    const lie = await follow(start, { ...(await leaf(entry, 'all')), visibility: 'restricted' });
    const honest = await follow(start, entry);
    if (!lie.ok || !honest.ok) throw new Error('refused');
    expect(lie.value.head.hash).not.toBe(honest.value.head.hash);
  });

  test('RG-8 what staff receive as leaves stays unexplained until a forgotten statement names it', async () => {
    const other = await TestHouse.open();
    const group = await other.addGroup();
    await other.addGroup();
    await other.forget([1]);
    expect(group).toBeDefined();
    const [first, hidden, ...rest] = other.entries;
    if (!first || !hidden) throw new Error('no entries');
    const redacted = [first, await leafOf(hidden, 'staff'), ...rest];
    const before = await readAll(redacted.slice(0, 3), STAFF, other.state.anchor);
    expect(before).toMatchObject({ unexplained: [1] });
    const after = await readAll(redacted, STAFF, other.state.anchor);
    expect(after).toMatchObject({ unexplained: [], head: other.state.head });
  });

  test('RG-5 the chain binds the signatures as well as the text', async () => {
    const [first] = house.entries;
    if (!first) throw new Error('no entries');
    const other = { ...first, signatures: [toBase64Url(new Uint8Array(64))] };
    expect((await leafOf(other, 'all')).inner).not.toBe((await leafOf(first, 'all')).inner);
  });

  test('RG-8 the first statement is never hidden', async () => {
    const [first] = house.entries;
    if (!first) throw new Error('no entries');
    expect(await openRegister(await leafOf(first, 'all'), asHome)).toMatchObject({
      refusal: 'hiddenFromReader',
    });
  });
});

describe('what is received', () => {
  const refused = async (entry: unknown) => {
    const next = await follow(house.state, entry as Entry);
    return next.ok ? 'accepted' : next.refusal;
  };

  test('RG-7 malformed signatures, hashes and leaves are refused, never thrown', async () => {
    const entry = await house.forge('resumed', { lost: house.state.head }, house.byDirection);
    const zeros = toBase64Url(new Uint8Array(64));
    for (const signatures of [
      ['', 1],
      ['*'],
      [`${entry.signatures[0]}A`],
      ['A'.repeat(85)],
      [`${'A'.repeat(85)}B`],
    ]) {
      expect(await refused({ ...entry, signatures })).toBe('malformed');
    }
    for (const signatures of [[], [zeros], [...entry.signatures, ...entry.signatures]]) {
      expect(await refused({ ...entry, signatures })).toBe('badSignature');
    }
    for (const statement of ['', '{', 'null', '[]', `${entry.statement} `, '[['.repeat(40_000), '\uD800']) {
      expect(await refused({ ...entry, statement })).toBe('malformed');
    }
    const good = await leafOf(entry, 'staff');
    for (const change of [
      { tag: '' },
      { tag: '!'.repeat(22) },
      { inner: 'A' },
      { visibility: 'none' },
      { tag: 3 },
    ]) {
      expect(await refused({ ...good, ...change })).toBe('malformed');
    }
    expect(await refused(entry)).toBe('accepted');
  });

  test('RG-6 other versions, types, shapes and ids are malformed', async () => {
    const statement = house.statement(
      'groupAdded',
      { group: house.random(1).toString() as never },
      house.byDirection,
    );
    const forged = async (change: object) =>
      refused(await signStatement({ ...statement, ...change }, house.byDirection));
    const body = { group: 'AAAAAAAAAAAAAAAAAAAAAA' };
    expect(await forged({ body })).toBe('accepted');
    const changes: object[] = [
      { v: 2 },
      { type: 'toString' },
      { type: '__proto__' },
      { type: 'constructor' },
      { more: 1 },
      { at: -1 },
      { at: 2 ** 53 - 1 },
      { height: '3' },
      { prev: 'x' },
      { scope: 'household:x' },
      { author: { kind: 'device' } },
      { author: { kind: 'all' } },
      { body: { ...body, more: 1 } },
      { body: {} },
    ];
    for (const change of changes) {
      expect([change, await forged({ body, ...change })]).toEqual([change, 'malformed']);
    }
    for (const group of ['__proto__', 'constructor', 'AAAAAAAAAAAAAAAAAAAAAB', 'AAAAAAAAAAAAAAAAAAAAA', '']) {
      expect([group, await forged({ body: { group } })]).toEqual([group, 'malformed']);
    }
  });

  test('RG-6 a member called __proto__ is a member too many', () => {
    const statement = house.statement(
      'groupAdded',
      { group: 'AAAAAAAAAAAAAAAAAAAAAA' as never },
      house.byDirection,
    );
    const withMember = (statement: string) => readStatement({ statement, signatures: [] });
    const text = canonicalText(statement);
    expect(withMember(text)).toBeDefined();
    expect(withMember(`{"__proto__":{"v":2},${text.slice(1)}`)).toBeUndefined();
    expect(text.replace('{"group"', '')).not.toBe(text);
    expect(text.replace('{"device"', '')).not.toBe(text);
    expect(withMember(text.replace('{"group"', '{"__proto__":1,"group"'))).toBeUndefined();
    expect(withMember(text.replace('{"device"', '{"__proto__":1,"device"'))).toBeUndefined();
  });

  test('RG-4 the right author with the wrong key is refused', async () => {
    const thief = await makeDevice(realRandom, { role: 'direction', household: null, guardian: null });
    const posing = { ...thief, id: house.direction.id };
    const entry = await house.forge(
      'resumed',
      { lost: house.state.head },
      { kind: 'device', device: posing },
    );
    expect(await refused(entry)).toBe('badSignature');
  });

  test('EN-3 KR-8 a claim bears the signatures of ticket and device, in this order', async () => {
    const other = await TestHouse.open();
    const { guardians } = await other.addFamily();
    const [guardian] = guardians;
    if (!guardian) throw new Error('no guardian');
    const card = await other.issueCard(guardian);
    const before = other.state;
    const { wire } = await other.claim(card.secret);
    const [ticket, device] = wire.entry.signatures;
    for (const signatures of [[device, ticket], [ticket], [device], [ticket, ticket], [device, device]]) {
      const next = await follow(before, { ...wire.entry, signatures: signatures as string[] });
      expect(next).toMatchObject({ ok: false, refusal: 'badSignature' });
    }
    expect((await follow(before, wire.entry)).ok).toBe(true);
    // The seals that come with it are exactly those of the version, and hash to what the statement says.
    const ring = other.state.keyrings[wire.seals.keyring];
    if (!ring) throw new Error('no keyring');
    expect(sealsAreComplete(other.state, ring, wire.seals)).toBe(true);
    expect(await hashSeals({ ...wire.seals, seals: wire.seals.seals.toReversed() })).toBe(
      ring.versions.at(-1)?.seals,
    );
    expect(sealsAreComplete(other.state, ring, { ...wire.seals, seals: wire.seals.seals.slice(1) })).toBe(
      false,
    );
    const twice = [...wire.seals.seals, ...wire.seals.seals.slice(0, 1)];
    expect(sealsAreComplete(other.state, ring, { ...wire.seals, seals: twice })).toBe(false);
  });
});
