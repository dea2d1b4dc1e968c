import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay, type ChildId, type LocalDay, type RecordHeader, type SealedRecord } from '@cocon/protocol';
import { shownRow, SHOWN } from './shownRow.ts';
import { whereabouts, type PhotoOnDevice } from './whereabouts.ts';

const ZONE = 'Europe/Paris';
const LEO = 'leo' as ChildId;

function photo(
  id: string,
  {
    on = ['leo'],
    post = 'album',
    day = '2026-11-20',
    lastDay = '2027-10-31',
    at = 1,
  }: {
    on?: readonly string[];
    post?: string;
    day?: string;
    lastDay?: string | null;
    at?: number;
  } = {},
): PhotoOnDevice {
  const subjects = on.map((child) => ({ child, certainty: 'maybe' }));
  const medium = { kind: 'photo', post, subjects, day, publishedAt: at } as unknown as RecordHeader['medium'];
  return { id, header: { medium, until: lastDay === null ? null : endOfDay(lastDay as LocalDay, ZONE) } };
}

test('FM-6 photos of the child are counted once, by album and last day, and no others', () => {
  const found = whereabouts(
    [
      photo('1', { at: 3 }),
      photo('2', { on: ['leo', 'ines'], at: 4 }),
      photo('3', { on: ['ines'], at: 9 }),
      photo('4', { post: 'older', day: '2026-10-25', lastDay: '2026-12-24' }),
      photo('5', { post: 'older', day: '2026-10-25', lastDay: null }),
    ],
    LEO,
    ZONE,
  );
  expect(found).toEqual({
    photos: 4,
    albums: [
      { post: 'album', day: '2026-11-20', photos: 2 },
      { post: 'older', day: '2026-10-25', photos: 2 },
    ],
    ends: [
      { lastDay: '2026-12-24', photos: 1 },
      { lastDay: '2027-10-31', photos: 2 },
      { lastDay: null, photos: 1 },
    ],
    newest: '2',
  });
  expect(whereabouts([], LEO, ZONE)).toEqual({ photos: 0, albums: [], ends: [], newest: undefined });
});

test('FM-6 albums and last days each add up to the photos, whatever there is', () => {
  const any = fc.record({
    on: fc.subarray(['leo', 'ines', 'noe']),
    post: fc.constantFrom('a', 'b', 'c'),
    day: fc.constantFrom('2026-09-01', '2026-11-20'),
    lastDay: fc.constantFrom('2026-12-24', '2027-10-31', null),
  });
  fc.assert(
    fc.property(fc.array(any), (given) => {
      const photos = given.map((one, index) => photo(String(index), one));
      const found = whereabouts(photos, LEO, ZONE);
      const sum = (counts: readonly { photos: number }[]) => counts.reduce((all, one) => all + one.photos, 0);
      expect(found.photos).toBe(given.filter(({ on }) => on.includes('leo')).length);
      expect(sum(found.albums)).toBe(found.photos);
      expect(sum(found.ends)).toBe(found.photos);
    }),
  );
});

test('FM-7 the row shown is the record letter for letter: every clear fact, and the beginning of the rest', () => {
  const header = '{"at":1,"blobs":[{"id":"b","size":3}],"id":"r","medium":null}';
  const sealed: SealedRecord = { header, signature: 's', ciphertext: 'A'.repeat(1000), wrap: 'w' };
  const { facts, secret, length } = shownRow(sealed);
  expect(`{${facts.replaceAll('\n', ',')}}`).toBe(header);
  expect(secret).toBe(`${'A'.repeat(SHOWN)}…`);
  expect(length).toBe(1000);
  expect(shownRow({ ...sealed, ciphertext: 'AB' }).secret).toBe('AB');
});
