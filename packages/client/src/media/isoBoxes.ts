/**
 * The boxes of which HEIF, AVIF, MP4 and QuickTime files are made (ISO 14496-12): a length, four letters, content.
 * Lengths are believed only as far as the bytes go, and a box of less than its own header ends the walk, so that
 * no file makes a reader loop.
 */
import { letters, uint32 } from './bigEndian.ts';

export type IsoBox = {
  readonly name: string;
  readonly start: number;
  /** Where its content begins and ends; the end may lie behind the last byte that is there. */
  readonly dataStart: number;
  readonly end: number;
};

/** The boxes between two places, one after the other. */
export function* isoBoxes(bytes: Uint8Array, from: number, to: number): Generator<IsoBox, void, void> {
  let at = from;
  while (at + 8 <= Math.min(to, bytes.length)) {
    const said = uint32(bytes, at);
    const headerLength = said === 1 ? 16 : 8;
    const length = lengthOf(bytes, at, said, to);
    if (length < headerLength) return;
    yield { name: letters(bytes, at + 4, 4), start: at, dataStart: at + headerLength, end: at + length };
    at += length;
  }
}

/** 0 means up to the end, 1 that eight bytes follow. */
function lengthOf(bytes: Uint8Array, at: number, said: number, to: number): number {
  if (said === 0) return to - at;
  return said === 1 ? uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) : said;
}

/** The first box of a name between two places. */
export function findBox(bytes: Uint8Array, name: string, from: number, to: number): IsoBox | undefined {
  for (const box of isoBoxes(bytes, from, to)) if (box.name === name) return box;
  return undefined;
}
