import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childKey, fold, personKey, properName } from './foldName.ts';
import { planImport, readCells, readRows, tableShape, type ImportPlan } from './index.ts';

const house = { children: [], groups: [], homes: [] };
const firstName = fc.constantFrom('Léo', 'LEO', 'Zoé', 'Awa', 'Noé', 'zoe');
const lastName = fc.constantFrom('Martin', 'MARTIN', 'Le Goff', 'Diallo', 'Martni', 'Parent', 'Perez');
const person = fc.constantFrom(
  '',
  'Sarah Martin',
  'MARTIN Sarah',
  'Karim Diallo',
  'Paul Le Goff',
  'Sarha Martin',
);
// Blank ones would be merged cells, whose word stands in the row above.
const group = fc.constantFrom('Moyens', 'Groupe des moyens', 'Petits');
const birth = fc.constantFrom('', '01/02/2024', '05/06/2023');
const row = fc.tuple(firstName, lastName, birth, group, person, person, person);
const heading = ['Prénom', 'Nom', 'Naissance', 'Groupe', 'Chez maman', 'Parent 2', 'Chez papa'];

const toText = (rows: readonly (readonly string[])[]) =>
  [heading, ...rows].map((cells) => cells.join('\t')).join('\n');

function planOf(rows: readonly (readonly string[])[]): ImportPlan {
  const table = readCells(toText(rows));
  const { start, roles, head } = tableShape(table);
  return planImport(readRows(table.slice(start), roles, { head }), house);
}

/** Who would be made, and who would live with whom, whatever the order and the keys. */
function sense({ children, homes, groups }: ImportPlan) {
  // What a home is called may follow the row that was first; who is in it may not.
  const home = new Map(
    homes.map(({ key, name, guardians }) => [
      key,
      guardians.length === 0
        ? name
        : guardians
            .map((one) => one.key)
            .toSorted()
            .join(),
    ]),
  );
  return {
    children: children
      .map((child) =>
        [
          childKey(child.firstName, child.lastName),
          child.group,
          child.homes
            .map((key) => home.get(key))
            .toSorted()
            .join(' / '),
        ].join(' | '),
      )
      .toSorted(),
    homes: [...home.values()].toSorted(),
    groups: groups.map(({ key, name }) => `${key} ${name}`).toSorted(),
  };
}

describe('importing, whatever the table', () => {
  it('IM-3 every row with something in it has exactly one place in the plan', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/["\n\r\t]/gu, ' '));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(row, fc.array(cell, { minLength: 1, maxLength: 8 })), { maxLength: 30 }),
        (rows) => {
          const filled = rows.flatMap((cells, index) =>
            cells.some((one) => one.trim() !== '') ? [index + 2] : [],
          );
          const known = new Set(planOf(rows).rows.map(({ line }) => line));
          expect(filled.filter((line) => !known.has(line))).toEqual([]);
          expect(planOf(rows).rows.length).toBe(known.size);
        },
      ),
    );
  });

  it('IM-3 every readable row is about a child who will be made, is there, or is left out', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const { rows: planned, children } = planOf(rows);
        const made = new Set(children.map((child) => childKey(child.firstName, child.lastName)));
        for (const { status, firstName: first, lastName: last, homes } of planned) {
          if (status === 'unreadable' || status === 'title') continue;
          expect(made.has(childKey(first, last))).toBe(true);
          expect(homes.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('IM-4 folding twice is folding once, and neither case, accents nor the order of words counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(personKey(personKey(text))).toBe(personKey(text));
        expect(properName(properName(text))).toBe(properName(text));
      }),
    );
    expect(fold('  ÉLISE-Œuvrard ')).toBe('elise oeuvrard');
    expect(personKey('Mme MARTIN Sarah')).toBe(personKey('sarah martin'));
    expect(properName('LE GOFF-D’ALMEIDA')).toBe('Le Goff-D’Almeida');
  });

  it('IM-8 the same table gives the same plan', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        expect(planOf(rows)).toEqual(planOf(rows));
      }),
    );
  });

  it('IM-8 rows in another order make the same children, homes and groups', () => {
    const shuffled = fc
      .array(row, { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(sense(planOf(others))).toEqual(sense(planOf(rows)));
      }),
    );
  });

  it('IM-8 a table twice under itself makes nobody twice', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        expect(sense(planOf([...rows, ...rows])).children).toEqual(sense(planOf(rows)).children);
      }),
    );
  });
});
