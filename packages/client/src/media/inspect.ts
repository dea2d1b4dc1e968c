/**
 * What a file is, by its bytes: phones name HEIC files `.jpg`, and a type is only derived from the name.
 * Nothing is decoded, and no input throws (PH-1, PH-2).
 */
import { hasLetters, letters } from './bigEndian.ts';
import { type ExifFacts, noExif } from './exif.ts';
import { readGifHeader } from './gifHeader.ts';
import { readHeifHeader } from './heifHeader.ts';
import { readJpegHeader } from './jpegSegments.ts';
import { readPngHeader } from './pngHeader.ts';
import { readWebpHeader } from './webpHeader.ts';

export type FileKind =
  'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'pdf' | 'film' | 'empty' | 'unknown';

export type Inspection = ExifFacts & {
  readonly kind: FileKind;
  /** Whether it moves; its first picture is what we take. */
  readonly isAnimated: boolean;
  /** Pixels as stored (before turning), or null when the header does not say. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Whether the end of the picture is there; null when that was not looked at. */
  readonly isComplete: boolean | null;
  /** Whether a decoder that knows nothing of colours gives those of Display P3. */
  readonly hasWideColours: boolean;
};

/** Reads the bytes of a whole file, or its beginning (then `size` may be null and `isComplete` wrong). */
export function inspect(bytes: Uint8Array): Inspection {
  const kind = kindOf(bytes);
  const plain = { kind, isAnimated: false, size: null, isComplete: null, hasWideColours: false, ...noExif };
  switch (kind) {
    case 'jpeg': {
      const { scanStart, ...header } = readJpegHeader(bytes);
      const isComplete = scanStart !== null && hasEndOfImage(bytes, scanStart);
      return { ...plain, ...header, isComplete };
    }
    case 'png':
      return { ...plain, ...readPngHeader(bytes) };
    case 'webp':
      return { ...plain, ...readWebpHeader(bytes) };
    case 'gif':
      return { ...plain, ...readGifHeader(bytes) };
    case 'heic':
    case 'avif':
      return { ...plain, ...readHeifHeader(bytes) };
    default:
      return plain;
  }
}

/** Whether a JPEG's end marker stands anywhere after `from`: phones append films and maps behind it. */
function hasEndOfImage(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (hasLetters(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (hasLetters(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (hasLetters(bytes, 0, 'RIFF') && hasLetters(bytes, 8, 'WEBP')) return 'webp';
  if (hasLetters(bytes, 0, 'GIF87a') || hasLetters(bytes, 0, 'GIF89a')) return 'gif';
  if (hasLetters(bytes, 0, '%PDF-')) return 'pdf';
  if (hasLetters(bytes, 0, '\x1a\x45\xdf\xa3')) return 'film';
  const box = letters(bytes, 4, 4);
  if (box === 'ftyp') return kindOfBrands(bytes);
  return ['moov', 'mdat', 'wide', 'free', 'skip'].includes(box) ? 'film' : 'unknown';
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** ISO base media (ISO 14496-12): the brands tell pictures from films; `mif1` is any HEIF, AVIF too. */
function kindOfBrands(bytes: Uint8Array): FileKind {
  const end = Math.min(bytes.length, 8 + 4 * 32, (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0));
  const brands = [letters(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(letters(bytes, at, 4));
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'film';
}
