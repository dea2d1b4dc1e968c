/**
 * Decoding, by the browser: `createImageBitmap` without options, then one `drawImage` down to size. Measured on
 * twelve megapixels against `resizeWidth` (twice as slow: the browser decodes whole all the same) and
 * `ImageDecoder` (faster only when the half size happens to fit), and it is the only one whose handling of
 * orientation does not differ between browsers. Of what moves it gives the first picture.
 */
import { decodeHeic } from './decodeHeic.ts';
import { type Orientation } from './exif.ts';
import { browserTurns, exchangesSides } from './orientation.ts';
import { type AdmittedPhoto } from './photoLimits.ts';

export type DecodedPhoto = {
  readonly bitmap: ImageBitmap;
  /** What is left to turn: 1 where the browser has done it. */
  readonly stored: Orientation;
  /** Upright. */
  readonly width: number;
  readonly height: number;
};

/** The pixels, or undefined when they cannot be decoded or are not of the size that was admitted. Throws `NoDecoder`. */
export async function decodePhoto(file: Blob, admitted: AdmittedPhoto): Promise<DecodedPhoto | undefined> {
  // The browser must not guess by a type that was derived from the file's name.
  const bitmap =
    (await bitmapOf(file.slice(0, file.size, `image/${admitted.kind}`))) ??
    (admitted.kind === 'heic' ? await decodeHeic(file, admitted.hasWideColours) : undefined);
  if (bitmap === undefined) return undefined;
  const { width, height } = bitmap;
  if (!isOfSize(bitmap, admitted)) {
    bitmap.close();
    return undefined;
  }
  const isLeftToUs = admitted.kind === 'jpeg' && admitted.orientation !== 1 && !(await browserTurns());
  const stored = isLeftToUs ? admitted.orientation : 1;
  return exchangesSides(stored)
    ? { bitmap, stored, width: height, height: width }
    : { bitmap, stored, width, height };
}

/** The header's size, either way round; files of several pictures, which may be cropped too, say the largest. */
function isOfSize({ width, height }: ImageBitmap, { kind, size }: AdmittedPhoto): boolean {
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
