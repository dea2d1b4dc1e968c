/** Photos and films as they are counted in words: « 3 photos », « 1 vidéo », « 3 photos et 1 vidéo ». */
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { MediaCount } from './mediaCount.ts';

/** Nothing at all is « 0 photo ». */
export function mediaWords(i18n: I18n, { photos, films }: MediaCount): string {
  const ofPhotos = i18n._(msg`${plural(photos, { one: '# photo', other: '# photos' })}`);
  const ofFilms = i18n._(msg`${plural(films, { one: '# vidéo', other: '# vidéos' })}`);
  if (films === 0) return ofPhotos;
  return photos === 0 ? ofFilms : i18n._(msg`${ofPhotos} et ${ofFilms}`);
}
