/** PNG without a library: pixels in stored (uncompressed) deflate blocks, at most one block of 65 535 bytes. */
import { type Bytes, joined, latin, littleShort, long } from './bytesOf.ts';

export function pngChunk(name: string, data: Uint8Array | readonly number[]): Bytes {
  const named = joined(latin(name), data);
  return joined(long(data.length), named, long(crc32(named)));
}

/** One colour with opacity, all over; `extra` chunks come before the pixels. */
export function plainPng(
  width: number,
  height: number,
  rgba: readonly [number, number, number, number],
  extra: Uint8Array = latin(''),
): Bytes {
  const row = [0, ...Array.from({ length: width }, () => rgba).flat()];
  const pixels = joined(...Array.from({ length: height }, () => row));
  if (pixels.length > 0xffff) throw new RangeError('too many pixels for one stored block');
  const block = joined([1], littleShort(pixels.length), littleShort(~pixels.length & 0xffff), pixels);
  const compressed = joined([0x78, 0x01], block, long(adler32(pixels)));
  return joined(pngHeader(width, height), extra, pngChunk('IDAT', compressed), pngChunk('IEND', []));
}

/** Signature and header only: a size without pixels. */
export function pngHeader(width: number, height: number): Bytes {
  return joined(
    latin('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', [...long(width), ...long(height), 8, 6, 0, 0, 0]),
  );
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return (high << 16) | low;
}
