/** Days as people say them: « lundi 23 novembre », with the year where it is another one or asked for. */
import { frenchHours } from './momentWords.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** No line breaks between the day and its month; in French the first of a month is « 1er », whatever the browser says. */
export const dayWords = (...asked: Parameters<typeof plainDayWords>): string =>
  plainDayWords(...asked)
    .replace(/(\d(?:\.|er)?) (?=\p{L})/u, '$1\u00A0')
    .replace(/\b1(?=\u00A0)/u, asked[1].startsWith('fr') ? '1er' : '1');

/**
 * For texts that are hashed. `day` is `YYYY-MM-DD`. `date`: day, month and year; `weekday`: with the day of the week, the year
 * only if not `thisYear`.
 */
export function plainDayWords(
  day: string,
  locale: string,
  form: 'date' | 'weekday',
  thisYear?: string,
): string {
  const hasYear = form === 'date' || day.slice(0, 4) !== thisYear;
  const key = `${locale} ${form} ${String(hasYear)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(form === 'weekday' ? { weekday: 'long' } : {}),
      ...(hasYear ? { year: 'numeric' } : {}),
    });
    formats.set(key, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** « novembre 2026 », of `YYYY-MM`. */
export const monthWords = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** « 9–14 février 2027 »: two days as the language writes a span. */
export const daySpan = (from: string, to: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));

/** « mercredi »: a day of the week, Monday is 1. */
export const weekdayWords = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );

/** « 22 novembre 2026 à 13 h 07 », in the house's zone. */
export function instantWords(instant: number, locale: string, zone: string): string {
  const said = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
  return locale === 'fr' ? frenchHours(said.format(instant)) : said.format(instant);
}
