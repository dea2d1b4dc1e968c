import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GalleryDay, GalleryPhoto } from '@cocon/domain';
import { monthsOf, rowAt, rowsOf, rowsWithin, tilesOf, topsOf, type Sizes } from './rows.ts';

/** Days of albums of so many photos each. */
function daysOf(counts: readonly (readonly number[])[]): GalleryDay[] {
  let made = 0;
  return counts.map((albums, index) => {
    const day = new Date(Date.UTC(2026, 10, 22 - index * 9)).toISOString().slice(0, 10);
    return {
      day,
      albums: albums.map((count, place) => ({
        id: `${day} ${place}`,
        title: '',
        authors: {},
        page: undefined,
        day,
        photos: Array.from({ length: count }, () => ({ id: `p${made++}`, day }) as GalleryPhoto),
      })),
    };
  });
}

const someDays = fc
  .array(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  .map(daysOf);
const sizes = (columns: number, heads: ReadonlyMap<string, number> = new Map()): Sizes => ({
  columns,
  tile: 100,
  gap: 8,
  heads,
});

test('GA-11 every photo is in one row, in order; rows are full but for the last of an album, which begins its own', () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: 1, max: 9 }), (days, columns) => {
      const tiles = tilesOf(days);
      const rows = rowsOf(tiles, columns);
      expect(rows.flatMap(({ first, end }) => tiles.slice(first, end))).toEqual(tiles);
      for (const { first, end, head } of rows) {
        expect(end - first).toBeLessThanOrEqual(columns);
        expect(head === 'none').toBe(tiles[first]?.position !== 1);
        expect(new Set(tiles.slice(first, end).map(({ album }) => album)).size).toBe(1);
        const last = tiles[end - 1];
        if (end - first < columns) expect(last?.position).toBe(last?.album.photos.length);
      }
    }),
  );
});

test('GA-11 the rows taken are all that touch the stretch, and few more', () => {
  const stretches = fc.tuple(fc.integer({ min: -5000, max: 20_000 }), fc.integer({ min: 0, max: 3000 }));
  fc.assert(
    fc.property(someDays, stretches, (days, [from, length]) => {
      const tiles = tilesOf(days);
      const rows = rowsOf(tiles, 3);
      const tops = topsOf(rows, tiles, sizes(3));
      const { first, end } = rowsWithin(tops, from, from + length);
      for (let row = 0; row < rows.length; row++) {
        const touches = (tops[row + 1] ?? 0) > from && (tops[row] ?? 0) <= from + length;
        if (touches) expect(row >= first && row < end).toBe(true);
      }
      expect(end - first).toBeLessThanOrEqual(length / 108 + 2 + 2 * 6);
    }),
  );
});

test('GA-11 a head is as high as it was seen to be', () => {
  const tiles = tilesOf(daysOf([[4], [2]]));
  const rows = rowsOf(tiles, 3);
  expect([...topsOf(rows, tiles, sizes(3, new Map([['p0', 50]])))]).toEqual([0, 166, 274, 478]);
  expect(rowAt(topsOf(rows, tiles, sizes(3)), 1e9)).toBe(2);
});

test('GA-12 months are listed once, newest first, each with the row where it begins', () => {
  const tiles = tilesOf(daysOf([[4], [2], [1], [1]]));
  const rows = rowsOf(tiles, 3);
  expect(monthsOf(rows, tiles)).toEqual([
    { month: '2026-11', row: 0 },
    { month: '2026-10', row: 4 },
  ]);
});
