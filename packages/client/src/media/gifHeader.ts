/** What a GIF says of itself (GIF89a): size, whether it moves, whether its first picture is whole. */
import { uint8 } from './bigEndian.ts';
import { uint16Little } from './littleEndian.ts';

export type GifHeader = {
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly isAnimated: boolean;
  readonly isComplete: boolean;
};

/** The largest size that the screen or a picture claims. Ends at the second picture: what follows changes nothing. */
export function readGifHeader(bytes: Uint8Array): GifHeader {
  let width = uint16Little(bytes, 6);
  let height = uint16Little(bytes, 8);
  let pictures = 0;
  let isComplete = false;
  let at = 13 + tableLength(uint8(bytes, 10));
  while (at < bytes.length && pictures < 2) {
    const kind = uint8(bytes, at);
    if (kind === 0x21) at = endOfBlocks(bytes, at + 2);
    else if (kind === 0x2c) {
      width = Math.max(width, uint16Little(bytes, at + 1) + uint16Little(bytes, at + 5));
      height = Math.max(height, uint16Little(bytes, at + 3) + uint16Little(bytes, at + 7));
      at = endOfBlocks(bytes, at + 11 + tableLength(uint8(bytes, at + 9)));
      isComplete ||= at <= bytes.length;
      pictures++;
    } else break;
  }
  const size = width > 0 && height > 0 ? { width, height } : null;
  return { size, isAnimated: pictures > 1, isComplete };
}

/** Bytes of the colours that a field of flags announces. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Behind the empty block that ends a run of them; past the last byte when it is cut off. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = uint8(bytes, at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}
