/**
 * Where in a HEIF file the parts of its items lie (the `iloc` box): from the first byte of each item to its last.
 * Items that lie in the header itself are left out.
 */
import { uint16, uint32, uint8 } from './bigEndian.ts';
import type { IsoBox } from './isoBoxes.ts';

export type Part = { readonly start: number; readonly end: number };

/** Pieces read, of all items: enough for any honest file, where a photo of 60 megapixels has some 230 tiles. */
const mostPieces = 20_000;

/** By the item's number. */
export function partsOf(bytes: Uint8Array, locations: IsoBox | undefined): Map<number, Part> {
  const parts = new Map<number, Part>();
  if (locations === undefined) return parts;
  const end = Math.min(locations.end, bytes.length);
  let at = locations.dataStart;
  /** The next number of that many bytes: none (0), two, four or eight. */
  const take = (length: number): number => {
    const value = numberAt(bytes, at, length);
    at += length;
    return value;
  };
  const version = take(1);
  take(1);
  take(2);
  const [offsetLength, lengthLength] = halves(take(1));
  const [baseLength, indexLength] = halves(take(1));
  const count = take(version < 2 ? 2 : 4);
  let left = mostPieces;
  for (let i = 0; i < count && at < end; i++) {
    const id = take(version < 2 ? 2 : 4);
    const isInHeader = version > 0 && (take(2) & 15) !== 0;
    take(2);
    const base = take(baseLength);
    const pieces = take(2);
    let start = Infinity;
    let last = 0;
    for (let piece = 0; piece < pieces && at < end && left > 0; piece++) {
      left--;
      if (version > 0) take(indexLength);
      const from = base + take(offsetLength);
      start = Math.min(start, from);
      last = Math.max(last, from + take(lengthLength));
    }
    if (!isInHeader && start <= last) parts.set(id, { start, end: last });
  }
  return parts;
}

const halves = (byte: number): [number, number] => [byte >> 4, byte & 15];

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  switch (length) {
    case 1:
      return uint8(bytes, at);
    case 2:
      return uint16(bytes, at);
    case 4:
      return uint32(bytes, at);
    case 8:
      return uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4);
    default:
      return 0;
  }
}
