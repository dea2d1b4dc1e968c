/**
 * Whether a picture came out upright, told without the code that turns it: the original's pixels as they are stored
 * (all its segments cut away), turned as a reading of its EXIF of its own says; of films and other pictures, what the
 * browser's own elements show. Of the eight ways to lay the result, the upright one must come nearest. For tests only.
 */
import { exifEntry } from './tagsIn.ts';
import { asLetters } from './pictureForTests.ts';

/** Eight by eight mean colours. */
type Grid = readonly (readonly [number, number, number])[];
const side = 8;

/** Which of EXIF's eight turns the picture still needs: 1 when it is upright, undefined when nobody can tell. */
export async function turnLeft(
  original: Blob,
  kind: string,
  came: Blob,
  second = 0,
): Promise<number | undefined> {
  const reference = await referenceOf(original, kind, second);
  if (reference === undefined) return undefined;
  const seen = await gridOfImage(came);
  const far = [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => ({ turn, by: farApart(turned(seen, turn), reference) }));
  return far.toSorted((one, other) => one.by - other.by || one.turn - other.turn)[0]?.turn;
}

async function referenceOf(original: Blob, kind: string, second: number): Promise<Grid | undefined> {
  if (kind === 'heic') return undefined;
  if (kind === 'film') return await gridOfFilm(original, second);
  if (kind !== 'jpeg') return await gridOfImage(original);
  const { bare, orientation } = cutSegments(new Uint8Array(await original.arrayBuffer()));
  return turned(await gridOfImage(bare), orientation);
}

/** A JPEG without its first segments, so that no decoder turns it, and how its EXIF says that it was held. */
function cutSegments(bytes: Uint8Array): { bare: Blob; orientation: number } {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let orientation: number | undefined;
  let at = 2;
  while (bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xf0) === 0xe0) {
    const end = at + 2 + data.getUint16(at + 2);
    if (asLetters(bytes.subarray(at + 4, at + 9)) === 'Exif\0')
      orientation ??= exifEntry(bytes.subarray(at + 10, end), 0x0112);
    at = end;
  }
  const isTurned = orientation !== undefined && orientation >= 1 && orientation <= 8;
  return {
    bare: new Blob([bytes.slice(0, 2), bytes.slice(at)], { type: 'image/jpeg' }),
    orientation: isTurned ? (orientation ?? 1) : 1,
  };
}

async function gridOfImage(blob: Blob): Promise<Grid> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
    return gridOf(image, image.naturalWidth, image.naturalHeight);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** What a player shows at that second; undefined when this browser plays no such film. */
async function gridOfFilm(blob: Blob, second: number): Promise<Grid | undefined> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = URL.createObjectURL(blob);
  try {
    const isThere = await new Promise<boolean>((resolve) => {
      video.addEventListener('seeked', () => resolve(true), { once: true });
      video.addEventListener('error', () => resolve(false), { once: true });
      video.currentTime = second;
    });
    return isThere && video.videoWidth > 0 ? gridOf(video, video.videoWidth, video.videoHeight) : undefined;
  } finally {
    URL.revokeObjectURL(video.src);
    video.removeAttribute('src');
  }
}

/** Halved and halved again, so that every pixel counts. */
function gridOf(picture: CanvasImageSource, width: number, height: number): Grid {
  const pencilFor = (edge: number) => {
    const pencil = new OffscreenCanvas(edge, edge).getContext('2d', { willReadFrequently: true });
    if (pencil === null) throw new Error('no canvas');
    pencil.imageSmoothingQuality = 'high';
    return pencil;
  };
  let pencil = pencilFor(512);
  pencil.drawImage(picture, 0, 0, width, height, 0, 0, 512, 512);
  for (let edge = 256; edge >= side; edge /= 2) {
    const smaller = pencilFor(edge);
    smaller.drawImage(pencil.canvas, 0, 0, edge, edge);
    pencil = smaller;
  }
  const { data } = pencil.getImageData(0, 0, side, side);
  return Array.from({ length: side * side }, (_, i) => [
    data[i * 4] ?? 0,
    data[i * 4 + 1] ?? 0,
    data[i * 4 + 2] ?? 0,
  ]);
}

/** The grid of a picture stored so, upright. */
function turned(stored: Grid, orientation: number): Grid {
  const last = side - 1;
  const from = (x: number, y: number): readonly [number, number] => {
    switch (orientation) {
      case 2:
        return [last - x, y];
      case 3:
        return [last - x, last - y];
      case 4:
        return [x, last - y];
      case 5:
        return [y, x];
      case 6:
        return [y, last - x];
      case 7:
        return [last - y, last - x];
      case 8:
        return [last - y, x];
      default:
        return [x, y];
    }
  };
  return stored.map((_, i) => {
    const [x, y] = from(i % side, Math.floor(i / side));
    return stored[y * side + x] ?? [0, 0, 0];
  });
}

const farApart = (one: Grid, other: Grid): number =>
  one.reduce(
    (sum, colour, i) =>
      sum + colour.reduce((all, value, channel) => all + Math.abs(value - (other[i]?.[channel] ?? 0)), 0),
    0,
  );
