/** Days as people say them: « 31 août 2027 ». */
import { useLingui } from '@lingui/react/macro';
import { localDay, type Instant, type LocalDay } from '@cocon/protocol';

const cache = new Map<string, Intl.DateTimeFormat>();

export function dayWords(day: LocalDay, locale: string): string {
  let format = cache.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    cache.set(locale, format);
  }
  return format.format(Date.parse(day));
}

export function useDayWords(): {
  readonly day: (day: LocalDay) => string;
  readonly instant: (instant: Instant, zone: string) => string;
} {
  const { i18n } = useLingui();
  return {
    day: (day) => dayWords(day, i18n.locale),
    instant: (instant, zone) => dayWords(localDay(instant, zone), i18n.locale),
  };
}
