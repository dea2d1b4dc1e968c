/** The kinds of photo that phones hand over, and every file of the test media, with what becomes of it. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { animatedGif } from '../../../../tools/test-media/hardFiles.ts';
import { heicOfNoise } from '../../../../tools/test-media/heifSamples.ts';
import { plainPng } from '../../../../tools/test-media/pngSamples.ts';
import { assertStripped } from './assertStripped.ts';
import { inspect } from './inspect.ts';
import { preparePhoto } from './preparePhoto.ts';
import { quarteredAvif } from './testing/avifForTests.ts';
import { mediaInBrowser } from './testing/mediaInBrowser.ts';
import { asLetters, distance, lookAt } from './testing/pictureForTests.ts';

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

describe('every file of the media', () => {
  test(
    'PH-4 PH-7 PH-8 PH-19 each photo comes out upright, small and bare, each film is no photo',
    { timeout: 120_000 },
    async () => {
      const { files, real } = await mediaInBrowser();
      const rows: string[] = [];
      let taken = 0;
      for (const file of files) {
        const start = performance.now();
        const result = await preparePhoto(file);
        const { kind, size, orientation } = inspect(new Uint8Array(await file.arrayBuffer()));
        const before = `${kind} ${size?.width ?? '?'}×${size?.height ?? '?'} (${orientation}), ${file.size} B`;
        const took = `${Math.round(performance.now() - start)} ms`;
        if (!result.ok) {
          rows.push(`${file.name}: ${before} → ${result.refusal.code}, ${took}`);
          if (real) expect([kind, result.refusal.code], file.name).toEqual(['film', 'notAnImage']);
          continue;
        }
        taken++;
        const { full, preview } = result.value;
        const words = ['Exif', 'http://ns.adobe', 'Photoshop', 'ICC_PROFILE', 'ftyp', 'MPF\0'];
        const left = [full, preview].flatMap(({ bytes }) =>
          words.filter((word) => asLetters(bytes).includes(word)),
        );
        rows.push(
          `${file.name}: ${before} → ${full.width}×${full.height}, ${full.bytes.length} + ${preview.bytes.length} B, tags left: ${left.length}, ${took}`,
        );
        expect(left, file.name).toEqual([]);
        expect(Math.max(full.width, full.height), file.name).toBeLessThanOrEqual(2048);
        for (const { bytes } of [full, preview]) {
          expect(() => assertStripped(bytes), file.name).not.toThrow();
          expect(inspect(bytes).takenOn, file.name).toBeNull();
        }
        if (/Issue_263|Issue_487/.test(file.name)) expect(full.height).toBeGreaterThan(full.width);
      }
      console.log(rows.join('\n'));
      expect(taken).toBeGreaterThanOrEqual(real ? 26 : 10);
    },
  );
});
