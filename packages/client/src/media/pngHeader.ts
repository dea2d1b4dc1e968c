/** What a PNG says before its pixels (W3C PNG, third edition): size, whether it moves, EXIF where it has some. */
import { hasLetters, uint32 } from './bigEndian.ts';
import { type ExifFacts, noExif, readExif } from './exif.ts';

export type PngHeader = ExifFacts & {
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly isAnimated: boolean;
  readonly isComplete: boolean;
};

/** Enough for any honest file; a hostile one of empty chunks is read no further. */
const mostChunks = 100_000;

export function readPngHeader(bytes: Uint8Array): PngHeader {
  const hasSize = hasLetters(bytes, 12, 'IHDR') && bytes.length >= 24;
  const size = hasSize ? { width: uint32(bytes, 16), height: uint32(bytes, 20) } : null;
  let exif = noExif;
  let isAnimated = false;
  let isComplete = false;
  let at = 8;
  for (let i = 0; i < mostChunks && at + 12 <= bytes.length; i++) {
    const end = at + 12 + uint32(bytes, at);
    if (hasLetters(bytes, at + 4, 'acTL')) isAnimated = true;
    if (hasLetters(bytes, at + 4, 'eXIf')) exif = readExif(bytes.subarray(at + 8, end - 4));
    if (hasLetters(bytes, at + 4, 'IEND')) isComplete = true;
    at = end;
  }
  return { ...exif, size, isAnimated, isComplete };
}
