/**
 * The gallery as rows of photos with known heights, so that of thousands only those near the screen need to be in the
 * page. An album begins a row of its own, under its head; heads are as high as they were seen to be, or as a guess.
 */
import type { Album, GalleryDay, GalleryPhoto } from '@cocon/domain';

/** A photo with its place. */
export interface Tile {
  readonly photo: GalleryPhoto;
  readonly album: Album;
  /** In the album, from 1. */
  readonly position: number;
  readonly isFirstOfDay: boolean;
}

/** Tiles `first` to `end` (not included) stand side by side. */
export interface Row {
  readonly first: number;
  readonly end: number;
  /** The head above: an album's, or one that also names the day. */
  readonly head: 'none' | 'album' | 'day';
}

/** Sizes in px, as the page was laid out. */
export interface Sizes {
  readonly columns: number;
  readonly tile: number;
  readonly gap: number;
  /** Heights of heads already seen, by the photo under them. */
  readonly heads: ReadonlyMap<string, number>;
}

const GUESS = { none: 0, album: 44, day: 88 } as const;

export const tilesOf = (days: readonly GalleryDay[]): Tile[] =>
  days.flatMap(({ albums }) =>
    albums.flatMap((album, place) =>
      album.photos.map((photo, index) => ({
        photo,
        album,
        position: index + 1,
        isFirstOfDay: place === 0 && index === 0,
      })),
    ),
  );

export function rowsOf(tiles: readonly Tile[], columns: number): Row[] {
  const rows: Row[] = [];
  for (let first = 0; first < tiles.length;) {
    const tile = tiles[first];
    let end = first + 1;
    while (end < tiles.length && end - first < columns && tiles[end]?.position !== 1) end += 1;
    const head = tile?.position !== 1 ? 'none' : tile.isFirstOfDay ? 'day' : 'album';
    rows.push({ first, end, head });
    first = end;
  }
  return rows;
}

/** Where each row begins, from the top of the list, and last where the list ends. */
export function topsOf(rows: readonly Row[], tiles: readonly Tile[], sizes: Sizes): Float64Array {
  const tops = new Float64Array(rows.length + 1);
  for (const [index, { first, head }] of rows.entries()) {
    const seen = sizes.heads.get(tiles[first]?.photo.id ?? '');
    const headHeight = head === 'none' ? 0 : (seen ?? GUESS[head]) + sizes.gap;
    tops[index + 1] = (tops[index] ?? 0) + headHeight + sizes.tile + sizes.gap;
  }
  return tops;
}

/** The row in which a height lies: the first above the list, the last below it. */
export function rowAt(tops: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows are taken in by so many, so that not every move of a finger renders. */
const STEP = 6;

/** The rows that touch a stretch of the list, rounded outwards; `end` is not included. */
export function rowsWithin(tops: Float64Array, from: number, to: number): { first: number; end: number } {
  const count = tops.length - 1;
  const first = Math.floor(rowAt(tops, from) / STEP) * STEP;
  const end = Math.ceil((rowAt(tops, to) + 1) / STEP) * STEP;
  return { first, end: Math.min(count, end) };
}

export interface Month {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly row: number;
}

/** Each month, newest first, with the row where it begins. */
export function monthsOf(rows: readonly Row[], tiles: readonly Tile[]): Month[] {
  const months: Month[] = [];
  for (const [row, { first, head }] of rows.entries()) {
    if (head !== 'day') continue;
    const month = tiles[first]?.photo.day.slice(0, 7) ?? '';
    if (months.at(-1)?.month !== month) months.push({ month, row });
  }
  return months;
}
