/** What people pick besides photographs, and what they send to try us. */
import { blockJpeg } from './blockJpeg.ts';
import { type Bytes, joined, latin, littleShort, long } from './bytesOf.ts';
import { orientationSample } from './orientationSamples.ts';
import { pngHeader } from './pngSamples.ts';

/** Cut in the middle of its pixels. */
export function truncatedJpeg(): Bytes {
  const whole = blockJpeg({ width: 640, height: 480, colourAt: (x, y) => [x * 3, y * 4, (x * y) % 256] });
  return whole.slice(0, Math.floor(whole.length * 0.6));
}

/** 70 megapixels in 600 bytes: only the header says so. */
export function hugeHeaderJpeg(): Bytes {
  return withFrameSize(orientationSample(1), 10_000, 7_000);
}

/** A JPEG whose frame claims another size than it has pixels for. */
export function withFrameSize(jpeg: Bytes, width: number, height: number): Bytes {
  const changed = jpeg.slice();
  // The last frame marker is the picture's own; an earlier one is the thumbnail's.
  for (let at = changed.length - 9; at > 0; at--) {
    const isFrame = changed[at] === 0xff && changed[at + 1] === 0xc0 && changed[at + 3] === 17;
    if (!isFrame) continue;
    changed.set([height >> 8, height & 0xff, width >> 8, width & 0xff], at + 5);
    break;
  }
  return changed;
}

export const hugeHeaderPng = (): Bytes => pngHeader(30_000, 30_000);

/** Two pictures of one pixel, red and blue, then again from the first. */
export function animatedGif(): Bytes {
  const frame = (pixel: string) =>
    joined(
      latin('\x21\xf9\x04\x00\x0a\x00\x00\x00'),
      latin(`\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02${pixel}\x01\0`),
    );
  return joined(
    latin('GIF89a'),
    littleShort(1),
    littleShort(1),
    [0x80, 0, 0, 255, 0, 0, 0, 0, 255],
    latin('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'),
    frame('\x44'),
    frame('\x4c'),
    [0x3b],
  );
}

/** The first box of an ISO media file with these brands; nothing to decode behind it. */
export function brandedFile(...brands: readonly string[]): Bytes {
  const [major = '', ...others] = brands;
  const data = joined(latin(`ftyp${major}`), long(0), latin(others.join('')));
  return joined(long(data.length + 4), data, new Uint8Array(64));
}

export const pdfFile = (): Bytes => latin('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer\n%%EOF\n');
