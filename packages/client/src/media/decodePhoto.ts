/**
 * Decoding, by the browser. Of what moves it gives the first picture.
 *
 * - A JPEG twice, four or eight times as large as what is wanted is decoded at that part of its size (`ImageDecoder`): its
 *   blocks are made smaller instead of its pixels, which takes two thirds of the time, a quarter of the memory, and is as
 *   sharp. Half of 4032 pixels is 2016, and that is near enough to 2048 to be published without being drawn anew.
 * - Anything else by `createImageBitmap` without options, then one `drawImage` down to size: `resizeWidth` is slower, for
 *   the browser decodes whole all the same.
 */
import { decodeHeic } from './decodeHeic.ts';
import type { Orientation } from './exif.ts';
import { browserTurns, decoderTurns, exchangesSides } from './orientation.ts';
import type { AdmittedPhoto } from './photoLimits.ts';

export type DecodedPhoto = {
  readonly picture: ImageBitmap | VideoFrame;
  /** What is left to turn: 1 where the browser has done it. */
  readonly stored: Orientation;
  /** Upright. */
  readonly width: number;
  readonly height: number;
};

/** How much of the wanted edge is enough not to decode more: 31 of 32 pixels. */
const enough = 31 / 32;

/**
 * The pixels, at least `edge` of them (or nearly) on the long side where the file has as many, or undefined when they
 * cannot be decoded or are not of the size that was admitted. The admitted bytes are spent. Throws `NoDecoder`.
 */
export async function decodePhoto(
  file: Blob,
  admitted: AdmittedPhoto,
  edge: number,
): Promise<DecodedPhoto | undefined> {
  return (await decodeReduced(admitted, edge)) ?? (await decodeWhole(file, admitted));
}

async function decodeWhole(file: Blob, admitted: AdmittedPhoto): Promise<DecodedPhoto | undefined> {
  // The browser must not guess by a type that was derived from the file's name.
  const bitmap =
    (await bitmapOf(file.slice(0, file.size, `image/${admitted.kind}`))) ??
    (admitted.kind === 'heic' ? await decodeHeic(file, admitted.hasWideColours) : undefined);
  if (bitmap === undefined) return undefined;
  const { width, height } = bitmap;
  if (!isOfAdmittedSize(bitmap, admitted)) {
    bitmap.close();
    return undefined;
  }
  const isLeftToUs = admitted.kind === 'jpeg' && admitted.orientation !== 1 && !(await browserTurns());
  return decoded(bitmap, isLeftToUs ? admitted.orientation : 1, width, height);
}

/** A JPEG at the part of its size that is wanted, or undefined where there is no such part, or no such decoder. */
async function decodeReduced(
  { kind, size, bytes, orientation }: AdmittedPhoto,
  edge: number,
): Promise<DecodedPhoto | undefined> {
  const long = Math.max(size.width, size.height);
  const part = [8, 4, 2].find((by) => long / by >= edge * enough);
  if (kind !== 'jpeg' || part === undefined || !('ImageDecoder' in globalThis)) return undefined;
  const isLeftToUs = orientation !== 1 && !(await decoderTurns());
  const wanted = { width: Math.ceil(size.width / part), height: Math.ceil(size.height / part) };
  const decoder = new ImageDecoder({
    // Given away: a copy of four megabytes takes as long as encrypting what comes of them.
    ...{ data: bytes, type: 'image/jpeg', transfer: [bytes.buffer] },
    ...{ desiredWidth: wanted.width, desiredHeight: wanted.height },
  });
  try {
    const { image } = await decoder.decode();
    const { displayWidth: width, displayHeight: height } = image;
    // A decoder that knows no parts gives the whole, which is as good.
    const known = [wanted, size].some(
      (one) =>
        (one.width === width && one.height === height) || (one.width === height && one.height === width),
    );
    if (known) return decoded(image, isLeftToUs ? orientation : 1, width, height);
    image.close();
  } catch (error) {
    // What it cannot decode the other way may.
    if (!(error instanceof DOMException)) throw error;
  } finally {
    decoder.close();
  }
  return undefined;
}

function decoded(
  picture: DecodedPhoto['picture'],
  stored: Orientation,
  width: number,
  height: number,
): DecodedPhoto {
  return exchangesSides(stored)
    ? { picture, stored, width: height, height: width }
    : { picture, stored, width, height };
}

/** The header's size, either way round; files of several pictures, which may be cropped too, say the largest. */
function isOfAdmittedSize({ width, height }: ImageBitmap, { kind, size }: AdmittedPhoto): boolean {
  const holdsSeveral = kind === 'heic' || kind === 'avif' || kind === 'gif';
  const fits = (across: number, down: number) =>
    holdsSeveral
      ? across <= size.width && down <= size.height
      : across === size.width && down === size.height;
  return fits(width, height) || fits(height, width);
}

async function bitmapOf(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
