/** What a WebP says about itself (RFC 9649): size, whether it moves, EXIF where it has some. */
import { hasLetters, letters, uint8 } from './bigEndian.ts';
import { type ExifFacts, noExif, readExif } from './exif.ts';
import { uint16Little, uint24Little, uint32Little } from './littleEndian.ts';

export type WebpChunk = { readonly name: string; readonly dataStart: number; readonly end: number };

const mostChunks = 100_000;

/** The chunks of the RIFF container, as far as the bytes go. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk, void, void> {
  let at = 12;
  for (let i = 0; i < mostChunks && at + 8 <= bytes.length; i++) {
    const length = uint32Little(bytes, at + 4);
    yield { name: letters(bytes, at, 4), dataStart: at + 8, end: at + 8 + length };
    at += 8 + length + (length % 2);
  }
}

export type WebpHeader = ExifFacts & {
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly isAnimated: boolean;
  readonly isComplete: boolean;
};

/** The largest size that any of its headers claims: a small canvas cannot hide a large picture. */
export function readWebpHeader(bytes: Uint8Array): WebpHeader {
  let width = 0;
  let height = 0;
  let exif = noExif;
  let isAnimated = false;
  for (const { name, dataStart, end } of webpChunks(bytes)) {
    const said = sizeIn(bytes, name, dataStart);
    width = Math.max(width, said.width);
    height = Math.max(height, said.height);
    if (name === 'VP8X') isAnimated = (uint8(bytes, dataStart) & 0x02) !== 0;
    if (name === 'EXIF') {
      const tiffStart = hasLetters(bytes, dataStart, 'Exif\0\0') ? dataStart + 6 : dataStart;
      exif = readExif(bytes.subarray(tiffStart, end));
    }
  }
  const size = width > 0 && height > 0 ? { width, height } : null;
  return { ...exif, size, isAnimated, isComplete: uint32Little(bytes, 4) + 8 <= bytes.length };
}

function sizeIn(bytes: Uint8Array, name: string, at: number): { width: number; height: number } {
  if (name === 'VP8X')
    return { width: uint24Little(bytes, at + 4) + 1, height: uint24Little(bytes, at + 7) + 1 };
  if (name === 'VP8 ' && uint24Little(bytes, at + 3) === 0x2a019d) {
    return { width: uint16Little(bytes, at + 6) & 0x3fff, height: uint16Little(bytes, at + 8) & 0x3fff };
  }
  if (name === 'VP8L' && uint8(bytes, at) === 0x2f) {
    const bits = uint32Little(bytes, at + 1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: 0, height: 0 };
}
