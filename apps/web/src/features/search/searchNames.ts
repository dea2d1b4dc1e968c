/** What a search goes by besides the photos: how days are called in the reader's language, and children in the book. */
import type { SearchNames } from '@cocon/domain';
import { foldedWords, fullName } from '@cocon/domain';
import { addDays, type LocalDay } from '@cocon/protocol';
import { plainDayWords } from '../../locales/dayWords.ts';
import type { BookChild } from '../../session/book.ts';

export interface SearchLanguage {
  /** For `Intl`. */
  readonly locale: string;
  /** Words that say nothing when others do, with spaces between. */
  readonly small: string;
}

/** `children`: those the reader may know of. `today`: `YYYY-MM-DD`. */
export function searchNames(
  children: readonly BookChild[],
  today: LocalDay,
  { locale, small }: SearchLanguage,
): SearchNames {
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const relative = new Map<string, string>([
    [today, near.format(0, 'day')],
    [addDays(today, -1), near.format(-1, 'day')],
  ]);
  const called = new Map<string, string>();
  return {
    dayNames: (day) => {
      const known = called.get(day);
      if (known !== undefined) return known;
      // Where the language says « 1er mars », it is the 1 too.
      const words = [
        plainDayWords(day, locale, 'weekday'),
        Number(day.slice(8)),
        relative.get(day) ?? '',
      ].join(' ');
      called.set(day, words);
      return words;
    },
    children: new Map(children.map(({ id, body, shortName }) => [id, `${fullName(body)} ${shortName}`])),
    small: new Set(foldedWords(small)),
  };
}
