/** One album in a ZIP: its pictures, as far as this home may keep them, and its pages in the family's language and in French. */
import { setupI18n, type I18n } from '@lingui/core';
import type { Document, Profile } from '@cocon/client';
import { daysOfCover, galleryCovers, type CopyBody, type GalleryDay } from '@cocon/domain';
import { fetchPart } from '../../locales/catalogues.ts';
import { localeNames, type Locale } from '../../locales/locale.ts';
import { inOrder, type ShownPhoto } from '../gallery/galleryItems.ts';
import { albumPage, type KeptPicture } from './albumPage.ts';
import { openCopy } from './copies.ts';
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

/** A language in which pages are written. */
export interface Tongue {
  readonly language: Locale;
  readonly i18n: I18n;
}

/** The family's own language, which opens first, and French. */
export async function tonguesOf(locale: Locale): Promise<readonly [Tongue, ...Tongue[]]> {
  const tongue = async (language: Locale): Promise<Tongue> => {
    const messages = { [language]: await fetchPart('keeping', language) };
    return { language, i18n: setupI18n({ locale: language, messages }) };
  };
  const own = await tongue(locale);
  return locale === 'fr' ? [own] : [own, await tongue('fr')];
}

/** A picture with its number in the album, from 1. */
export interface Numbered extends Keepable {
  readonly place: number;
}

export interface AlbumPart {
  readonly title: string;
  readonly pictures: readonly Numbered[];
  /** Undefined where it is not what its record says. Throws a `ClientRefusal`. */
  readonly open: (picture: Numbered) => Promise<Blob | undefined>;
  /** Of those that are in. */
  readonly pages: (kept: readonly Numbered[]) => { readonly file: string; readonly text: string }[];
}

/** `days`: of the gallery, newest first; `id`: of the album, or the day where its photos are of none. */
export function albumPart(
  profile: Profile,
  days: readonly GalleryDay[],
  id: string,
  held: ReadonlyMap<string, Document<CopyBody>>,
  tongues: readonly [Tongue, ...Tongue[]],
): AlbumPart {
  const own = daysOfCover(days, id);
  const [cover] = galleryCovers(own);
  const pictures = keepable(inOrder(own.toReversed()), held).map((one, index) => ({
    ...one,
    place: index + 1,
  }));
  const [{ language: first }] = tongues;
  const page = ({ language, i18n }: Tongue, kept: readonly Numbered[]): string => {
    const other = tongues.find((one) => one.language !== language)?.language;
    const films = kept.filter(({ shown }) => shown.photo.body.film).length;
    const from = kept.at(0)?.shown.photo.day ?? id;
    const to = kept.at(-1)?.shown.photo.day ?? id;
    const album = { title: cover?.title ?? '', from, to, photos: kept.length - films, films };
    return albumPage({
      words: pageWords(i18n, language, album),
      text: cover?.page?.text ?? '',
      pictures: kept.map(({ shown, place, copy }, at): KeptPicture => {
        const { day, body } = shown.photo;
        const isFilm = body.film !== undefined;
        const { width = 4, height = 3 } = held.get(copy)?.body.file ?? {};
        const name = pictureName(i18n, language, { isFilm, day, place: at + 1, total: kept.length });
        const file = fileOf({ shown, place });
        return { file, isFilm, width, height, day, name, caption: body.caption ?? '' };
      }),
      ...(other && { other: { file: pageOf(other, first), language: other, name: localeNames[other] } }),
    });
  };
  return {
    title: cover?.title ?? '',
    pictures,
    open: async ({ copy }) => {
      const one = held.get(copy);
      return one && openCopy(profile, one);
    },
    pages: (kept) =>
      tongues.map((tongue) => ({ file: pageOf(tongue.language, first), text: page(tongue, kept) })),
  };
}

export const fileOf = ({ shown, place }: Pick<Numbered, 'shown' | 'place'>): string =>
  `photos/${String(place).padStart(3, '0')}-${shown.photo.day}.${shown.photo.body.film ? 'mp4' : 'jpg'}`;

/** The family's own language opens first. */
const pageOf = (language: Locale, first: Locale): string =>
  language === first ? 'index.html' : `index-${language}.html`;
