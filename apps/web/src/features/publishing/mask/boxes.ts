/**
 * What a finger hides: each stroke becomes the box around it, grown by half a thumb, so that rubbing over a face hides
 * all of it and nothing shows between two strokes. Boxes are parts of the upright picture, 0 to 1, and stay inside it.
 */
import type { Mask } from '@cocon/client/media';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type MaskStyle = NonNullable<Mask['style']>;

/** Half the width of a stroke, in parts of the picture's long edge. */
export const BRUSH = 0.045;
/** A box is never smaller than this, in parts of each edge. */
export const LEAST = 0.03;

/** The box that a stroke hides; a stroke has at least one point. */
export function boxOfStroke(
  stroke: readonly Point[],
  { width, height }: PictureSize,
  style: MaskStyle,
): Mask {
  const reach = BRUSH * Math.max(width, height);
  const [growX, growY] = [reach / width, reach / height];
  const xs = stroke.map(({ x }) => x);
  const ys = stroke.map(({ y }) => y);
  const left = Math.max(0, Math.min(...xs) - growX);
  const top = Math.max(0, Math.min(...ys) - growY);
  const right = Math.min(1, Math.max(...xs) + growX);
  const bottom = Math.min(1, Math.max(...ys) + growY);
  return { x: left, y: top, width: right - left, height: bottom - top, style };
}

/** A box in the middle, for who has no finger or mouse. */
export const middleBox = (style: MaskStyle): Mask => ({ x: 0.4, y: 0.4, width: 0.2, height: 0.2, style });

export function moved(box: Mask, dx: number, dy: number): Mask {
  return { ...box, x: within(box.x + dx, 1 - box.width), y: within(box.y + dy, 1 - box.height) };
}

/** Larger or smaller around its centre. */
export function resized(box: Mask, dx: number, dy: number): Mask {
  const width = Math.min(1, Math.max(LEAST, box.width + dx));
  const height = Math.min(1, Math.max(LEAST, box.height + dy));
  const x = within(box.x + (box.width - width) / 2, 1 - width);
  const y = within(box.y + (box.height - height) / 2, 1 - height);
  return { ...box, x, y, width, height };
}

/** Its far corner drawn to another place; the near one stays. */
export function stretched(box: Mask, dx: number, dy: number): Mask {
  const edge = (length: number, by: number, room: number) =>
    Math.min(room, Math.max(Math.min(LEAST, room), length + by));
  return { ...box, width: edge(box.width, dx, 1 - box.x), height: edge(box.height, dy, 1 - box.y) };
}

/** Whether a box hides the middle of another: that one need not be proposed any more. */
export function hides(box: Mask, { x, y, width, height }: Omit<Mask, 'style'>): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    middleX >= box.x && middleX <= box.x + box.width && middleY >= box.y && middleY <= box.y + box.height
  );
}

const within = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));
