/**
 * A place to draw: OffscreenCanvas where there is one (every browser of our floor, in workers too), else the
 * page's own canvas element. JPEG only comes out of it.
 */
import type { Bytes } from '@cocon/crypto';

export type Canvas = OffscreenCanvas | HTMLCanvasElement;
export type Pencil = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;
export type Drawing = {
  readonly canvas: Canvas;
  readonly pencil: Pencil;
  readonly width: number;
  readonly height: number;
};

/** Whether workers can draw here; if not, photos are prepared in the page. */
export const workersCanDraw = typeof OffscreenCanvas !== 'undefined';

/** A worker ends when nothing was asked of it for half a minute, with all it keeps. */
const isInWorker = typeof document === 'undefined';
/** In a worker the last drawing that was put away, for the next of its size: photos come by the dozen from one camera. */
const putAway = new Map<string, Drawing>();
/** Sizes kept so: a photo's own, its preview's, the thumb's, its corners', and that of the trial. */
const SIZES_KEPT = 5;
const sizeOf = ({ width, height }: Pick<Drawing, 'width' | 'height'>): string => `${width} ${height}`;

/**
 * An empty white drawing, kept out of the graphics card: every one is read in the end, which is slow from there. `covered`:
 * what is drawn first covers it all and hides what is below, so that it need not be white.
 */
export function createDrawing(width: number, height: number, { covered = false } = {}): Drawing {
  const kept = putAway.get(sizeOf({ width, height }));
  putAway.delete(sizeOf({ width, height }));
  const drawing = kept ?? newDrawing(width, height);
  if (!covered) {
    drawing.pencil.fillStyle = '#fff';
    drawing.pencil.fillRect(0, 0, width, height);
  }
  return drawing;
}

function newDrawing(width: number, height: number): Drawing {
  const canvas = workersCanDraw
    ? new OffscreenCanvas(width, height)
    : Object.assign(document.createElement('canvas'), { width, height });
  const settings = { alpha: false, willReadFrequently: true };
  const pencil = (canvas as OffscreenCanvas).getContext('2d', settings);
  if (pencil === null) throw new RangeError('no memory for a canvas');
  pencil.imageSmoothingQuality = 'high';
  return { canvas, pencil, width, height };
}

/** The drawing as a JPEG, as the browser writes it: not yet stripped. */
export async function encodeJpeg({ canvas }: { readonly canvas: Canvas }, quality: number): Promise<Bytes> {
  const blob = await ('convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/jpeg', quality })
    : new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)));
  // Encoders that lack a type, or memory, silently give PNG or nothing.
  if (blob?.type !== 'image/jpeg') throw new RangeError('the canvas could not be encoded');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Puts it away for the next photo in a worker; elsewhere gives the memory back now: Safari counts canvases until they are collected. */
export function discard(drawing: Drawing): void {
  if (isInWorker) putAway.set(sizeOf(drawing), drawing);
  for (const [size, oldest] of isInWorker ? [...putAway].slice(0, -SIZES_KEPT) : [['', drawing] as const]) {
    putAway.delete(size);
    oldest.canvas.width = 0;
    oldest.canvas.height = 0;
  }
}

/**
 * Whether pixels come back as they were drawn. Browsers that resist fingerprinting give noise or white, which
 * would otherwise be published; the slight noise of some is let through.
 */
export function canvasIsFaithful(): boolean {
  const drawing = createDrawing(16, 16);
  const drawn = [200, 40, 90];
  drawing.pencil.fillStyle = `rgb(${drawn.join(' ')})`;
  drawing.pencil.fillRect(0, 0, 16, 16);
  const { data } = drawing.pencil.getImageData(0, 0, 16, 16);
  discard(drawing);
  return data.every((value, i) => i % 4 === 3 || Math.abs(value - (drawn[i % 4] ?? 0)) < 24);
}
