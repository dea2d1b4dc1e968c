import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { largeJpeg } from '../../../../tools/test-media/generatedMedia.ts';
import * as hard from '../../../../tools/test-media/hardFiles.ts';
import { heicOfNoise } from '../../../../tools/test-media/heifSamples.ts';
import { orientationSample, quarters } from '../../../../tools/test-media/orientationSamples.ts';
import { plainPng } from '../../../../tools/test-media/pngSamples.ts';
import { preparePhoto } from './preparePhoto.ts';
import { distance, drawn, lookAt } from './testing/pictureForTests.ts';
import { prepared } from './testing/preparedForTests.ts';

const { topLeft, topRight } = quarters;

const refusalOf = async (...parts: Uint8Array<ArrayBuffer>[]) => {
  const result = await preparePhoto(new File(parts, '🎨 sortie/au parc.jpg', { type: 'image/jpeg' }));
  return result.ok ? 'taken' : result.refusal.code;
};

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
    expect(await refusalOf(orientationSample(1), filling, filling)).toBe('tooLarge');
  });

  test.each([
    ['cut off', hard.truncatedJpeg()],
    ['with fewer pixels than it says', hard.withFrameSize(orientationSample(1), 4000, 9000).slice(0, 900)],
    ['a whole one with fewer pixels than it says', hard.withFrameSize(orientationSample(1), 320, 400)],
    ['the same, wider', hard.withFrameSize(orientationSample(6), 400, 320)],
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
    const liar = hard.withFrameSize(orientationSample(1), 320, 96);
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
    expect(await refusalOf(orientationSample(1))).toBe('canvasBlocked');
  });

  test('PH-8 an encoder whose output is no JPEG that can be shown bare is refused as notStripped', async () => {
    const odd = new Blob([Uint8Array.of(0xff, 0xd8, 0, 0, 0xff, 0xd9)], { type: 'image/jpeg' });
    const encoder = vi.spyOn(OffscreenCanvas.prototype, 'convertToBlob').mockResolvedValue(odd);
    onTestFinished(() => encoder.mockRestore());
    expect(await refusalOf(orientationSample(1))).toBe('notStripped');
  });

  test('PH-10 transparent pixels lie on white', async () => {
    const photo = await prepared(new File([plainPng(60, 40, [0, 0, 0, 0])], 'x'));
    expect((await lookAt(photo.full.bytes)).colourAt(0.5, 0.5)).toEqual([255, 255, 255]);
    expect(photo.colour).toBe('#ffffff');
  });
});
