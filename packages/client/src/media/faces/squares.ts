/**
 * The squares of a picture that are looked at: the whole, for faces that are near, and smaller ones that overlap, for
 * those of a group, which would be a few pixels of the whole. In pixels of the upright picture.
 */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

/** How many of the smaller squares fit along the long edge. */
const PARTS = 3;
/** Neighbours share this part of their edge, so that a face cut by one is whole in the other. */
const SHARED = 0.3;

export function squaresOf(width: number, height: number): Square[] {
  const long = Math.max(width, height);
  const edge = Math.ceil(long / PARTS);
  const starts = (length: number): number[] => {
    const left = Math.max(0, length - edge);
    const count = Math.ceil(left / (edge * (1 - SHARED)));
    return Array.from({ length: count + 1 }, (_, at) => (count === 0 ? 0 : Math.round((left * at) / count)));
  };
  const parts = starts(height).flatMap((y) => starts(width).map((x) => ({ x, y, edge })));
  return [{ x: 0, y: 0, edge: long }, ...parts];
}
