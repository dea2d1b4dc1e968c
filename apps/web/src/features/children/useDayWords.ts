/** Days and instants in the words of the language in use. */
import { useLingui } from '@lingui/react/macro';
import { localDay, type Instant, type LocalDay } from '@cocon/protocol';
import { dayWords } from '../../locales/dayWords.ts';

export interface DayWords {
  readonly day: (day: LocalDay) => string;
  readonly instant: (instant: Instant, zone: string) => string;
}

export function useDayWords(): DayWords {
  const { i18n } = useLingui();
  return {
    day: (day) => dayWords(day, i18n.locale, 'date'),
    instant: (instant, zone) => dayWords(localDay(instant, zone), i18n.locale, 'date'),
  };
}
