/**
 * Turning a picture upright, for browsers that do not.
 *
 * Every current browser applies a JPEG's EXIF orientation while decoding, and turning again would lay the
 * picture down; older ones differ. So the browser is asked once, with a tiny picture whose orientation
 * exchanges its sides, and we turn only where it did not.
 */
import type { Orientation } from './exif.ts';
import type { Drawing } from './canvas.ts';

/** Grey, 16 × 8 pixels, EXIF orientation 6: decoded upright it is 8 × 16. */
const probe = Uint8Array.of(
  ...[0xff, 0xd8],
  // EXIF, big-endian, one entry: orientation 6
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  // quantization by 1, one component of 16 × 8, Huffman tables with the one code 0 for 'nothing'
  ...[0xff, 0xdb, 0, 67, 0, ...new Array<number>(64).fill(1)],
  ...[0xff, 0xc0, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0],
  ...[0xff, 0xc4, 0, 20, 0x00, 1, ...new Array<number>(16).fill(0)],
  ...[0xff, 0xc4, 0, 20, 0x10, 1, ...new Array<number>(16).fill(0)],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0b00001111, 0xff, 0xd9],
);

let answer: Promise<boolean> | undefined;
let answerOfDecoder: Promise<boolean> | undefined;

/** Whether this browser's `createImageBitmap` turns pictures upright. */
export function browserTurns(): Promise<boolean> {
  answer ??= createImageBitmap(new Blob([probe], { type: 'image/jpeg' })).then((bitmap) => {
    const isTurned = bitmap.width === 8;
    bitmap.close();
    return isTurned;
  });
  return answer;
}

/** Whether this browser's `ImageDecoder` gives pictures that are drawn upright. */
export function decoderTurns(): Promise<boolean> {
  answerOfDecoder ??= new ImageDecoder({ data: probe, type: 'image/jpeg' }).decode().then(({ image }) => {
    const isTurned = image.displayWidth === 8;
    image.close();
    return isTurned;
  });
  return answerOfDecoder;
}

/** Whether upright width and height are the stored ones exchanged. */
export const exchangesSides = (orientation: Orientation): boolean => orientation >= 5;

/** Draws a picture stored in that orientation over the whole drawing, upright. */
export function drawTurned(drawing: Drawing, picture: CanvasImageSource, stored: Orientation): void {
  const { pencil, width, height } = drawing;
  const [a, b, c, d, e, f] = matrixOf(stored, width, height);
  pencil.setTransform(a, b, c, d, e, f);
  const sides: [number, number] = exchangesSides(stored) ? [height, width] : [width, height];
  // Pixel for pixel there is nothing to smooth, which browsers find out late: it takes half as long again.
  pencil.imageSmoothingEnabled = !isPixelForPixel(picture, sides);
  pencil.drawImage(picture, 0, 0, ...sides);
  pencil.imageSmoothingEnabled = true;
  pencil.setTransform(1, 0, 0, 1, 0, 0);
}

function isPixelForPixel(picture: CanvasImageSource, [width, height]: readonly [number, number]): boolean {
  if ('displayWidth' in picture) return picture.displayWidth === width && picture.displayHeight === height;
  return picture.width === width && picture.height === height;
}

type Matrix = readonly [number, number, number, number, number, number];

/** From stored to upright coordinates; `width` and `height` are the upright ones. */
function matrixOf(stored: Orientation, width: number, height: number): Matrix {
  switch (stored) {
    case 1:
      return [1, 0, 0, 1, 0, 0];
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, width, 0];
    case 7:
      return [0, -1, -1, 0, width, height];
    case 8:
      return [0, -1, 1, 0, 0, height];
  }
}
