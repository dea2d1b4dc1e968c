/** What is said of an album on its cover and above its photos: its title, how many photos, of which days. */
import { Plural, useLingui } from '@lingui/react/macro';
import type { Cover } from '@cocon/domain';
import { daySpan, dayWords } from '../../locales/dayWords.ts';
import { coverWords } from './gallery.css.ts';

/** An album's title; the day, where the photos are of no album. `today`: `YYYY-MM-DD`. */
export function useCoverTitle(today: string): (cover: Cover) => string {
  const { t, i18n } = useLingui();
  return ({ kind, title, to }) => {
    if (kind === 'album') return title;
    const when = dayWords(to, i18n.locale, 'weekday', today.slice(0, 4));
    return to === today ? t`Aujourd’hui, ${when}` : when;
  };
}

export interface CoverWordsProps {
  readonly cover: Cover;
  readonly today: string;
}

export function CoverWords({ cover, today }: CoverWordsProps) {
  const { i18n } = useLingui();
  const { kind, from, to, photos, films } = cover;
  const when =
    from === to ? dayWords(to, i18n.locale, 'weekday', today.slice(0, 4)) : daySpan(from, to, i18n.locale);
  return (
    <span className={coverWords}>
      {photos > 0 && <Plural value={photos} one="# photo" other="# photos" />}
      {photos > 0 && films > 0 && ', '}
      {films > 0 && <Plural value={films} one="# vidéo" other="# vidéos" />}
      {kind === 'album' && `, ${when}`}
    </span>
  );
}
