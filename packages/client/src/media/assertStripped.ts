/**
 * The last look before a picture leaves the device: it holds pixels and nothing else (PH-8).
 *
 * Written apart from `stripJpeg.ts` on purpose, as a list of what may be there, so that a mistake in one is
 * seen by the other.
 */
import { equalBytes } from '@cocon/crypto';
import { hasLetters, uint16, uint8 } from './bigEndian.ts';
import { uint32Little } from './littleEndian.ts';
import { endOfScan, pictureMarkers, plainJfif } from './stripJpeg.ts';
import { webpChunks } from './webpHeader.ts';

/** Thrown when a picture holds, or may hold, more than its pixels. Says where, never what. */
export class NotStripped extends Error {
  constructor(what: string) {
    super(`not stripped: ${what}`);
    this.name = 'NotStripped';
  }
}

/** Throws `NotStripped` unless these are the bytes of a JPEG or WebP that holds nothing but a picture. */
export function assertStripped(bytes: Uint8Array): void {
  if (uint16(bytes, 0) === 0xffd8) assertBareJpeg(bytes);
  else if (hasLetters(bytes, 0, 'RIFF') && hasLetters(bytes, 8, 'WEBP')) assertBareWebp(bytes);
  else throw new NotStripped('neither JPEG nor WebP');
}

function assertBareJpeg(bytes: Uint8Array): void {
  if (!equalBytes(bytes.subarray(2, 2 + plainJfif.length), plainJfif)) throw new NotStripped('JFIF header');
  let at = 2 + plainJfif.length;
  let hasScan = false;
  for (;;) {
    const marker = uint16(bytes, at);
    if (marker === 0xffd9) {
      if (at + 2 !== bytes.length) throw new NotStripped('bytes after the end');
      if (!hasScan) throw new NotStripped('no picture');
      return;
    }
    if (!pictureMarkers.has(marker - 0xff00))
      throw new NotStripped(`segment ${marker.toString(16)} at ${at}`);
    const length = uint16(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) throw new NotStripped('length');
    if (length > longestOf(marker)) throw new NotStripped(`segment ${marker.toString(16)} is too long`);
    hasScan ||= marker === 0xffda;
    at = marker === 0xffda ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
  }
}

/** What the standard lets each segment be at most (four tables each), so that none serves as a pocket. */
function longestOf(marker: number): number {
  switch (marker) {
    case 0xffdb:
      return 2 + 4 * 129;
    case 0xffc4:
      return 2 + 8 * (17 + 256);
    case 0xffdd:
      return 4;
    default:
      return 8 + 3 * 4;
  }
}

function assertBareWebp(bytes: Uint8Array): void {
  const allowed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
  let end = 12;
  let hasPicture = false;
  for (const chunk of webpChunks(bytes)) {
    if (!allowed.has(chunk.name)) throw new NotStripped(`chunk at ${chunk.dataStart - 8}`);
    if (chunk.name === 'VP8X') {
      const isPlain = (uint8(bytes, chunk.dataStart) & ~0x10) === 0 && chunk.end - chunk.dataStart === 10;
      if (!isPlain) throw new NotStripped('flags of the header');
    }
    hasPicture ||= chunk.name === 'VP8 ' || chunk.name === 'VP8L';
    end = chunk.end + (chunk.end % 2);
  }
  if (!hasPicture) throw new NotStripped('no picture');
  if (end !== bytes.length || uint32Little(bytes, 4) + 8 !== bytes.length) {
    throw new NotStripped('bytes after the end');
  }
}
