import { thumbHashToApproximateAspectRatio } from 'thumbhash';
import { describe, expect, test } from 'vitest';
import { canaries, exifBlock } from '../../../../tools/test-media/exifSegments.ts';
import * as samples from '../../../../tools/test-media/orientationSamples.ts';
import { webpWithExif } from '../../../../tools/test-media/webpSamples.ts';
import { assertStripped } from './assertStripped.ts';
import { createDrawing, encodeJpeg } from './canvas.ts';
import { browserTurns, drawTurned } from './orientation.ts';
import { fitInto } from './preparePhoto.ts';
import { mediaInBrowser } from './testing/mediaInBrowser.ts';
import { asLetters, distance, drawn, lookAt } from './testing/pictureForTests.ts';
import { corners, prepared } from './testing/preparedForTests.ts';

describe('PH-6 upright', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('PH-6 orientation %i comes out upright, once', async (orientation) => {
    const photo = await prepared(new File([samples.orientationSample(orientation)], 'x'));
    for (const image of [photo.full, photo.preview]) {
      expect([image.width, image.height]).toEqual([320, 192]);
      const picture = await lookAt(image.bytes);
      expect([picture.width, picture.height]).toEqual([320, 192]);
      for (const [x, y, colour] of corners) expect(distance(picture.colourAt(x, y), colour)).toBeLessThan(12);
    }
    expect(thumbHashToApproximateAspectRatio(photo.thumbhash)).toBeGreaterThan(1);
    expect(photo.takenOn).toBe(samples.takenOn);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'PH-6 where the browser does not turn, orientation %i is turned by us',
    async (orientation) => {
      const { width, height, colourAt } = samples.storedPicture(orientation);
      const stored = await drawn(width, height, (pencil) => {
        for (let x = 0; x < width; x += 8) {
          for (let y = 0; y < height; y += 8) {
            pencil.fillStyle = `rgb(${colourAt(x / 8, y / 8).join(' ')})`;
            pencil.fillRect(x, y, 8, 8);
          }
        }
      });
      const drawing = createDrawing(320, 192);
      drawTurned(drawing, await createImageBitmap(stored), orientation);
      const picture = await lookAt(await encodeJpeg(drawing, 0.9));
      for (const [x, y, colour] of corners) expect(distance(picture.colourAt(x, y), colour)).toBeLessThan(12);
    },
  );

  test('PH-6 this browser is seen to turn by itself', async () => {
    expect(await browserTurns()).toBe(true);
  });

  test('PH-6 the orientation photographs of real cameras are the same picture', async () => {
    const { files } = await mediaInBrowser();
    for (const series of ['Landscape', 'Portrait']) {
      const group = files.filter(({ name }) => name.includes(`${series}_`));
      const [first, ...others] = await Promise.all(
        group.map(async (file) => {
          const photo = await prepared(file);
          return { file, photo, picture: await lookAt(photo.preview.bytes) };
        }),
      );
      if (first === undefined) continue;
      expect(first.picture.width > first.picture.height).toBe(series === 'Landscape');
      for (const { file, photo, picture } of others) {
        expect([photo.full.width, photo.full.height], file.name).toEqual([
          first.photo.full.width,
          first.photo.full.height,
        ]);
        for (const [x, y] of [
          [0.02, 0.02],
          [0.98, 0.02],
          [0.02, 0.98],
          [0.98, 0.98],
          [0.5, 0.25],
        ] as const) {
          expect(distance(picture.colourAt(x, y), first.picture.colourAt(x, y)), file.name).toBeLessThan(30);
        }
      }
    }
  });
});

describe('PH-7 sizes', () => {
  test.each([
    [4032, 3024, [2048, 1536]],
    [3024, 4032, [1536, 2048]],
    [2048, 10, [2048, 10]],
    [100, 60, [100, 60]],
    [60_000, 2, [2048, 1]],
  ])('PH-7 %i × %i', (width, height, expected) => {
    expect(fitInto(2048, width, height)).toEqual(expected);
  });

  test('PH-7 a small picture is not enlarged, a large one is fitted, the preview is light', async () => {
    const small = await prepared(await drawn(30, 20, (pencil) => pencil.fillRect(0, 0, 9, 9)));
    expect([small.full.width, small.preview.width]).toEqual([30, 30]);
    const large = await prepared(
      await drawn(3000, 2000, (pencil) => {
        for (let i = 0; i < 9000; i++) {
          pencil.fillStyle = `hsl(${(i * 47) % 360} 90% ${(i * 31) % 100}%)`;
          pencil.fillRect((i * 7919) % 3000, (i * 104_729) % 2000, 30, 30);
        }
      }),
    );
    expect([large.full.width, large.full.height]).toEqual([2048, 1365]);
    expect([large.preview.width, large.preview.height]).toEqual([400, 267]);
    expect(large.preview.bytes.length).toBeLessThan(40_000);
  });
});

describe('PH-8 nothing but the picture', () => {
  test('PH-8 the canaries of a phone stand in the original and in nothing that is published', async () => {
    const original = samples.orientationSample(6);
    const { full, preview, thumbhash } = await prepared(new File([original], canaries.model));
    const published = [full.bytes, preview.bytes, thumbhash].map(asLetters).join('');
    for (const canary of Object.values(canaries)) {
      expect(asLetters(original)).toContain(canary);
      expect(published).not.toContain(canary);
    }
  });

  test('PH-8 a WebP with EXIF comes out bare, and keeps its day', async () => {
    const plain = await drawn(64, 48, (pencil) => pencil.fillRect(0, 0, 64, 48), 'image/webp');
    const exif = exifBlock({ orientation: 1, takenOn: samples.takenOn, thumbnail: new Uint8Array(9) });
    const webp = webpWithExif(new Uint8Array(await plain.arrayBuffer()), 64, 48, exif);
    const photo = await prepared(new File([webp], 'x'));
    expect(asLetters(webp)).toContain(canaries.model);
    expect(asLetters(photo.full.bytes)).not.toContain(canaries.model);
    expect([photo.takenOn, photo.full.type, photo.full.width]).toEqual([samples.takenOn, 'image/jpeg', 64]);
  });
});

describe('KP-6 the copy to keep', () => {
  test('KP-6 is larger, 3840 pixels at most and never enlarged, upright and bare; without being asked for there is none', async () => {
    const picture = await drawn(4200, 2100, (pencil) => pencil.fillRect(0, 0, 2100, 2100));
    const { full, copy } = await prepared(picture, { withCopy: true });
    expect([full.width, copy?.width, copy?.height]).toEqual([2048, 3840, 1920]);
    expect(() => assertStripped(copy?.bytes ?? new Uint8Array())).not.toThrow();
    const between = await prepared(await drawn(3000, 20, () => undefined), { withCopy: true });
    expect([between.full.width, between.copy?.width]).toEqual([2048, 3000]);
    const turned = await prepared(new File([samples.orientationSample(6)], 'x'), { withCopy: true });
    expect([turned.copy?.width, turned.copy?.height]).toEqual([320, 192]);
    expect(await prepared(picture)).not.toHaveProperty('copy');
  });

  test('KP-6 what is masked on the photo is gone from it too', async () => {
    const masks = [{ x: 0, y: 0, width: 0.5, height: 1, style: 'solid' }] as const;
    const secret = (colour: string) =>
      drawn(2400, 1200, (pencil) => {
        pencil.fillStyle = colour;
        pencil.fillRect(0, 0, 1190, 1200);
      });
    const options = { masks, withCopy: true };
    const [one, other] = [
      await prepared(await secret('#d00'), options),
      await prepared(await secret('#00d'), options),
    ];
    expect(one.copy?.width).toBe(2400);
    expect(one.copy).toEqual(other.copy);
  });
});
