/** Moments of the clock, as each language writes them: « 8 h 05 » in French, with spaces that no line breaks at. */
import { formatLocales, type Locale } from './locale.ts';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** Made once: every screen says the hour of the last contact, at each repaint. */
function hourFormat(locale: Locale): Intl.DateTimeFormat {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(formatLocales[locale], { hour: '2-digit', minute: '2-digit' });
  formats.set(locale, format);
  return format;
}

/** « 08:05 » as people say it, wherever it stands. */
export const frenchHours = (said: string): string =>
  said.replace(/\b0?(\d{1,2}):(\d{2})\b/, '$1\u00A0h\u00A0$2');

/** The hour and the minute. */
export function hourWords(moment: Date, locale: Locale): string {
  const said = hourFormat(locale).format(moment);
  return locale === 'fr' ? frenchHours(said) : said;
}

/** The day, unless it is today: nothing to add to the hour then. */
export function otherDayWords(moment: Date, now: Date, locale: Locale): string | undefined {
  if (moment.toDateString() === now.toDateString()) return undefined;
  return moment.toLocaleDateString(formatLocales[locale], { day: 'numeric', month: 'long' });
}
