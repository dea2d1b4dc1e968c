/**
 * Destroying what must not be seen: a child's face whose parents said no.
 *
 * `solid` paints the box over in grey. `mosaic` paints it over with few even patches, 4 on the longer side at
 * most, each the mean of what was there: the patches do not hold enough to recover a face, and the pixels under
 * them are gone before anything is encoded. Masks go on the picture that is published, and everything smaller
 * is made from the masked picture.
 */
import type { Drawing } from './canvas.ts';

/** A box in parts of the upright picture: 0 to 1, from the top left. */
export type Mask = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `mosaic` when not said. */
  readonly style?: 'solid' | 'mosaic';
};

/** Pixels around a box that scaling down may have mixed with what is inside it. */
const seam = 2;
const patchesOnLongSide = 4;
const grey = '#8a8a8a';

/** Throws a `RangeError` on a box that is not one: a mask that hides nothing must never pass unseen. */
export function requireMasks(masks: readonly Mask[]): void {
  for (const { x, y, width, height } of masks) {
    const isBox = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
    if (!isBox || x >= 1 || y >= 1 || x + width <= 0 || y + height <= 0) {
      throw new RangeError('a mask lies outside the picture');
    }
  }
}

/** Paints over every box, rounded outwards. Throws a `RangeError` as `requireMasks`. */
export function maskRegions(drawing: Drawing, masks: readonly Mask[]): void {
  requireMasks(masks);
  for (const mask of masks) {
    const left = Math.max(0, Math.floor(mask.x * drawing.width) - seam);
    const top = Math.max(0, Math.floor(mask.y * drawing.height) - seam);
    const right = Math.min(drawing.width, Math.ceil((mask.x + mask.width) * drawing.width) + seam);
    const bottom = Math.min(drawing.height, Math.ceil((mask.y + mask.height) * drawing.height) + seam);
    if (mask.style === 'solid') {
      drawing.pencil.fillStyle = grey;
      drawing.pencil.fillRect(left, top, right - left, bottom - top);
    } else {
      paintMosaic(drawing, left, top, right - left, bottom - top);
    }
  }
}

function paintMosaic({ pencil }: Drawing, left: number, top: number, width: number, height: number): void {
  const pixels = pencil.getImageData(left, top, width, height);
  const patch = Math.ceil(Math.max(width, height) / patchesOnLongSide);
  for (let y = 0; y < height; y += patch) {
    for (let x = 0; x < width; x += patch) {
      const patchWidth = Math.min(patch, width - x);
      const patchHeight = Math.min(patch, height - y);
      pencil.fillStyle = meanColour(pixels, x, y, patchWidth, patchHeight);
      pencil.fillRect(left + x, top + y, patchWidth, patchHeight);
    }
  }
}

function meanColour(pixels: ImageData, left: number, top: number, width: number, height: number): string {
  const sums: [number, number, number] = [0, 0, 0];
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const at = (y * pixels.width + x) * 4;
      sums[0] += pixels.data[at] ?? 0;
      sums[1] += pixels.data[at + 1] ?? 0;
      sums[2] += pixels.data[at + 2] ?? 0;
    }
  }
  return `rgb(${sums.map((sum) => Math.round(sum / (width * height))).join(' ')})`;
}
