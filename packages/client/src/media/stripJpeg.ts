/**
 * A JPEG without anything but its picture.
 *
 * Canvas encoders carry nothing over from the original, but some add segments of their own (profiles, an EXIF
 * block with sizes). So the encoder is not trusted: only tables, the frame, scans and restart intervals are
 * kept, behind one fixed JFIF header; everything else, and everything after the end, is dropped.
 */
import { type Bytes, concatBytes } from '@cocon/crypto';
import { uint16, uint8 } from './bigEndian.ts';
import { jpegMarkers } from './jpegSegments.ts';

/** JFIF 1.01, square pixels, no thumbnail: the one APP segment a published photo has. */
export const plainJfif = Uint8Array.of(
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
);

/** Quantization, Huffman, restart interval, frames (baseline, extended, progressive), scan. */
export const pictureMarkers: ReadonlySet<number> = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xda]);

/** Where the compressed pixels from `at` end: the next marker that is neither a stuffed byte nor a restart. */
export function endOfScan(bytes: Uint8Array, at: number): number {
  for (let i = bytes.indexOf(0xff, at); i !== -1; i = bytes.indexOf(0xff, i + 1)) {
    const marker = uint8(bytes, i + 1);
    if (marker !== 0x00 && !(marker >= 0xd0 && marker <= 0xd7) && i + 1 < bytes.length) return i;
  }
  return bytes.length;
}

/** The bare picture, or undefined when it is no JPEG that is whole. */
export function stripJpeg(bytes: Bytes): Bytes | undefined {
  if (uint16(bytes, 0) !== 0xffd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2), plainJfif];
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = uint8(bytes, at + 1);
    if (bytes[at] !== 0xff) return undefined;
    if (marker === jpegMarkers.endOfImage) {
      kept.push(bytes.subarray(at, at + 2));
      return concatBytes(...kept);
    }
    const segmentEnd = at + 2 + uint16(bytes, at + 2);
    const end = marker === jpegMarkers.startOfScan ? endOfScan(bytes, segmentEnd) : segmentEnd;
    if (segmentEnd < at + 4 || end > bytes.length) return undefined;
    if (pictureMarkers.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}
