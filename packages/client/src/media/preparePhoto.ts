/**
 * From a file as a phone made it to what may leave the device: upright, small, bare.
 *
 * full       JPEG, quality 0.82, long edge 2048 at most, never enlarged
 * preview    JPEG, long edge 400 at most, about 20 KB: the quality goes down until it is under 28 KB
 * thumbhash  about 25 bytes, for the place where a photo is still coming
 * copy       only where asked for, the one to keep: JPEG, quality 0.85, long edge 3840 at most, never enlarged
 *
 * 3840 pixels are a page of A4 in print (32 cm at 300 dots an inch); more would be the camera's noise at twice the
 * weight. It is made in the same pass: decoding is dear, and the original is nowhere kept.
 *
 * JPEG and not WebP: WebP is 17–48 % smaller, but 2048 pixels take 390–500 ms against 70–85, so that two
 * workers on two cores give 2.9 photos a second instead of 8.9; the preview saves 4 KB and takes three times as
 * long; and Safari encodes no WebP at all.
 *
 * Everything smaller is drawn from the full picture once masked (PH-9). What needs no stroke is not drawn at all (PH-24).
 */
import type { Bytes } from '@cocon/crypto';
import type { Result } from '@cocon/protocol';
import { rgbaToThumbHash } from 'thumbhash';
import { assertStripped, NotStripped } from './assertStripped.ts';
import { canvasIsFaithful, createDrawing, discard, type Drawing, encodeJpeg } from './canvas.ts';
import { NoDecoder } from './decodeHeic.ts';
import { type DecodedPhoto, decodePhoto } from './decodePhoto.ts';
import { lacksPixels } from './jpegBlocks.ts';
import { type Mask, maskRegions, requireMasks } from './maskRegions.ts';
import { drawTurned } from './orientation.ts';
import { admitPhoto, bytesOf } from './photoLimits.ts';
import type { PhotoRefusal } from './photoRefusal.ts';
import { stripJpeg } from './stripJpeg.ts';
import { discardSheet, type Sheet, sheetOf } from './wholePicture.ts';

export type PreparedImage = {
  readonly bytes: Bytes;
  readonly type: 'image/jpeg';
  readonly width: number;
  readonly height: number;
};

/** A picture as it is published: in full, as a preview, and as what is painted before that comes. */
export type PreparedImages = {
  readonly full: PreparedImage;
  readonly preview: PreparedImage;
  readonly thumbhash: Bytes;
  /** The mean colour, `#rrggbb`. */
  readonly colour: string;
};

export type PreparedPhoto = PreparedImages & {
  /** `YYYY-MM-DD`, or null when the file does not say. */
  readonly takenOn: string | null;
  /** Whether the file moves: what is prepared is its first picture. */
  readonly isFirstOfMoving: boolean;
  /** The larger one, where it was asked for. */
  readonly copy?: PreparedImage;
};

export type PrepareOptions = { readonly masks?: readonly Mask[]; readonly withCopy?: boolean };

export const fullEdge = 2048;
export const previewEdge = 400;
export const copyEdge = 3840;
const thumbEdge = 64;
const fullQuality = 0.82;
const copyQuality = 0.85;
const previewQualities = [0.75, 0.6, 0.45, 0.3];
const previewBytes = 28_000;

/**
 * Prepares one photo; runs in a worker, or in a page. Throws a `RangeError` on masks that are no boxes, and
 * whatever the browser throws when it runs out of memory.
 */
export async function preparePhoto(
  file: Blob,
  { masks = [], withCopy = false }: PrepareOptions = {},
): Promise<Result<PreparedPhoto, PhotoRefusal>> {
  requireMasks(masks);
  const admitted = await admitPhoto(file);
  if (!admitted.ok) return admitted;
  if (!canvasIsFaithful()) return { ok: false, refusal: { code: 'canvasBlocked' } };
  const decoded = await decodePhoto(file, admitted.value, withCopy ? copyEdge : fullEdge).catch(
    (error: unknown) => {
      if (error instanceof NoDecoder) return 'cannotStart' as const;
      throw error;
    },
  );
  if (decoded === 'cannotStart') return { ok: false, refusal: { code: decoded } };
  if (decoded === undefined) return { ok: false, refusal: { code: 'unreadable' } };

  const { kind, orientation, takenOn, isAnimated } = admitted.value;
  const isAsItIs = kind === 'jpeg' && orientation === 1 && masks.length === 0 && isWithin(fullEdge, decoded);
  const sheet = isAsItIs ? await sheetOf(decoded) : undefined;
  const drawn = (edge: number): Drawing => {
    const drawing = createDrawing(...fitInto(edge, decoded.width, decoded.height), {
      covered: kind === 'jpeg',
    });
    drawTurned(drawing, decoded.picture, decoded.stored);
    return drawing;
  };
  const drawings = sheet ? [] : [drawn(fullEdge)];
  if (withCopy && !isWithin(fullEdge, decoded)) drawings.push(drawn(copyEdge));
  decoded.picture.close();
  const [full = sheet, large] = drawings;
  try {
    if (full === undefined) throw new TypeError('nothing was drawn');
    if (kind === 'jpeg' && hasGreyCorner(full) && (await isCutShort(file)))
      return { ok: false, refusal: { code: 'unreadable' } };
    for (const drawing of drawings) maskRegions(drawing, masks);
    const images = await imagesOf(full);
    const copy = large ? await bareImage(large, copyQuality) : images.full;
    return {
      ok: true,
      value: { ...images, takenOn, isFirstOfMoving: isAnimated, ...(withCopy && { copy }) },
    };
  } catch (error) {
    if (error instanceof NotStripped) return { ok: false, refusal: { code: 'notStripped' } };
    throw error;
  } finally {
    for (const drawing of drawings) discard(drawing);
    if (sheet) discardSheet(sheet);
  }
}

/** Whether it is published in the size that it was decoded in. */
const isWithin = (edge: number, { width, height }: DecodedPhoto): boolean => Math.max(width, height) <= edge;

/** Grey as decoders make up for missing pixels, whose last one lies in a corner whichever way the picture is turned. */
function hasGreyCorner({ canvas, width, height }: Sheet): boolean {
  const corners = [0, width - 1].flatMap((x) => [0, height - 1].map((y) => [x, y] as const));
  const side = createDrawing(corners.length, 1, { covered: true });
  for (const [at, [x, y]] of corners.entries()) side.pencil.drawImage(canvas, x, y, 1, 1, at, 0, 1, 1);
  const { data } = side.pencil.getImageData(0, 0, corners.length, 1);
  discard(side);
  return corners.some((_, at) => {
    const colours = data.subarray(at * 4, at * 4 + 3);
    const [least, most] = [Math.min(...colours), Math.max(...colours)];
    return least > 100 && most < 156 && most - least < 8;
  });
}

/** Its bytes are read again for those few photos: the decoder had them. */
async function isCutShort(file: Blob): Promise<boolean> {
  const bytes = await bytesOf(file);
  return bytes === undefined || lacksPixels(bytes);
}

/** What is published of a drawing; everything smaller is made from it. Throws `NotStripped`. */
export async function imagesOf(full: Sheet): Promise<PreparedImages> {
  const preview = shrink(full, previewEdge);
  try {
    return {
      full: await bareImage(full, fullQuality),
      preview: await previewImage(preview),
      ...lookOf(preview),
    };
  } finally {
    discard(preview);
  }
}

/** Width and height in the same proportion with a long edge of `edge` at most; at least one pixel each. */
export function fitInto(edge: number, width: number, height: number): [number, number] {
  const scale = Math.min(1, edge / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

function shrink(from: Sheet, edge: number): Drawing {
  const small = createDrawing(...fitInto(edge, from.width, from.height), { covered: true });
  small.pencil.drawImage(from.canvas, 0, 0, small.width, small.height);
  return small;
}

/** Encoded, stripped, and shown to be so. Throws `NotStripped`. */
async function bareImage(drawing: Sheet, quality: number): Promise<PreparedImage> {
  const bytes = stripJpeg(await encodeJpeg(drawing, quality));
  if (bytes === undefined) throw new NotStripped('not a whole JPEG');
  assertStripped(bytes);
  return { bytes, type: 'image/jpeg', width: drawing.width, height: drawing.height };
}

async function previewImage(drawing: Drawing): Promise<PreparedImage> {
  let smallest: PreparedImage | undefined;
  for (const quality of previewQualities) {
    smallest = await bareImage(drawing, quality);
    if (smallest.bytes.length <= previewBytes) break;
  }
  return smallest ?? bareImage(drawing, fullQuality);
}

function lookOf(preview: Drawing): { thumbhash: Bytes; colour: string } {
  const thumb = shrink(preview, thumbEdge);
  const { data } = thumb.pencil.getImageData(0, 0, thumb.width, thumb.height);
  discard(thumb);
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    sums[0] += data[at] ?? 0;
    sums[1] += data[at + 1] ?? 0;
    sums[2] += data[at + 2] ?? 0;
  }
  const hex = sums.map((sum) =>
    Math.round((sum * 4) / data.length)
      .toString(16)
      .padStart(2, '0'),
  );
  const thumbhash = new Uint8Array(rgbaToThumbHash(thumb.width, thumb.height, data));
  return { thumbhash, colour: `#${hex.join('')}` };
}
