/** A day as people say it: « 31 août 2027 ». */
import type { LocalDay } from '@cocon/protocol';

const formats = new Map<string, Intl.DateTimeFormat>();

export function dayWords(day: LocalDay, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(locale, format);
  }
  return format.format(Date.parse(day));
}
