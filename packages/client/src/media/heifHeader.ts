/**
 * What a HEIF file says before its pixels (ISO 23008-12; HEIC and AVIF alike): the size of its pictures, the day,
 * whether it moves, whether all its parts are there, and whether its colours are those of wide screens.
 *
 * Phones put many pictures into one file: tiles of one photo, its thumbnail, a map of depths, the photos of a burst.
 * The size told is the largest that any of them claims, for a small one must not hide a large one. How the picture
 * was held is not told: decoders turn by `irot` and `imir` themselves, and EXIF's word does not count.
 */
import { letters, uint16, uint32, uint8 } from './bigEndian.ts';
import { noExif, readExif } from './exif.ts';
import { findBox, isoBoxes, type IsoBox } from './isoBoxes.ts';
import { type Part, partsOf } from './heifParts.ts';

export type HeifHeader = {
  readonly size: { readonly width: number; readonly height: number } | null;
  /** `YYYY-MM-DD`. */
  readonly takenOn: string | null;
  readonly isAnimated: boolean;
  readonly isComplete: boolean;
  /** Whether its colours are those of Display P3, as iPhones' are. */
  readonly hasWideColours: boolean;
};

const movingBrands = ['avis', 'msf1', 'hevc', 'hevx'];

export function readHeifHeader(bytes: Uint8Array): HeifHeader {
  const meta = findBox(bytes, 'meta', 0, bytes.length);
  const inMeta = (name: string) => meta && findBox(bytes, name, meta.dataStart + 4, meta.end);
  const properties = inMeta('iprp');
  const parts = partsOf(bytes, inMeta('iloc'));
  return {
    ...lookOf(bytes, properties && findBox(bytes, 'ipco', properties.dataStart, properties.end)),
    takenOn: dayOf(bytes, parts.get(exifItem(bytes, inMeta('iinf')))),
    isAnimated: movingBrands.includes(letters(bytes, 8, 4)),
    isComplete: parts.size > 0 && [...parts.values()].every(({ end }) => end <= bytes.length),
  };
}

function lookOf(
  bytes: Uint8Array,
  container: IsoBox | undefined,
): Pick<HeifHeader, 'size' | 'hasWideColours'> {
  let width = 0;
  let height = 0;
  let hasWideColours = false;
  for (const { name, dataStart, end } of isoBoxes(bytes, container?.dataStart ?? 0, container?.end ?? 0)) {
    if (name === 'ispe') {
      width = Math.max(width, uint32(bytes, dataStart + 4));
      height = Math.max(height, uint32(bytes, dataStart + 8));
    }
    if (name === 'colr') hasWideColours ||= isDisplayP3(bytes, dataStart, end);
  }
  return { size: width > 0 && height > 0 ? { width, height } : null, hasWideColours };
}

/** Two bytes a letter, the first empty. */
const profileName = 'Display P3'.replaceAll(/./g, '\0$&');

/** By the name in its profile, or by the number of its primaries (ITU-T H.273: 12). */
function isDisplayP3(bytes: Uint8Array, dataStart: number, end: number): boolean {
  const kind = letters(bytes, dataStart, 4);
  if (kind === 'nclx') return uint16(bytes, dataStart + 4) === 12;
  return kind === 'prof' && letters(bytes, dataStart, Math.min(1024, end - dataStart)).includes(profileName);
}

/** The number of the item that holds EXIF, or 0, which no item has. */
function exifItem(bytes: Uint8Array, items: IsoBox | undefined): number {
  if (items === undefined) return 0;
  const first = items.dataStart + (uint8(bytes, items.dataStart) === 0 ? 6 : 8);
  for (const { name, dataStart } of isoBoxes(bytes, first, items.end)) {
    const version = uint8(bytes, dataStart);
    if (name !== 'infe' || version < 2) continue;
    const id = version === 2 ? uint16(bytes, dataStart + 4) : uint32(bytes, dataStart + 4);
    if (letters(bytes, dataStart + (version === 2 ? 8 : 10), 4) === 'Exif') return id;
  }
  return 0;
}

/** EXIF stands in its item behind four bytes that say how much comes before it. */
function dayOf(bytes: Uint8Array, exif: Part | undefined): string | null {
  if (exif === undefined) return null;
  const from = exif.start + 4 + uint32(bytes, exif.start);
  return (from < exif.end ? readExif(bytes.subarray(from, exif.end)) : noExif).takenOn;
}
