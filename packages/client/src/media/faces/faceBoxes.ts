/**
 * From what the detector says to boxes around faces: each of its places on a grid says how sure it is and where, from
 * there, the face lies. Of boxes that lie over each other the surest stays.
 */
import type { Numbers } from './tfliteModel.ts';

/** Parts of the upright picture, 0 to 1. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How sure the detector is, 0 to 1. */
  readonly score: number;
}

/** What the detector says of one place: its box comes first, the places of eyes and mouth are not looked at. */
const NUMBERS_A_PLACE = 16;

/** `edge`: of the square that was looked at, in its own pixels; boxes are parts of it. */
export function boxesOf(places: Numbers, sureness: Numbers, edge: number, least: number): FaceBox[] {
  const side = Math.round(Math.sqrt(sureness.length));
  return [...sureness].flatMap((raw, place) => {
    const score = 1 / (1 + Math.exp(-raw));
    if (score < least) return [];
    const at = (number: number) => (places[place * NUMBERS_A_PLACE + number] ?? 0) / edge;
    const [width, height] = [at(2), at(3)];
    const x = ((place % side) + 0.5) / side + at(0) - width / 2;
    const y = (Math.floor(place / side) + 0.5) / side + at(1) - height / 2;
    return [{ x, y, width, height, score }];
  });
}

/** How much of two boxes is of both, 0 to 1; a small one inside a large one counts as the same face. */
export function overlap(a: FaceBox, b: FaceBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}

/** The surest of each heap of boxes. */
export function surest(boxes: readonly FaceBox[], most = 0.4): FaceBox[] {
  const kept: FaceBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.score - a.score))
    if (kept.every((one) => overlap(one, box) < most)) kept.push(box);
  return kept;
}
