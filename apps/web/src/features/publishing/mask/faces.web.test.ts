import modelAddress from '@mediapipe/face_detection/face_detection_full_range.tflite?url';
import { detectFaces } from '@cocon/client/media/faces';
import { maskRegions } from '@cocon/client/media';
import { expect, test } from 'vitest';

const urls = import.meta.glob<string>('../../../../../../../shared/media/human__*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const model = async () => (await fetch(modelAddress)).arrayBuffer();

async function drawn(picture: Blob) {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pencil = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pencil) throw new Error('no canvas');
  pencil.drawImage(bitmap, 0, 0);
  return { canvas, pencil, width: bitmap.width, height: bitmap.height };
}

test.skipIf(Object.keys(urls).length === 0)(
  'MK-1 MK-4 of a photo of twenty-nine people most faces are proposed; once hidden, the detector finds none of them again',
  { timeout: 120_000 },
  async () => {
    const photo = await (await fetch(Object.values(urls)[0] ?? '')).blob();
    const faces = await detectFaces({ picture: photo, model: await model() });
    expect(faces.length).toBeGreaterThanOrEqual(25);
    expect(faces.length).toBeLessThanOrEqual(32);
    for (const { x, y, width, height } of faces) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
    }
    const drawing = await drawn(photo);
    const before = drawing.pencil.getImageData(0, 0, drawing.width, drawing.height).data;
    maskRegions(
      drawing,
      faces.map(({ x, y, width, height }) => ({ x, y, width, height, style: 'solid' })),
    );
    const hidden = await drawing.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const after = drawing.pencil.getImageData(0, 0, drawing.width, drawing.height).data;
    for (const { x, y, width, height } of faces) {
      const at =
        (Math.floor((y + height / 2) * drawing.height) * drawing.width +
          Math.floor((x + width / 2) * drawing.width)) *
        4;
      const middle = [after[at], after[at + 1], after[at + 2]];
      expect(new Set(middle).size).toBe(1);
      expect(middle).not.toEqual([before[at], before[at + 1], before[at + 2]]);
    }
    const left = await detectFaces({ picture: hidden, model: await model() });
    expect(left.length).toBeLessThanOrEqual(faces.length / 3);
  },
);

test('MK-1 a picture without anybody proposes nobody', async () => {
  const canvas = new OffscreenCanvas(800, 500);
  const pencil = canvas.getContext('2d');
  if (!pencil) throw new Error('no canvas');
  for (let x = 0; x < 800; x += 40) {
    pencil.fillStyle = `hsl(${x} 60% 60%)`;
    pencil.fillRect(x, 0, 40, 500);
  }
  const picture = await canvas.convertToBlob({ type: 'image/jpeg' });
  expect(await detectFaces({ picture, model: await model() })).toEqual([]);
});
