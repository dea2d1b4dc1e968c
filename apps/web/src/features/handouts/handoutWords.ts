/** A paper as people read it: its place in the list, its end, its size, and the name of its file. */
import type { Document } from '@cocon/client';
import type { HandoutBody } from '@cocon/domain';
import { localDay, type LocalDay } from '@cocon/protocol';

export type Handout = Document<HandoutBody>;

export const newestFirst = (a: Handout, b: Handout): number =>
  a.body.day === b.body.day ? b.header.at - a.header.at : a.body.day < b.body.day ? 1 : -1;

/** The last day on which it is there. */
export function lastDayOf({ header }: Handout, zone: string): LocalDay | undefined {
  return header.until === null ? undefined : localDay(header.until - 1, zone);
}

/** « 240 Ko », « 1,2 Mo »: in a language's own words. */
export function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = unit === 'megabyte' && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(Math.max(1, value));
}

/** The name under which the system keeps a file: the title, without what a file's name may not have. */
export function fileName(title: string, type: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|.\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${safe === '' ? 'papier' : safe}.${type === 'application/pdf' ? 'pdf' : 'jpg'}`;
}
