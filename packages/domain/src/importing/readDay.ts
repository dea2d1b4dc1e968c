/** Days as tables write them: 3/9/2023, 03.09.23, 2023-09-03, 3 septembre 2023, or a spreadsheet's own count of days. */
import { fold } from './foldName.ts';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** The day as `2023-09-03`; undefined for what is no day of the calendar. */
export function readDay(cell: string): string | undefined {
  const text = fold(cell);
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})(?: |$)/u.exec(text);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?: |$)/u.exec(text);
  if (french) return asDay(fullYear(french[3] ?? ''), Number(french[2]), Number(french[1]));
  const worded = /^(\d{1,2})(?:er)? (\p{L}{3,}) (\d{4}|\d{2})$/u.exec(text);
  if (worded) {
    const month = MONTHS.findIndex((name) => name.startsWith(worded[2] ?? ''));
    return asDay(fullYear(worded[3] ?? ''), month + 1, Number(worded[1]));
  }
  if (!/^\d{5}$/u.test(text)) return undefined;
  // Days since 30 December 1899.
  const date = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return asDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function asDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
