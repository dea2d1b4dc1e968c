/** What the page of a kept album says, in one language: the app's own, and French beside it. */
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Cover } from '@cocon/domain';
import { daySpan, dayWords } from '../../locales/dayWords.ts';
import { formatLocales, type Locale } from '../../locales/locale.ts';
import type { PageWords } from './albumPage.ts';

export interface KeptAlbum extends Pick<Cover, 'title'> {
  /** Days of its first and of its last kept picture, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly photos: number;
  readonly films: number;
}

export function pageWords(
  i18n: I18n,
  language: Locale,
  { title, from, to, photos, films }: KeptAlbum,
): PageWords {
  const days = daySpan(from, to, formatLocales[language]);
  const counts = [
    ...(photos > 0 ? [i18n._(msg`${plural(photos, { one: '# photo', other: '# photos' })}`)] : []),
    ...(films > 0 ? [i18n._(msg`${plural(films, { one: '# vidéo', other: '# vidéos' })}`)] : []),
  ];
  return {
    language,
    title: title === '' ? i18n._(msg`Photos du ${days}`) : title,
    summary: [...counts, days].join(' · '),
    previous: i18n._(msg`Précédente`),
    next: i18n._(msg`Suivante`),
    pictures: i18n._(msg`Photos et vidéos`),
    care: i18n._(
      msg`Gardé depuis Cocon, pour votre famille. Si d’autres enfants sont sur ces photos, ne les publiez pas ailleurs : leurs parents ne l’ont pas permis.`,
    ),
    dayOf: (day) => dayWords(day, formatLocales[language], 'weekday'),
  };
}

/** What readers hear of a picture. */
export function pictureName(
  i18n: I18n,
  language: Locale,
  picture: { readonly isFilm: boolean; readonly day: string; readonly place: number; readonly total: number },
): string {
  const { isFilm, place, total } = picture;
  const day = dayWords(picture.day, formatLocales[language], 'weekday');
  return isFilm
    ? i18n._(msg`Vidéo ${place} de ${total}, ${day}`)
    : i18n._(msg`Photo ${place} de ${total}, ${day}`);
}
