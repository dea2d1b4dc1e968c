/** What a reader hears of a photo: « Photo 3 de 8, Peinture au soleil, lundi 23 novembre ». Never a child's name. */
import { useLingui } from '@lingui/react/macro';
import { dayWords } from '../../locales/dayWords.ts';
import type { ShownPhoto } from './galleryItems.ts';

/** `today`: `YYYY-MM-DD`. */
export function usePhotoName(today: string): (shown: Omit<ShownPhoto, 'author'>) => string {
  const { t, i18n } = useLingui();
  return ({ photo, position, total, title }) => {
    const day = dayWords(photo.day, i18n.locale, 'weekday', today.slice(0, 4));
    if (photo.body.film) {
      return title === ''
        ? t`Vidéo ${position} de ${total}, ${day}`
        : t`Vidéo ${position} de ${total}, ${title}, ${day}`;
    }
    return title === ''
      ? t`Photo ${position} de ${total}, ${day}`
      : t`Photo ${position} de ${total}, ${title}, ${day}`;
  };
}
