import { thumbHashToApproximateAspectRatio } from 'thumbhash';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { segment } from '../../../../tools/test-media/blockJpeg.ts';
import { joined, latin } from '../../../../tools/test-media/bytesOf.ts';
import { canaries, exifBlock } from '../../../../tools/test-media/exifSegments.ts';
import { largeJpeg } from '../../../../tools/test-media/generatedMedia.ts';
import * as hard from '../../../../tools/test-media/hardFiles.ts';
import * as samples from '../../../../tools/test-media/orientationSamples.ts';
import { heicOfNoise } from '../../../../tools/test-media/heifSamples.ts';
import { plainPng } from '../../../../tools/test-media/pngSamples.ts';
import { webpWithExif } from '../../../../tools/test-media/webpSamples.ts';
import { assertStripped } from './assertStripped.ts';
import { createDrawing, encodeJpeg } from './canvas.ts';
import { mediaInBrowser } from './testing/mediaInBrowser.ts';
import { browserTurns, drawTurned } from './orientation.ts';
import { asLetters, distance, drawn, lookAt } from './testing/pictureForTests.ts';
import { fitInto, type PreparedPhoto, preparePhoto, type PrepareOptions } from './preparePhoto.ts';

async function prepared(file: Blob, options?: PrepareOptions): Promise<PreparedPhoto> {
  const result = await preparePhoto(file, options);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The quarters as they lie in the file. */
const stored = [
  [0.1, 0.1, samples.quarters.topRight],
  [0.9, 0.1, samples.quarters.bottomRight],
  [0.1, 0.9, samples.quarters.topLeft],
  [0.9, 0.9, samples.quarters.bottomLeft],
] as const;

const refusalOf = async (...parts: Uint8Array<ArrayBuffer>[]) => {
  const result = await preparePhoto(new File(parts, '🎨 sortie/au parc.jpg', { type: 'image/jpeg' }));
  return result.ok ? 'taken' : result.refusal.code;
};

const { topLeft, topRight, bottomLeft, bottomRight } = samples.quarters;
const corners = [
  [0.1, 0.1, topLeft],
  [0.9, 0.1, topRight],
  [0.1, 0.9, bottomLeft],
  [0.9, 0.9, bottomRight],
] as const;

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

describe('PH-23 decoded at a part of its size', () => {
  const { topLeft, topRight, bottomLeft, bottomRight } = samples.quarters;
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
    const exif = exifBlock({ orientation, takenOn: samples.takenOn, thumbnail: new Uint8Array(9) });
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

describe('PH-9 masks', () => {
  const half = { x: 0, y: 0, width: 0.5, height: 1 };
  const secret = (stripe: string) =>
    drawn(800, 400, (pencil) => {
      pencil.fillStyle = '#fff';
      pencil.fillRect(0, 0, 800, 400);
      pencil.fillStyle = stripe;
      for (let x = 0; x < 380; x += 20) pencil.fillRect(x, 0, 10, 400);
    });

  test('PH-9 under a solid mask no byte depends on what was there', async () => {
    const solid = { masks: [{ ...half, style: 'solid' }] } as const;
    const one = await prepared(await secret('#d00'), solid);
    const other = await prepared(await secret('#00d'), solid);
    expect(one).toEqual(other);
    expect(await prepared(await secret('#d00'))).not.toEqual(await prepared(await secret('#00d')));
  });

  test('PH-9 a mosaic keeps no stripe, in full, preview and thumbhash alike', async () => {
    const photo = await prepared(await secret('#d00'), { masks: [half] });
    for (const image of [photo.full, photo.preview]) {
      const picture = await lookAt(image.bytes);
      const stripe = picture.colourAt(5 / 800, 0.4);
      expect(distance(stripe, picture.colourAt(15 / 800, 0.4))).toBeLessThan(8);
      expect(distance(picture.colourAt(0.75, 0.5), [255, 255, 255])).toBeLessThan(4);
    }
  });

  test('PH-9 a box is of the upright picture', async () => {
    const sample = new File([samples.orientationSample(6)], 'x');
    const mask = { x: 0.5, y: 0, width: 0.5, height: 0.5, style: 'solid' } as const;
    const picture = await lookAt((await prepared(sample, { masks: [mask] })).full.bytes);
    expect(distance(picture.colourAt(0.9, 0.1), [138, 138, 138])).toBeLessThan(6);
    expect(distance(picture.colourAt(0.1, 0.1), topLeft)).toBeLessThan(12);
  });

  test.each([
    { ...half, width: 0 },
    { ...half, x: Number.NaN },
    { ...half, x: 1.2 },
    { ...half, y: -3 },
  ])('PH-9 a mask that hides nothing is an error, not a photo unmasked: %o', async (mask) => {
    const file = await secret('#d00');
    await expect(preparePhoto(file, { masks: [mask] })).rejects.toThrow(RangeError);
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

describe('PH-4 PH-5 PH-10 refusals, and what is under transparency', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['tooManyPixels', hard.hugeHeaderJpeg()],
    ['tooManyPixels', hard.hugeHeaderPng()],
    ['tooManyPixels', heicOfNoise(10_000, 7_000)],
    ['notAnImage', hard.pdfFile()],
    ['notAnImage', hard.brandedFile('qt  ')],
    [
      'notAnImage',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
  ])('PH-4 %s', async (code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  test('PH-4 more than 80 MB is too large, before it is read', async () => {
    const filling = new Uint8Array(41_000_000);
    expect(await refusalOf(samples.orientationSample(1), filling, filling)).toBe('tooLarge');
  });

  test.each([
    ['cut off', hard.truncatedJpeg()],
    [
      'with fewer pixels than it says',
      hard.withFrameSize(samples.orientationSample(1), 4000, 9000).slice(0, 900),
    ],
    [
      'a whole one with fewer pixels than it says',
      hard.withFrameSize(samples.orientationSample(1), 320, 400),
    ],
    ['the same, wider', hard.withFrameSize(samples.orientationSample(6), 400, 320)],
    ['the same, large', hard.withFrameSize(largeJpeg(), 4032, 3400)],
    ['a broken PNG', plainPng(9, 9, [1, 2, 3, 255]).map((byte, i) => (i > 40 && i < 300 ? 77 : byte))],
    ['a HEIC of a header alone', hard.brandedFile('heic', 'mif1')],
    ['an AVIF of a header alone', hard.brandedFile('avif', 'mif1')],
    ['a HEIC whose picture is noise', heicOfNoise()],
    ['a JPEG without pixels', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9)],
  ])('PH-5 %s is unreadable', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('unreadable');
  });

  test('PH-5 of one with more pixels than it says what every viewer shows is taken, and no more leaves', async () => {
    const liar = hard.withFrameSize(samples.orientationSample(1), 320, 96);
    const photo = await prepared(new File([liar], 'x'));
    expect([photo.full.width, photo.full.height]).toEqual([320, 96]);
    const picture = await lookAt(photo.full.bytes);
    for (const [x, colour] of [
      [0.1, topLeft],
      [0.9, topRight],
    ] as const)
      expect(distance(picture.colourAt(x, 0.9), colour)).toBeLessThan(12);
  });

  test('PH-5 a photo that is grey itself is no liar', async () => {
    const grey = await drawn(
      640,
      480,
      (pencil) => {
        pencil.fillStyle = '#808080';
        pencil.fillRect(0, 0, 640, 480);
      },
      'image/jpeg',
    );
    expect((await prepared(grey)).full.width).toBe(640);
  });

  test('PH-11 a browser that gives noise instead of pixels is refused, before anything is made', async () => {
    const { prototype } = OffscreenCanvasRenderingContext2D;
    const noise = (_x: number, _y: number, width: number, height: number) =>
      new ImageData(crypto.getRandomValues(new Uint8ClampedArray(width * height * 4)), width, height);
    const blocked = vi.spyOn(prototype, 'getImageData').mockImplementation(noise);
    onTestFinished(() => blocked.mockRestore());
    expect(await refusalOf(samples.orientationSample(1))).toBe('canvasBlocked');
  });

  test('PH-8 an encoder whose output is no JPEG that can be shown bare is refused as notStripped', async () => {
    const odd = new Blob([Uint8Array.of(0xff, 0xd8, 0, 0, 0xff, 0xd9)], { type: 'image/jpeg' });
    const encoder = vi.spyOn(OffscreenCanvas.prototype, 'convertToBlob').mockResolvedValue(odd);
    onTestFinished(() => encoder.mockRestore());
    expect(await refusalOf(samples.orientationSample(1))).toBe('notStripped');
  });

  test('PH-10 transparent pixels lie on white', async () => {
    const photo = await prepared(new File([plainPng(60, 40, [0, 0, 0, 0])], 'x'));
    expect((await lookAt(photo.full.bytes)).colourAt(0.5, 0.5)).toEqual([255, 255, 255]);
    expect(photo.colour).toBe('#ffffff');
  });
});
