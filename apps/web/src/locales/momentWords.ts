/** Moments of the clock, as each language writes them: « 8 h 05 » in French, with spaces that no line breaks at. */
import { formatLocales, type Locale } from './locale.ts';

/** The hour and the minute. */
export function hourWords(moment: Date, locale: Locale): string {
  const two = { hour: '2-digit', minute: '2-digit' } as const;
  const said = moment.toLocaleTimeString(formatLocales[locale], two);
  return locale === 'fr' ? said.replace(/^0/, '').replace(':', '\u00A0h\u00A0') : said;
}

/** The day, unless it is today: nothing to add to the hour then. */
export function otherDayWords(moment: Date, now: Date, locale: Locale): string | undefined {
  if (moment.toDateString() === now.toDateString()) return undefined;
  return moment.toLocaleDateString(formatLocales[locale], { day: 'numeric', month: 'long' });
}
