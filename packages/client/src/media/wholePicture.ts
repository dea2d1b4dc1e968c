/**
 * A decoded picture that is published as it is: the browser's own pixels become a canvas, instead of being drawn onto one,
 * which copies them twice and takes as long as encoding them.
 *
 * Only for what needs no stroke: upright, of the size that is published, in the colours of ordinary screens (else the
 * encoder would write a profile, which is stripped, and the colours would lie), and without masks.
 */
import { createDrawing, discard, encodeJpeg, type Drawing } from './canvas.ts';
import type { DecodedPhoto } from './decodePhoto.ts';

/** Pixels that can be encoded and drawn from; nothing is drawn onto them. */
export type Sheet = Pick<Drawing, 'canvas' | 'width' | 'height'>;

/** The picture as a sheet, or undefined where it must be drawn. The picture stays open. */
export async function sheetOf({ picture, width, height }: DecodedPhoto): Promise<Sheet | undefined> {
  if (!isOfPlainColours(picture) || !(await browserHandsOver())) return undefined;
  return handedOver(await createImageBitmap(picture), width, height);
}

/** Gives the memory back. */
export function discardSheet({ canvas }: Sheet): void {
  canvas.width = 0;
  canvas.height = 0;
}

function handedOver(bitmap: ImageBitmap, width: number, height: number): Sheet | undefined {
  const isOfSize = bitmap.width === width && bitmap.height === height;
  const canvas = new OffscreenCanvas(width, height);
  const holder = isOfSize ? canvas.getContext('bitmaprenderer') : null;
  if (holder === null) bitmap.close();
  else holder.transferFromImageBitmap(bitmap);
  return holder === null ? undefined : { canvas, width, height };
}

/** A frame says its colours; a bitmap does not. */
function isOfPlainColours(picture: DecodedPhoto['picture']): picture is VideoFrame {
  if (!('colorSpace' in picture)) return false;
  const { primaries, transfer } = picture.colorSpace;
  return primaries === 'bt709' && transfer === 'iec61966-2-1';
}

let answer: Promise<boolean> | undefined;

/** Whether what this browser encodes of pixels handed over is those pixels; asked once, with a tiny picture. */
function browserHandsOver(): Promise<boolean> {
  answer ??= encodesWhatItWasHanded().catch(() => false);
  return answer;
}

const trial = { size: 16, colour: [200, 40, 90] } as const;

async function encodesWhatItWasHanded(): Promise<boolean> {
  const { size, colour } = trial;
  const drawing = createDrawing(size, size);
  try {
    drawing.pencil.fillStyle = `rgb(${colour.join(' ')})`;
    drawing.pencil.fillRect(0, 0, size, size);
    const sheet = handedOver(await createImageBitmap(drawing.canvas), size, size);
    if (sheet === undefined) return false;
    const encoded = new Blob([await encodeJpeg(sheet, 1)], { type: 'image/jpeg' });
    discardSheet(sheet);
    const seen = await createImageBitmap(encoded);
    drawing.pencil.drawImage(seen, 0, 0);
    seen.close();
    const { data } = drawing.pencil.getImageData(0, 0, size, size);
    return data.every((value, i) => i % 4 === 3 || Math.abs(value - (colour[i % 4] ?? 0)) < 24);
  } finally {
    discard(drawing);
  }
}
