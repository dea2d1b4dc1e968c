import { describe, expect, test } from 'vitest';
import { orientationSample, quarters } from '../../../../tools/test-media/orientationSamples.ts';
import { preparePhoto } from './preparePhoto.ts';
import { distance, drawn, lookAt } from './testing/pictureForTests.ts';
import { prepared } from './testing/preparedForTests.ts';

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
    const sample = new File([orientationSample(6)], 'x');
    const mask = { x: 0.5, y: 0, width: 0.5, height: 0.5, style: 'solid' } as const;
    const picture = await lookAt((await prepared(sample, { masks: [mask] })).full.bytes);
    expect(distance(picture.colourAt(0.9, 0.1), [138, 138, 138])).toBeLessThan(6);
    expect(distance(picture.colourAt(0.1, 0.1), quarters.topLeft)).toBeLessThan(12);
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
