/** Which JPEGs lack pixels, over pictures of every size and every photo of the media. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockJpeg } from '../../../../tools/test-media/blockJpeg.ts';
import { withFrameSize } from '../../../../tools/test-media/hardFiles.ts';
import { mediaForTests } from '../../../../tools/test-media/mediaForTests.ts';
import { lacksPixels } from './jpegBlocks.ts';

const colourAt = (x: number, y: number) => [(x * 71) % 256, (y * 53) % 256, (x * y) % 256] as const;

test('PH-5 a JPEG lacks pixels exactly when its header claims more blocks than it has', () => {
  const edge = fc.integer({ min: 1, max: 300 });
  const blocks = (width: number, height: number) => Math.ceil(width / 8) * Math.ceil(height / 8);
  fc.assert(
    fc.property(edge, edge, edge, edge, (width, height, saidWidth, saidHeight) => {
      const jpeg = withFrameSize(blockJpeg({ width, height, colourAt }), saidWidth, saidHeight);
      // What fills the last byte may pass for one block of a few bits.
      const missing = blocks(saidWidth, saidHeight) - blocks(width, height);
      fc.pre(missing <= 0 || missing > 1);
      expect(lacksPixels(jpeg)).toBe(missing > 1);
    }),
  );
});

/** Some of each maker: each takes a tenth of a second. */
const some = /^(exif-orientation|human|metadata.*(Nokia|Kidizoom|Oppo)|generated__orient).*jpg$/;

test('PH-5 photos of the media lack none, and each does once its header claims a row more', () => {
  const { folder, files } = mediaForTests();
  for (const name of files.filter((one) => some.test(one))) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(lacksPixels(bytes), name).toBe(false);
    expect(lacksPixels(taller(bytes)), name).toBe(true);
  }
});

test('PH-5 no bytes make the counting throw or go on for ever', () => {
  const sample = blockJpeg({ width: 64, height: 64, colourAt });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255))),
      fc.nat(sample.length),
      (changes, cut) => {
        const bytes = sample.slice(0, cut);
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof lacksPixels(bytes)).toBe('boolean');
      },
    ),
  );
});

/** Its first frame says 64 pixels more in height. */
function taller(jpeg: Uint8Array): Uint8Array {
  const bytes = jpeg.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 2; at < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if ((bytes[at + 1] ?? 0) < 0xc0 || (bytes[at + 1] ?? 0) > 0xc2) continue;
    view.setUint16(at + 5, view.getUint16(at + 5) + 64);
    return bytes;
  }
  throw new Error('no frame');
}
