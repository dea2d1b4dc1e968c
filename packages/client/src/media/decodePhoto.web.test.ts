import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { segment } from '../../../../tools/test-media/blockJpeg.ts';
import { joined, latin } from '../../../../tools/test-media/bytesOf.ts';
import { exifBlock } from '../../../../tools/test-media/exifSegments.ts';
import { quarters, takenOn } from '../../../../tools/test-media/orientationSamples.ts';
import { distance, lookAt } from './testing/pictureForTests.ts';
import { corners, prepared } from './testing/preparedForTests.ts';

const { topLeft, topRight, bottomLeft, bottomRight } = quarters;

/** The quarters as they lie in the file. */
const stored = [
  [0.1, 0.1, topRight],
  [0.9, 0.1, bottomRight],
  [0.1, 0.9, topLeft],
  [0.9, 0.9, bottomLeft],
] as const;

describe('PH-23 decoded at a part of its size', () => {
  /** Four quarters, stored so that orientation 6 turns them upright, in wide colours where that is said. */
  const large = async (
    width: number,
    height: number,
    colorSpace: PredefinedColorSpace = 'srgb',
    orientation = 6,
  ) => {
    const canvas = new OffscreenCanvas(width, height);
    const pencil = canvas.getContext('2d', { colorSpace });
    const fill = (colour: readonly number[], x: number, y: number) => {
      if (pencil === null) throw new Error('no canvas');
      const parts = colour.map((value) => value / 255).join(' ');
      pencil.fillStyle = `color(${colorSpace} ${parts})`;
      pencil.fillRect(x, y, width / 2, height / 2);
    };
    fill(topRight, 0, 0);
    fill(bottomRight, width / 2, 0);
    fill(topLeft, 0, height / 2);
    fill(bottomLeft, width / 2, height / 2);
    const plain = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer(),
    );
    const exif = exifBlock({ orientation, takenOn: takenOn, thumbnail: new Uint8Array(9) });
    return new File([plain.slice(0, 2), segment(0xe1, joined(latin('Exif\0\0'), exif)), plain.slice(2)], 'x');
  };

  test.each([
    [4032, 3024, [1512, 2016]],
    // Half of it is more than is wanted: it is drawn to size.
    [4160, 3120, [1536, 2048]],
    // Half of it would be too few.
    [3900, 2600, [1365, 2048]],
    [8064, 400, [100, 2016]],
  ])('PH-23 PH-6 PH-7 %i × %i comes out upright, of at most 2048 pixels', async (width, height, size) => {
    const { full } = await prepared(await large(width, height));
    expect([full.width, full.height]).toEqual(size);
    const picture = await lookAt(full.bytes);
    expect([picture.width, picture.height]).toEqual(size);
    for (const [x, y, colour] of corners) expect(distance(picture.colourAt(x, y), colour)).toBeLessThan(12);
  });

  test('PH-23 wide colours mean the same at a part of the size', async () => {
    const whole = await prepared(await large(1200, 900, 'display-p3'));
    const part = await prepared(await large(4032, 3024, 'display-p3'));
    expect(part.full.width).toBe(1512);
    const [one, other] = [await lookAt(whole.full.bytes), await lookAt(part.full.bytes)];
    for (const [x, y] of corners) expect(distance(one.colourAt(x, y), other.colourAt(x, y))).toBeLessThan(6);
    // Not simply taken for those of ordinary screens.
    expect(distance(other.colourAt(0.9, 0.1), topRight)).toBeGreaterThan(12);
  });

  test.each(['srgb', 'display-p3'] as const)(
    'PH-24 PH-6 PH-7 what needs no stroke is the same picture as when it is drawn, in %s',
    async (colorSpace) => {
      const asItIs = await prepared(await large(4032, 3024, colorSpace, 1));
      // Half of it is more than is wanted: it is drawn.
      const other = await prepared(await large(4160, 3120, colorSpace, 1));
      expect([asItIs.full.width, asItIs.full.height]).toEqual([2016, 1512]);
      for (const size of ['full', 'preview'] as const) {
        const [one, two] = [await lookAt(asItIs[size].bytes), await lookAt(other[size].bytes)];
        for (const [x, y] of corners)
          expect(distance(one.colourAt(x, y), two.colourAt(x, y))).toBeLessThan(6);
        for (const [x, y, colour] of stored) {
          const away = distance(one.colourAt(x, y), colour);
          if (colorSpace === 'srgb') expect(away).toBeLessThan(12);
        }
      }
    },
  );

  test('PH-23 a browser without that decoder prepares the same photo', async () => {
    const file = await large(4032, 3024);
    vi.stubGlobal('ImageDecoder', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    Reflect.deleteProperty(globalThis, 'ImageDecoder');
    const { full } = await prepared(file);
    expect([full.width, full.height]).toEqual([1536, 2048]);
  });
});
