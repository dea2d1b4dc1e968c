/** A whole album, as far as this home may keep it: from what this device holds to the ZIP with its page. */
import { setupI18n } from '@lingui/core';
import type { Document, Profile } from '@cocon/client';
import { daysOfCover, galleryCovers, type CopyBody } from '@cocon/domain';
import { fetchPart } from '../../locales/catalogues.ts';
import { localeNames, type Locale } from '../../locales/locale.ts';
import { loadWholeAlbum } from '../albums/loadWholeAlbum.ts';
import { galleryDocuments, inOrder, toDays, type ShownPhoto } from '../gallery/galleryItems.ts';
import { albumPage, type KeptPicture } from './albumPage.ts';
import { makeAlbumZip, type AlbumZip } from './albumZip.ts';
import { copiesHeld, openCopy } from './copies.ts';
import { pageWords, pictureName } from './pageWords.ts';

/** A picture that may be kept, with the record of its copy. */
interface Keepable {
  readonly shown: ShownPhoto;
  readonly copy: string;
}

/** Of these pictures, those that may be kept. */
export const keepable = (
  pictures: readonly ShownPhoto[],
  held: ReadonlyMap<string, Document<CopyBody>>,
): Keepable[] =>
  pictures.flatMap((shown) => {
    const { copy } = shown.photo.body;
    return copy !== undefined && held.has(copy) ? [{ shown, copy }] : [];
  });

export interface AlbumWay {
  readonly locale: Locale;
  /** How far it is, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export async function keepAlbum(profile: Profile, id: string, way: AlbumWay): Promise<AlbumZip> {
  const { locale, onProgress, signal } = way;
  await loadWholeAlbum(profile, id);
  const days = daysOfCover(toDays(galleryDocuments(profile)), id);
  const [cover] = galleryCovers(days);
  const held = copiesHeld(profile);
  const pictures = keepable(inOrder(days.toReversed()), held);
  onProgress(0, pictures.length);
  const languages: readonly Locale[] = locale === 'fr' ? ['fr'] : [locale, 'fr'];
  const i18ns = await Promise.all(
    languages.map(async (one) =>
      setupI18n({ locale: one, messages: { [one]: await fetchPart('keeping', one) } }),
    ),
  );
  const numbered = pictures.map((one, index) => ({ ...one, place: index + 1 }));
  return makeAlbumZip({
    pictures: numbered.map((picture) => ({
      picture,
      open: async () => {
        const copy = held.get(picture.copy);
        return copy && openCopy(profile, copy);
      },
    })),
    fileOf: ({ shown, place }) => fileOf(shown, place),
    pages: (kept) =>
      i18ns.map((i18n, index) => {
        const language = languages[index] ?? 'fr';
        const other = languages.find((one) => one !== language);
        const films = kept.filter(({ shown }) => shown.photo.body.film).length;
        const album = {
          title: cover?.title ?? '',
          from: kept.at(0)?.shown.photo.day ?? id,
          to: kept.at(-1)?.shown.photo.day ?? id,
          photos: kept.length - films,
          films,
        };
        const text = albumPage({
          words: pageWords(i18n, language, album),
          text: cover?.page?.text ?? '',
          pictures: kept.map(({ shown, place, copy }, at): KeptPicture => {
            const { day, body } = shown.photo;
            const isFilm = body.film !== undefined;
            const { width = 4, height = 3 } = held.get(copy)?.body.file ?? {};
            const name = pictureName(i18n, language, { isFilm, day, place: at + 1, total: kept.length });
            return {
              file: fileOf(shown, place),
              isFilm,
              width,
              height,
              day,
              name,
              caption: body.caption ?? '',
            };
          }),
          ...(other && { other: { file: pageOf(other, locale), language: other, name: localeNames[other] } }),
        });
        return { file: pageOf(language, locale), text };
      }),
    onProgress: (done) => onProgress(done, pictures.length),
    signal,
  });
}

const fileOf = ({ photo }: ShownPhoto, place: number): string =>
  `photos/${String(place).padStart(3, '0')}-${photo.day}.${photo.body.film ? 'mp4' : 'jpg'}`;

/** The family's own language opens first. */
const pageOf = (language: Locale, first: Locale): string =>
  language === first ? 'index.html' : `index-${language}.html`;
