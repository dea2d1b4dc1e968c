import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, personKeys } from './foldName.ts';
import {
  homePeople,
  joinPeople,
  partPerson,
  planImport,
  readCells,
  readRows,
  removePerson,
  renamePerson,
  restorePeople,
  tableShape,
  type HomePerson,
  type ImportPlan,
  type RowEdits,
} from './index.ts';
import { partedName } from './personEdits.ts';
import { readPeople } from './readPeople.ts';

const first = fc.constantFrom('Paul', 'Marie', 'Sarah', 'Karim', 'Anne-Sophie', 'Jean', 'Aminata', 'Ömer');
const last = fc.constantFrom('Petit', 'Durand', 'Le Goff', 'Roux-Vidal', 'Huber', 'Rossi', 'De La Tour');
const link = fc.constantFrom(
  ' et ',
  ' ET ',
  ' & ',
  ' + ',
  ' / ',
  '/',
  ' und ',
  '\n',
  '; ',
  ' 06 12 34 56 78 ',
);
const man = fc.constantFrom('M.', 'Mr', 'Monsieur', 'Herr', 'Sig.');
const woman = fc.constantFrom('Mme', 'Mlle', 'Madame', 'Frau', 'Sig.ra');
const upper = (text: string) => text.toLocaleUpperCase('fr');

/** A cell, with how many people it names for certain, and the words that must stand in somebody's name. */
const cell = fc.oneof(
  fc.tuple(first, last).map(([f, l]) => ({ text: `${f} ${l}`, count: 1, words: [f, l] })),
  fc.tuple(woman, last).map(([t, l]) => ({ text: `${t} ${l}`, count: 1, words: [l] })),
  fc.tuple(first, last).map(([f, l]) => ({ text: `${upper(l)} ${f}`, count: 1, words: [f, l] })),
  fc.tuple(man, woman, last, fc.boolean()).map(([m, w, l, isTurned]) => ({
    text: isTurned ? `${w} et ${m} ${l}` : `${m} und ${w} ${upper(l)}`,
    count: 2,
    words: [l],
  })),
  fc.tuple(man, last, woman, last, link).map(([m, one, w, other, and]) => ({
    text: `${m} ${one}${and}${w} ${other}`,
    count: 2,
    words: [one, other],
  })),
  fc
    .tuple(fc.uniqueArray(first, { minLength: 2, maxLength: 2 }), last, last, link)
    .map(([[a = '', b = ''], one, other, and]) => ({
      text: `${a} ${one}${and}${b} ${other}`,
      count: 2,
      words: [a, one, b, other],
    })),
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('Paul', 'Marie', 'Sarah', 'Karim'), { minLength: 2, maxLength: 2 }),
      last,
    )
    .map(([[a = '', b = ''], l]) => ({ text: `${a} et ${b} ${l}`, count: 2, words: [a, b, l] })),
);

const said = (names: readonly string[]) => names.flatMap((name) => fold(name).split(' '));

const row = fc.tuple(
  fc.constantFrom('Léo', 'Awa', 'Zoé', 'Noé'),
  fc.constantFrom('Petit', 'Durand', 'Le Goff'),
  fc.oneof(
    cell.map(({ text }) => text),
    fc.constantFrom('', 'Petit / Durand', 'Famille Petit'),
  ),
  fc.oneof(
    cell.map(({ text }) => text),
    fc.constant(''),
  ),
  fc.oneof(
    cell.map(({ text }) => text),
    fc.constant(''),
  ),
);
const heading = ['Prénom', 'Nom', 'Responsable 1', 'Responsable 2', 'Chez papa'];
const quoted = (text: string) => `"${text}"`;

function planOf(rows: readonly (readonly string[])[], edits: RowEdits = new Map()): ImportPlan {
  const table = readCells([heading, ...rows].map((cells) => cells.map(quoted).join('\t')).join('\n'));
  const { start, roles, head } = tableShape(table);
  return planImport(readRows(table.slice(start), roles, { head, edits }), {
    children: [],
    groups: [],
    homes: [],
  });
}

const everybody = ({ homes }: ImportPlan) =>
  homes.flatMap((home) => home.guardians.map(({ name }) => `${home.key} ${name}`)).toSorted();

/** A person of some home, drawn; with the others of that home. */
function draw(plan: ImportPlan, seed: number): { person: HomePerson; others: HomePerson[] } | undefined {
  const homes = plan.homes.map(({ told }) => homePeople(told)).filter((people) => people.length > 0);
  const people = homes[seed % Math.max(1, homes.length)];
  const person = people?.[seed % (people.length || 1)];
  return people && person && { person, others: people.filter((one) => one !== person) };
}

const table = fc.array(row, { minLength: 1, maxLength: 6 });

describe('guardians in the preview', () => {
  it('IM-13 nobody of a cell is lost: as many people as it names, and every word in a name', () => {
    fc.assert(
      fc.property(cell, last, ({ text, count, words }, family) => {
        const { people, doubt } = readPeople(text, family);
        for (const names of doubt ? [doubt.kept, doubt.parted] : [people]) {
          const spoken = new Set(said(names));
          expect(said(words).filter((word) => !spoken.has(word))).toEqual([]);
          expect(new Set(personKeys(names)).size).toBe(names.length);
        }
        if (!doubt) expect(people).toHaveLength(count);
      }),
    );
  });

  it('IM-13 whatever stands in a cell, letters outside brackets are somebody', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'ab éÀM.me,&/+-–;e \n'.split('')), maxLength: 24 });
    fc.assert(
      fc.property(odd, (text) => {
        const { people } = readPeople(text, 'Petit');
        expect(people.every((name) => fold(name) !== '')).toBe(true);
        if (fold(text) !== '' && !/(?:^|\P{L})(?:e|ou|et)(?=$|\P{L})/iu.test(text))
          expect(people.length).toBeGreaterThan(0);
      }),
    );
  });

  it('IM-15 everybody whom the cells name stands in exactly one place of each home of their line', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const plan = planOf(rows);
        for (const { line, homes } of plan.rows) {
          const places = plan.homes.flatMap(({ key, told, guardians }) =>
            told.filter((place) => place.line === line).map((place) => ({ key, place, guardians })),
          );
          expect(new Set(places.map(({ place }) => place.home)).size).toBe(places.length);
          for (const { key, place, guardians } of places) {
            expect(homes).toContain(key);
            for (const name of place.people.flatMap(({ names }) => names)) {
              const all = [...new Set([...guardians.map((one) => one.name), name])];
              const keys = personKeys(all);
              const own = keys[all.indexOf(name)] ?? '';
              const matches = guardians.filter((one) => one.key === own || personKeys([one.name])[0] === own);
              expect(matches).toHaveLength(1);
            }
          }
        }
      }),
    );
  });

  it('IM-15 parted and joined again, renamed and restored: the plan is as it was', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.string({ maxLength: 12 }), (rows, seed, typed) => {
        const before = planOf(rows);
        const drawn = draw(before, seed);
        if (!drawn) return;
        const { person } = drawn;
        const told = before.homes.find((home) =>
          homePeople(home.told).some(({ slots }) => slots[0]?.told === person.slots[0]?.told),
        )?.told;
        const parted = partPerson(new Map(), person, 'Petit', drawn.others);
        const two = planOf(rows, parted);
        const names = partedName(person.name, 'Petit');
        expect(names.length).toBeGreaterThan(1);
        // Parted, a home may become two homes: the halves are those of all lines.
        const slots = two.homes
          .flatMap((home) => homePeople(home.told).flatMap((one) => one.slots))
          .filter((slot) =>
            person.slots.some(
              ({ line, home, told: read }) =>
                line === slot.line && home === slot.home && read.person === slot.told.person,
            ),
          );
        const half = (index: number): HomePerson => ({
          key: '',
          name: names[index] ?? '',
          slots: slots.filter((slot) => slot.index === index),
        });
        expect(everybody(planOf(rows, joinPeople(parted, half(0), half(1))))).toEqual(everybody(before));
        const renamed = renamePerson(new Map(), person, typed);
        expect(everybody(planOf(rows, restorePeople(renamed, told ?? [])))).toEqual(everybody(before));
      }),
    );
  });

  it('IM-15 a name changed, parted, joined or taken away touches nobody else', () => {
    fc.assert(
      fc.property(table, fc.nat(), (rows, seed) => {
        const before = planOf(rows);
        const drawn = draw(before, seed);
        if (!drawn) return;
        const { person, others } = drawn;
        const lines = new Set(person.slots.map(({ line }) => line));
        const namesOf = (plan: ImportPlan, isTouched: boolean) =>
          plan.homes
            .flatMap(({ told }) => told)
            .filter(({ line }) => lines.has(line) === isTouched)
            .flatMap(({ line, home, people }) =>
              people.flatMap((one) => one.names.map((name) => `${line} ${home} ${name}`)),
            )
            .toSorted();
        for (const edits of [
          renamePerson(new Map(), person, 'Nadia Zola'),
          partPerson(new Map(), person, 'Petit'),
          removePerson(new Map(), person),
        ]) {
          const after = planOf(rows, edits);
          expect(namesOf(after, false)).toEqual(namesOf(before, false));
          const mine = new Set(
            person.slots.map(({ line, home, told, index }) => `${line} ${home} ${told.names[index] ?? ''}`),
          );
          const rest = namesOf(before, true).filter((name) => !mine.has(name));
          const still = new Set(namesOf(after, true));
          expect(rest.filter((name) => !still.has(name))).toEqual([]);
        }
        const [other] = others;
        if (!other) return;
        const joined = planOf(rows, joinPeople(new Map(), person, other));
        const [at] = person.slots;
        const place = joined.homes
          .flatMap(({ told }) => told)
          .find(({ line, home }) => line === at?.line && home === at.home);
        const left = new Set(place?.people.flatMap(({ names }) => names));
        expect([person.name, other.name].filter((name) => left.has(name)).length).toBeLessThanOrEqual(1);
        expect(left.size).toBeGreaterThan(0);
      }),
    );
  });
});
