/** The kinds of photo that phones hand over besides JPEG. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { animatedGif } from '../../../../tools/test-media/hardFiles.ts';
import { heicOfNoise } from '../../../../tools/test-media/heifSamples.ts';
import { plainPng } from '../../../../tools/test-media/pngSamples.ts';
import { assertStripped } from './assertStripped.ts';
import { preparePhoto } from './preparePhoto.ts';
import { quarteredAvif } from './testing/avifForTests.ts';
import { distance, lookAt } from './testing/pictureForTests.ts';

const picked = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'photo.jpg', { type: 'image/jpeg' });

async function prepared(file: Blob) {
  const result = await preparePhoto(file);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

describe('PH-20 what moves', () => {
  test('PH-20 of a GIF the first picture is taken, and it is said', async () => {
    const photo = await prepared(picked(animatedGif()));
    expect(photo).toMatchObject({ isFirstOfMoving: true, full: { width: 1, height: 1 } });
    // The first is red, the second blue.
    expect(photo.colour).toMatch(/^#f[c-f]0\d0\d$/);
  });

  test('PH-20 of a still picture nothing is said', async () => {
    expect((await prepared(picked(plainPng(9, 9, [0, 0, 0, 255])))).isFirstOfMoving).toBe(false);
  });
});

describe('PH-19 HEIC and AVIF', () => {
  test('PH-19 an AVIF comes out upright, turned by its own property, and bare', async () => {
    const { bytes, turned } = await quarteredAvif('2026-03-14');
    const photo = await prepared(picked(bytes));
    expect([photo.full.width, photo.full.height, photo.takenOn]).toEqual([192, 320, '2026-03-14']);
    const picture = await lookAt(photo.full.bytes);
    for (const [x, y, colour] of turned) expect(distance(picture.colourAt(x, y), colour)).toBeLessThan(20);
    expect(() => assertStripped(photo.full.bytes)).not.toThrow();
  });

  test('PH-16 the decoder of HEIC that cannot be fetched is no fault of the photo', async () => {
    const { fetch: real } = globalThis;
    const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
    onTestFinished(() => fetching.mockRestore());
    const before = await preparePhoto(picked(heicOfNoise()));
    fetching.mockImplementation(real);
    const after = await preparePhoto(picked(heicOfNoise()));
    expect([before, after].map((result) => !result.ok && result.refusal.code)).toEqual([
      'cannotStart',
      'unreadable',
    ]);
  });
});
