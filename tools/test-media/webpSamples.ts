/** WebP containers around pixels that a browser has encoded, and headers without pixels. */
import { type Bytes, joined, latin, littleLong } from './bytesOf.ts';

export function webpChunk(name: string, data: Uint8Array | readonly number[]): Bytes {
  return joined(latin(name), littleLong(data.length), data, data.length % 2 === 1 ? [0] : []);
}

export function webpFile(...chunks: readonly Uint8Array[]): Bytes {
  const body = joined(latin('WEBP'), ...chunks);
  return joined(latin('RIFF'), littleLong(body.length), body);
}

/** The extended header. Flags: 0x02 moves, 0x08 EXIF, 0x04 XMP, 0x10 transparency. */
export function webpExtended(width: number, height: number, flags = 0): Bytes {
  const less = (side: number) => littleLong(side - 1).slice(0, 3);
  return webpChunk('VP8X', [flags, 0, 0, 0, ...less(width), ...less(height)]);
}

/** A WebP as a canvas gives it, plain or extended, with EXIF added as a phone would. */
export function webpWithExif(made: Uint8Array, width: number, height: number, exif: Uint8Array): Bytes {
  const isExtended = made[15] === 0x58; // the X of VP8X
  const flags = 0x08 | (isExtended ? (made[20] ?? 0) : 0);
  const pixels = made.slice(isExtended ? 30 : 12);
  return webpFile(webpExtended(width, height, flags), pixels, webpChunk('EXIF', exif));
}
