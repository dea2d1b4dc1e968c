import { beforeEach, describe, expect, test } from 'vitest';
import { DIRECTION, type PlainRegister } from '../../testing/plainRegister.ts';
import { HOME, OTHER, EMPTY, stage } from '../../testing/registerStage.ts';
import type { DeviceId, HouseholdId, KeyringId } from '../ids.ts';
import { audienceFits, mayWrite } from '../sync/authors.ts';
import { COLLECTIONS, type Collection } from '../sync/record.ts';
import { hashMembers, householdsOf, isCurrent, membersFor, type Member } from './audience.ts';

let register: PlainRegister;
beforeEach(() => {
  register = stage();
});

const named = (members: readonly Member[]) => members.map(({ keyring, version }) => `${keyring} v${version}`);
const device = (id: string) => {
  const found = register.state.devices[id as DeviceId];
  if (!found) throw new Error(`no device ${id}`);
  return found;
};

describe('members', () => {
  test('AU-1 direction always, team when asked, open households at their current version, sorted, once', () => {
    const { state } = register;
    expect(named(membersFor(state, { team: false, households: [] }))).toEqual(['direction v2']);
    const households = [OTHER, HOME, HOME, 'unknown' as HouseholdId];
    expect(named(membersFor(state, { team: true, households }))).toEqual(
      ['direction v2', 'home v4', 'other home v2', 'team v2'].sort(),
    );
    register.say('householdClosed', { household: HOME });
    expect(named(membersFor(register.state, { team: false, households }))).toEqual([
      'direction v2',
      'other home v2',
    ]);
  });

  test('AU-2 the hash of a list does not depend on its order, and tells lists apart', async () => {
    const list = membersFor(register.state, { team: true, households: [HOME, OTHER] });
    const hash = await hashMembers(list);
    expect(await hashMembers(list.toReversed())).toBe(hash);
    const others = [
      list.slice(1),
      list.map((member, n) => (n === 0 ? { ...member, version: 9 } : member)),
      [...list, { keyring: EMPTY as string as KeyringId, version: 1 }],
    ];
    for (const other of others) expect(await hashMembers(other)).not.toBe(hash);
  });

  test('AU-3 an audience is current until a member rotates or closes, and never with a member twice', () => {
    const list = membersFor(register.state, { team: true, households: [HOME, OTHER] });
    const current = () => isCurrent(register.state, list);
    expect(current()).toBe(true);
    expect(isCurrent(register.state, [...list, ...list.slice(0, 1)])).toBe(false);
    expect(isCurrent(register.state, [...list, { keyring: 'unknown' as KeyringId, version: 1 }])).toBe(false);
    register.say('householdKeyringRotated', { household: EMPTY, rotation: register.version(EMPTY, 2) });
    expect(current()).toBe(true);
    register.say('householdKeyringRotated', { household: HOME, rotation: register.version(HOME, 5) });
    expect(current()).toBe(false);
    const renewed = membersFor(register.state, { team: true, households: [HOME, OTHER] });
    expect(isCurrent(register.state, renewed)).toBe(true);
    register.say('householdClosed', { household: OTHER });
    expect(isCurrent(register.state, renewed)).toBe(false);
    expect(householdsOf(register.state, renewed)).toEqual(new Set([HOME, OTHER]));
  });
});

describe('what fits', () => {
  /** Audiences by name: T team, then the households; direction is always in. */
  const AUDIENCES = ['', 'T', 'home', 'T home', 'other', 'T other', 'home other', 'T home other'] as const;
  const authors = { direction: DIRECTION, team: 'team-1', mother: 'phone of mother' };

  /** Collection → author → the audiences that fit, of those who may write it. */
  const all = ['T', 'T home', 'T other', 'T home other'];
  const staffOnly = { direction: ['T'], team: ['T'] };
  const wide = { direction: all, team: all };
  const table: Readonly<
    Record<Collection, Readonly<Partial<Record<keyof typeof authors, readonly string[]>>>>
  > = {
    medium: wide,
    print: wide,
    post: wide,
    book: wide,
    day: wide,
    sheet: staffOnly,
    home: { mother: ['T home'] },
    thread: {
      direction: ['home', 'T home', 'other', 'T other'],
      team: ['T home', 'T other'],
      mother: ['home', 'T home'],
    },
    file: { direction: ['home', 'other'] },
    office: { direction: ['', 'T'] },
  };

  test.each(COLLECTIONS)('AU-4 AU-5 %s', (collection) => {
    const { state } = register;
    const { height } = state.head;
    for (const [name, id] of Object.entries(authors)) {
      const author = device(id);
      const expected = table[collection][name as keyof typeof authors];
      expect([name, mayWrite(author, collection, height)]).toEqual([name, expected !== undefined]);
      if (!expected) continue;
      const fits = AUDIENCES.filter((audience) => {
        const names = audience.split(' ');
        const households = [
          ...(names.includes('home') ? [HOME] : []),
          ...(names.includes('other') ? [OTHER] : []),
        ];
        return audienceFits(
          state,
          collection,
          membersFor(state, { team: names.includes('T'), households }),
          author,
        );
      });
      expect([name, fits]).toEqual([name, expected]);
    }
  });

  test('AU-4 without direction nothing fits', () => {
    const { state } = register;
    for (const collection of COLLECTIONS) {
      for (const households of [[], [HOME]]) {
        for (const team of [true, false]) {
          const members = membersFor(state, { team, households }).filter(
            ({ keyring }) => keyring !== 'direction',
          );
          for (const id of Object.values(authors)) {
            expect(audienceFits(state, collection, members, device(id))).toBe(false);
          }
        }
      }
    }
  });

  test('AU-5 a device writes between its entry and its end, and an unknown one never', () => {
    const gone = device('direction-out');
    expect(gone.until).not.toBeNull();
    const heights = [gone.from - 1, gone.from, (gone.until ?? 0) - 1, gone.until ?? 0];
    expect(heights.map((height) => mayWrite(gone, 'file', height))).toEqual([false, true, true, false]);
    expect(mayWrite(undefined, 'post', 3)).toBe(false);
  });
});
