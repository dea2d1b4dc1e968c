/** Paints a picture of an album on a canvas, as a photo that a camera might have taken: a JPEG of 1200×900. */
import { drawn } from '../../../design/emblems/drawn.ts';
import { emblemPlaces } from '../../../design/emblems/emblemIds.ts';
import { loadSheet } from '../../../design/emblems/emblemSheets.ts';
import type { Picture } from '../albums.ts';
import { children } from '../cast.ts';
import { composePicture } from './composePicture.tsx';
import { HEIGHT, WIDTH } from './scene.ts';

const PIXELS = 3;
const QUALITY = 0.86;

export async function paintPicture({ scene, children: onIt }: Picture, turn: number): Promise<File> {
  const emblems = await Promise.all(
    onIt.map(async (name) => {
      const { emblem } = children[name];
      return drawn((await loadSheet(emblemPlaces[emblem][0]))?.[emblem] ?? []);
    }),
  );
  const text = composePicture({ scene, emblems, turn });
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const drawing = new Image(WIDTH * PIXELS, HEIGHT * PIXELS);
    drawing.src = address;
    await drawing.decode();
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH * PIXELS;
    canvas.height = HEIGHT * PIXELS;
    canvas.getContext('2d')?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
    const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!jpeg) throw new Error('this browser paints no picture');
    return new File([jpeg], `${scene}-${turn}.jpg`, { type: 'image/jpeg' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
