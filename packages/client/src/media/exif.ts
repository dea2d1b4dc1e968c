/**
 * The two facts we read from EXIF (a TIFF structure, CIPA DC-008): how the picture was held, and the day it was
 * taken. Nothing else is looked at, and nothing is kept.
 *
 * Bounded: two directories, 512 entries each, every offset checked by reading zeros past the end. A directory
 * that points to itself is read twice at most.
 */
import { letters, uint16, uint32 } from './bigEndian.ts';
import { uint16Little, uint32Little } from './littleEndian.ts';

/** EXIF's eight: 1 is upright, 2–4 mirrored or upside down, 5–8 with width and height exchanged. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type ExifFacts = {
  readonly orientation: Orientation;
  /** `YYYY-MM-DD` as the camera's clock said, in whatever zone it was set to. */
  readonly takenOn: string | null;
};

export const noExif: ExifFacts = { orientation: 1, takenOn: null };

const mostEntries = 512;
const tags = { orientation: 0x0112, exifDirectory: 0x8769, dateTimeOriginal: 0x9003 };

/** The facts in a TIFF block (what follows `Exif\0\0` in a JPEG). Never throws. */
export function readExif(tiff: Uint8Array): ExifFacts {
  const order = letters(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return noExif;
  const short = order === 'II' ? uint16Little : uint16;
  const long = order === 'II' ? uint32Little : uint32;

  const valueOf = (directory: number, tag: number): number | undefined => {
    const count = Math.min(short(tiff, directory), mostEntries);
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + i * 12;
      if (entry + 12 > tiff.length) return undefined;
      if (short(tiff, entry) === tag) return entry + 8;
    }
    return undefined;
  };

  const first = long(tiff, 4);
  const orientationAt = valueOf(first, tags.orientation);
  const directoryAt = valueOf(first, tags.exifDirectory);
  const dateAt =
    directoryAt === undefined ? undefined : valueOf(long(tiff, directoryAt), tags.dateTimeOriginal);
  return {
    orientation: asOrientation(orientationAt === undefined ? 1 : short(tiff, orientationAt)),
    takenOn: dateAt === undefined ? null : asCalendarDay(letters(tiff, long(tiff, dateAt), 10)),
  };
}

function asOrientation(value: number): Orientation {
  switch (value) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return value;
    default:
      return 1;
  }
}

/** `2026:11:22` as `2026-11-22`; null when it is no day of the calendar since photographs exist. */
function asCalendarDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[:-](\d{2})[:-](\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isOnCalendar = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return Number(year) >= 1826 && isOnCalendar ? `${year}-${month}-${day}` : null;
}
