import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EMPTY_WORDS,
  hasSomething,
  isOldSheet,
  joinSheets,
  KEPT_FORMER,
  readAgain,
  sheetType,
  tidyWords,
  writeSheet,
  type SheetBody,
  type SheetWords,
} from './sheet.ts';

const today = '2026-11-23';
const reading = { readOn: today, readBy: 'Claire Moreau' };
const sheet = (words: Partial<SheetWords>, on = today, before?: SheetBody): SheetBody =>
  writeSheet('léo', { ...EMPTY_WORDS, ...words }, { readOn: on, readBy: 'Claire Moreau' }, before);

/** Few enough that two edits often touch the same. */
const someLines = fc.uniqueArray(fc.constantFrom('Arachide', 'Lait', 'Œufs', 'Miel', 'Kiwi'));
const someMedicines = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('Anapen', 'Ventoline'),
    place: fc.constantFrom('cuisine', 'bureau'),
  }),
  { selector: ({ id }) => id },
);
const someWords = fc
  .record({ allergies: someLines, actions: someLines, medicines: someMedicines })
  .map((words): SheetWords => ({
    ...EMPTY_WORDS,
    allergies: words.allergies.join('\n'),
    actions: words.actions.join('\n'),
    medicines: words.medicines,
  }));
const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const said = ({ name, place }: { readonly name: string; readonly place: string }) => `${name}, ${place}`;

test('SH-3 of two edits at the same time no line and no medicine that either wrote is lost', () => {
  fc.assert(
    fc.property(someWords, someWords, someWords, (before, mine, theirs) => {
      const base = sheet(before);
      const merged = sheetType.merge(base, sheet(mine), sheet(theirs));
      for (const field of ['allergies', 'actions'] as const) {
        const [was, ours, others, now] = [before, mine, theirs, merged].map((one) => lines(one[field]));
        const written = [...(ours ?? []), ...(others ?? [])].filter((line) => !was?.includes(line));
        const leftByBoth = (was ?? []).filter((line) => ours?.includes(line) && others?.includes(line));
        expect(now?.toSorted()).toEqual([...new Set([...written, ...leftByBoth])].toSorted());
      }
      const known = before.medicines.map(said);
      const kept = merged.medicines.map(said);
      const written = [...mine.medicines, ...theirs.medicines].filter((one) => !known.includes(said(one)));
      expect(kept).toEqual(expect.arrayContaining(written.map(said)));
      expect(new Set(merged.medicines.map(({ id }) => id)).size).toBe(merged.medicines.length);
      expect(sheetType.read(merged)).toEqual(merged);
    }),
  );
});

test('SH-3 what both wrote is said to be joined until somebody reads it through; whose edit stood alone is taken as it is', () => {
  const base = sheet({ allergies: 'Lait' });
  const mine = sheet({ allergies: 'Lait\nArachide' }, '2026-11-20');
  const theirs = sheet({ allergies: 'Lait\nMiel', actions: 'Appeler le 15' });
  const merged = sheetType.merge(base, mine, theirs);
  expect(merged).toMatchObject({
    allergies: 'Lait\nMiel\nArachide',
    actions: 'Appeler le 15',
    isJoined: true,
    readOn: '2026-11-20',
  });
  // What the other had written is among the former words.
  expect(merged.former.map(({ allergies }) => allergies)).toContain('Lait\nMiel');
  expect(readAgain(merged, reading)).not.toHaveProperty('isJoined');
  expect(sheetType.merge(base, mine, base)).not.toHaveProperty('isJoined');
});

test('SH-4 two sheets of one child, made apart, are shown as one that says all that either says', () => {
  fc.assert(
    fc.property(fc.array(someWords, { minLength: 1, maxLength: 3 }), (all) => {
      const joined = joinSheets(all.map((words) => sheet(words)));
      for (const words of all) {
        expect(lines(joined?.allergies ?? '')).toEqual(expect.arrayContaining(lines(words.allergies)));
        expect(joined?.medicines.map(said)).toEqual(expect.arrayContaining(words.medicines.map(said)));
      }
    }),
  );
  expect(joinSheets([])).toBeUndefined();
});

test('SH-2 a sheet last read before 1 September of this school year says that it is old, and so does one of a day to come', () => {
  const on = (readOn: string) => ({ readOn });
  expect(isOldSheet(on('2025-09-03'), '2026-08-31')).toBe(false);
  expect(isOldSheet(on('2025-09-03'), '2026-09-01')).toBe(true);
  expect(isOldSheet(on('2026-08-31'), '2026-11-23')).toBe(true);
  expect(isOldSheet(on('2026-09-01'), '2026-11-23')).toBe(false);
  expect(isOldSheet(on('2027-01-04'), '2026-11-23')).toBe(true);
});

test('SH-9 a sheet names who read it by her record, and of two edits the record goes with the name and day it belongs to', () => {
  const by = (member: string, readOn: string) => ({ readOn, readBy: `Mme ${member}`, member });
  const words = { ...EMPTY_WORDS, allergies: 'Lait' };
  const first = writeSheet('léo', words, by('awa', '2026-11-20'), undefined);
  expect(first).toMatchObject({ member: 'awa', readBy: 'Mme awa' });
  const again = readAgain(first, by('inès', today));
  expect(again).toMatchObject({ member: 'inès', readBy: 'Mme inès', readOn: today });
  // Read by nobody who is in the book: no former reader's record stays beside another name.
  expect(readAgain(first, reading)).not.toHaveProperty('member');
  const merged = sheetType.merge(
    first,
    writeSheet('léo', { ...words, actions: '15' }, by('zoé', today), first),
    writeSheet('léo', { ...words, actions: '112' }, by('inès', '2026-11-21'), first),
  );
  expect(merged).toMatchObject({ member: 'inès', readBy: 'Mme inès', readOn: '2026-11-21' });
  expect(sheetType.read(merged)).toEqual(merged);
  const corrected = writeSheet('léo', { ...words, allergies: 'Miel' }, by('zoé', today), first);
  expect(corrected.former).toMatchObject([{ member: 'awa', readBy: 'Mme awa' }]);
});

test('SH-5 what a sheet said before is kept, three times at most; reading it again keeps nothing more', () => {
  fc.assert(
    fc.property(fc.array(someWords, { minLength: 1, maxLength: 8 }), (all) => {
      const written = all.reduce<SheetBody | undefined>(
        (before, words) => sheet(words, today, before),
        undefined,
      );
      const distinct = all.filter((words, index) => JSON.stringify(words) !== JSON.stringify(all[index - 1]));
      const expected = distinct.slice(0, -1).toReversed().slice(0, KEPT_FORMER);
      expect(written?.former.map(({ allergies }) => allergies)).toEqual(
        expected.map(({ allergies }) => allergies),
      );
      const again = written && readAgain(written, { readOn: '2026-12-01', readBy: 'Awa' });
      expect(again).toEqual({ ...written, readOn: '2026-12-01', readBy: 'Awa' });
    }),
  );
});

test('SH-1 « none known » is a sheet too; blank lines and empty rows are left out', () => {
  expect(hasSomething(EMPTY_WORDS)).toBe(false);
  const typed = {
    ...EMPTY_WORDS,
    allergies: '  Lait \n\n Œufs',
    medicines: [
      { id: 'a', name: '', place: ' ' },
      { id: 'b', name: 'Anapen', place: '' },
    ],
    contacts: [{ id: 'c', name: '', phone: '' }],
  };
  const tidy = tidyWords(typed);
  expect(tidy).toMatchObject({ allergies: 'Lait\nŒufs', contacts: [] });
  expect(tidy.medicines.map(({ id }) => id)).toEqual(['b']);
  expect(hasSomething(tidy)).toBe(true);
});
