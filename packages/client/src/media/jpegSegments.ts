/**
 * Walking the segments of a JPEG (ITU-T T.81, annex B), forgiving as decoders are: bytes between segments are
 * skipped to the next marker. Up to the first scan; what follows it is the business of `stripJpeg.ts`.
 */
import { hasLetters, uint16, uint8 } from './bigEndian.ts';
import { type ExifFacts, noExif, readExif } from './exif.ts';

export type JpegSegment = {
  readonly marker: number;
  /** Where the marker's 0xFF is, where what follows the length begins, and where the segment ends. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
};

export const jpegMarkers = { startOfScan: 0xda, endOfImage: 0xd9, app0: 0xe0, app1: 0xe1 } as const;

/** Frames: C0 to CF but for the Huffman tables, the extension and the arithmetic tables among them. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The segments from the start to the first scan's header included, or until the bytes end. */
export function* jpegHeaderSegments(bytes: Uint8Array): Generator<JpegSegment, void, void> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff || isStandalone(uint8(bytes, at + 1))) {
      at++;
      continue;
    }
    const marker = uint8(bytes, at + 1);
    if (marker === jpegMarkers.endOfImage) return;
    const end = at + 2 + Math.max(2, uint16(bytes, at + 2));
    yield { marker, start: at, dataStart: at + 4, end };
    if (marker === jpegMarkers.startOfScan) return;
    at = end;
  }
}

/** No marker at all (00, and FF which fills), or one without a length. */
function isStandalone(marker: number): boolean {
  return marker === 0x00 || marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

export type JpegHeader = ExifFacts & {
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Where the compressed pixels begin, or null when the bytes end before. */
  readonly scanStart: number | null;
};

/** Size, orientation and day of a JPEG of which at least the beginning is given. Never throws. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let size: JpegHeader['size'] = null;
  let exif: ExifFacts | undefined;
  let scanStart: number | null = null;
  for (const { marker, dataStart, end } of jpegHeaderSegments(bytes)) {
    if (isFrame(marker) && size === null && dataStart + 5 <= bytes.length) {
      size = { width: uint16(bytes, dataStart + 3), height: uint16(bytes, dataStart + 1) };
    }
    const isExif = marker === jpegMarkers.app1 && hasLetters(bytes, dataStart, 'Exif\0');
    if (isExif && exif === undefined) exif = readExif(bytes.subarray(dataStart + 6, end));
    if (marker === jpegMarkers.startOfScan && end <= bytes.length) scanStart = end;
  }
  return { ...(exif ?? noExif), size, scanStart };
}
