import {
  childrenOf,
  type GroupId,
  type HouseholdId,
  type LocalDay,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { householdsFor, newcomers, type Addressees } from './addressees.ts';
import { fileName, newestFirst, sizeWords, type Handout } from './handoutWords.ts';
import { handToNewcomers, writeHandout } from './handoutWrites.ts';
import { addresseesOf, whoHasHandout } from './whoHasHandout.ts';

const day = '2026-11-23' as LocalDay;
const moment = { height: 50, day };
const file = { blob: 'b', key: 'k', hash: 'h', size: 9, type: 'application/pdf' } as const;

interface Home {
  readonly isClosed: boolean;
  /** Of each child: its group, and whether it lives there today. */
  readonly children: readonly { readonly group: number; readonly lives: boolean }[];
}

function stateOf(homes: readonly Home[]): RegisterState {
  const children: Record<string, unknown> = {};
  const households = homes.map(({ isClosed, children: own }, home) => {
    const ids = own.map(({ group, lives }, index) => {
      const id = `child ${home} ${index}`;
      const stay = { from: '2026-09-01', to: null, height: 1 };
      children[id] = {
        links: [{ ...stay, household: `home ${home}`, to: lives ? null : '2026-10-01' }],
        groups: [{ ...stay, stay: `g ${id}`, group: `group ${group}` }],
      };
      return id;
    });
    return [
      `home ${home}`,
      { id: `home ${home}`, closedAt: isClosed ? 10 : null, inherits: null, children: ids },
    ];
  });
  return {
    children,
    households: Object.fromEntries(households) as unknown,
    settings: { zone: 'Europe/Paris' },
  } as unknown as RegisterState;
}

const homes = fc.array(
  fc.record({
    isClosed: fc.boolean(),
    children: fc.array(fc.record({ group: fc.nat(2), lives: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const to = fc.oneof(
  fc.constant<Addressees>({ kind: 'everyone' }),
  fc.nat(2).map((group): Addressees => ({ kind: 'group', group: `group ${group}` as GroupId })),
  fc.nat(5).map((home): Addressees => ({ kind: 'household', household: `home ${home}` as HouseholdId })),
);

const facts = (addressees: Addressees) => ({
  title: 'Menus',
  author: 'Claire',
  to: addressees,
  lastDay: undefined,
  file: file as never,
});

describe('for whom a paper is', () => {
  test('PD-4 everyone is each open home with a child today, a group those of its children, a household itself alone', () => {
    fc.assert(
      fc.property(homes, to, (given, addressees) => {
        const state = stateOf(given);
        const expected = given.flatMap(({ isClosed, children }, index) => {
          const living = children.filter(({ lives }) => lives);
          const isFor =
            addressees.kind === 'everyone'
              ? living.length > 0
              : addressees.kind === 'group'
                ? living.some(({ group }) => addressees.group === `group ${group}`)
                : addressees.household === `home ${index}`;
          return !isClosed && isFor ? [`home ${index}`] : [];
        });
        expect(householdsFor(state, addressees, moment)).toEqual(expected);
        const { audience, collection, post } = writeHandout(
          'r' as RecordId,
          facts(addressees),
          state,
          moment,
        );
        const isPrivate = addressees.kind === 'household';
        expect(audience).toEqual({ kind: 'households', team: !isPrivate, households: expected });
        expect([collection, post]).toEqual(isPrivate ? ['file', null] : ['post', { day, withMedia: false }]);
      }),
    );
  });

  test('PD-6 who comes later is counted, and handing it on takes it from nobody and gives it to nobody else', () => {
    fc.assert(
      fc.property(homes, homes, to, (before, after, addressees) => {
        const had = new Set(householdsFor(stateOf(before), addressees, moment));
        const state = stateOf(after);
        const late = newcomers(state, addressees, had, moment);
        const wanted = householdsFor(state, addressees, moment);
        expect(new Set([...had, ...late])).toEqual(new Set([...had, ...wanted]));
        expect(late.every((household) => !had.has(household))).toBe(true);
        for (const household of late)
          expect(addressees.kind === 'household' || childrenOf(state, household, moment).length > 0).toBe(
            true,
          );
        const first = writeHandout('r' as RecordId, facts(addressees), stateOf(before), moment);
        const handout = {
          id: first.id,
          collection: first.collection,
          version: 3,
          header: { until: 7, post: first.post },
          body: first.body,
        } as unknown as Handout;
        const next = handToNewcomers(handout, addressees, had, state, moment);
        expect(next).toMatchObject({
          basedOn: 3,
          until: 7,
          body: first.body,
          blobs: first.blobs,
          post: first.post,
        });
        expect(next.audience).toMatchObject({ households: [...had, ...late] });
      }),
    );
  });
});

describe('who has a paper', () => {
  const keyringOf = (home: string) => `keyring ${home}`;
  const ids = ['open', 'closed', 'parted', 'heir'];
  const state = {
    keyrings: Object.fromEntries(ids.map((id) => [keyringOf(id), { household: id }])),
    households: Object.fromEntries(
      [
        { id: 'open', closedAt: null, inherits: null },
        { id: 'closed', closedAt: 9, inherits: null },
        { id: 'parted', closedAt: 9, inherits: null },
        { id: 'heir', closedAt: null, inherits: 'parted' },
      ].map((home) => [home.id, { ...home, keyring: keyringOf(home.id) }]),
    ),
  } as unknown as RegisterState;
  const shown = (...went: string[]) => {
    const members = went.map((home) => ({ keyring: keyringOf(home), version: 1 }));
    const audiences = { peek: () => ({ members }) } as never;
    return { audiences, state };
  };
  const handout = (collection: string) => ({ collection, header: { audience: 'a' }, body: {} }) as Handout;

  test('PD-6 a closed home has a paper no more and is no addressee; the heir of one that parted has it', () => {
    expect(whoHasHandout(shown('open', 'closed', 'parted'), handout('post'))).toEqual(
      new Set(['open', 'heir']),
    );
    expect(addresseesOf(shown('closed'), handout('file'))).toBeUndefined();
    expect(addresseesOf(shown('parted'), handout('file'))).toEqual({ kind: 'household', household: 'heir' });
    expect(addresseesOf(shown('open'), handout('file'))).toEqual({ kind: 'household', household: 'open' });
  });
});

describe('papers in a list', () => {
  test('PD-7 the newest comes first: by its day, then by when it was handed out', () => {
    const one = (at: number, of: string) => ({ header: { at }, body: { day: of } }) as Handout;
    const [a, b, c] = [one(5, '2026-11-01'), one(9, '2026-09-01'), one(8, '2026-11-01')];
    expect([a, b, c].sort(newestFirst)).toEqual([c, a, b]);
  });

  test('PD-3 the name of a file is its title, without what names a path, another kind or another direction', () => {
    expect(fileName('Menus de la semaine', 'application/pdf')).toBe('Menus de la semaine.pdf');
    expect(fileName('../../règlement.exe', 'application/pdf')).toBe('règlement exe.pdf');
    expect(fileName('menu\u202Efdp', 'image/jpeg')).toBe('menu fdp.jpg');
    expect(fileName('///', 'image/jpeg')).toBe('papier.jpg');
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(fileName(title, 'application/pdf')).toMatch(/^[^\\/:*?"<>|.]+\.pdf$/u);
      }),
    );
  });

  test('PD-7 a size is said as people do', () => {
    expect(sizeWords(240_000, 'fr').replaceAll(/\s/g, ' ')).toBe('240 ko');
    expect(sizeWords(1_230_000, 'fr').replaceAll(/\s/g, ' ')).toBe('1,2 Mo');
    expect(sizeWords(40, 'en')).toBe('1 kB');
  });
});
