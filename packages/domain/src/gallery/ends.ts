/**
 * How long photos stay. The signed text says: until 31 October after the school year at the latest. A house may choose
 * sooner for what it publishes, and its team an end of its own for an album; nothing stays longer than was signed for.
 * Days are `YYYY-MM-DD` in the establishment's zone.
 */
import { lastDayOfPhotos } from '../consents/schoolYear.ts';
import type { PhotoEnd } from '../establishment/house.ts';

/** Where a house has said nothing. */
export const USUAL_END: PhotoEnd = 'october';

const MONTHS: Readonly<Record<PhotoEnd, number | undefined>> = {
  october: undefined,
  sixMonths: 6,
  threeMonths: 3,
};

/** The last day on which a photo taken on `day` is seen, as the house chose. */
export function lastDayUnder(end: PhotoEnd, day: string): string {
  const months = MONTHS[end];
  return months === undefined ? lastDayOfPhotos(day) : endWithin(day, addMonths(day, months));
}

/** The last day of a photo in an album that is to end on `wanted`: sooner where no later was signed for. */
export function endWithin(day: string, wanted: string): string {
  const latest = lastDayOfPhotos(day);
  return wanted < latest ? wanted : latest;
}

/** The same day so many months on; the last of that month where it has no such day (29 February). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const wanted = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return wanted.toISOString().slice(0, 10);
}
