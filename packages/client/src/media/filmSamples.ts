/**
 * Where the pictures of an MP4 lie in it, by the tables of its H.264 track (ISO 14496-12, 8.7): sizes, chunks, and
 * how many of them each chunk holds. Bounded by the number of pictures, which the table of sizes holds one by one.
 */
import { hasLetters, uint32, uint8 } from './bigEndian.ts';
import { findBox, isoBoxes, type IsoBox } from './isoBoxes.ts';

export type FilmPictures = {
  /** Bytes of the length before each unit of a picture. */
  readonly lengthSize: number;
  /** From the first byte of each picture to behind its last. */
  readonly places: readonly (readonly [start: number, end: number])[];
};

/** The pictures of the first H.264 track, or undefined when there is none. */
export function picturesOf(bytes: Uint8Array): FilmPictures | undefined {
  const movie = findBox(bytes, 'moov', 0, bytes.length);
  if (movie === undefined) return undefined;
  for (const track of isoBoxes(bytes, movie.dataStart, movie.end)) {
    if (track.name !== 'trak') continue;
    const tables = within(bytes, track, 'mdia', 'minf', 'stbl');
    const entry = tables && findBox(bytes, 'stsd', tables.dataStart, tables.end);
    if (!tables || !entry || !hasLetters(bytes, entry.dataStart + 12, 'avc1')) continue;
    const avcC = findBox(bytes, 'avcC', entry.dataStart + 8 + 86, entry.end);
    if (avcC === undefined) return undefined;
    return { lengthSize: (uint8(bytes, avcC.dataStart + 4) & 3) + 1, places: placesIn(bytes, tables) };
  }
  return undefined;
}

function within(bytes: Uint8Array, box: IsoBox, ...names: readonly string[]): IsoBox | undefined {
  return names.reduce<IsoBox | undefined>(
    (outer, name) => outer && findBox(bytes, name, outer.dataStart, outer.end),
    box,
  );
}

function placesIn(bytes: Uint8Array, tables: IsoBox): [number, number][] {
  const table = (name: string) => findBox(bytes, name, tables.dataStart, tables.end)?.dataStart;
  const [sizes, runs, short, long] = [table('stsz'), table('stsc'), table('stco'), table('co64')];
  const chunks = short ?? long;
  if (sizes === undefined || runs === undefined || chunks === undefined) return [];
  const even = uint32(bytes, sizes + 4);
  const count = Math.min(uint32(bytes, sizes + 8), bytes.length);
  const runCount = uint32(bytes, runs + 4);
  const places: [number, number][] = [];
  let run = 0;
  for (let chunk = 0; chunk < uint32(bytes, chunks + 4) && places.length < count; chunk++) {
    // A run of chunks goes on until the next one begins; chunks are counted from 1.
    while (run + 1 < runCount && uint32(bytes, runs + 8 + (run + 1) * 12) <= chunk + 1) run++;
    let at =
      short === undefined ? uint64(bytes, chunks + 8 + chunk * 8) : uint32(bytes, chunks + 8 + chunk * 4);
    const inChunk = uint32(bytes, runs + 8 + run * 12 + 4);
    for (let i = 0; i < inChunk && places.length < count; i++) {
      const size = even === 0 ? uint32(bytes, sizes + 12 + places.length * 4) : even;
      places.push([at, at + size]);
      at += size;
    }
  }
  return places;
}

const uint64 = (bytes: Uint8Array, at: number): number => uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4);
