/** Adding photos to an album that is there: which one was asked for, and the page that they make of it. */
import { daysOfCover, galleryCovers, type Cover, type GalleryDay } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { nextPage, type NextPage } from '../albums/albumPages.ts';

const ASKED = 'album=';

/** The album that the address asks for after `#`; empty for none. */
export const albumWanted = (hash: string): string =>
  hash.startsWith(ASKED) ? decodeURIComponent(hash.slice(ASKED.length)) : '';

/** Albums to add to, the newest first. */
export const albumsToAddTo = (days: readonly GalleryDay[]): Cover[] =>
  galleryCovers(days).filter(({ kind }) => kind === 'album');

/** Undefined where none was chosen, or it is no longer there. */
export function pageFor(
  days: readonly GalleryDay[],
  album: string,
  { names }: Pick<Profile, 'names'>,
): NextPage | undefined {
  const cover = album === '' ? undefined : albumsToAddTo(days).find(({ id }) => id === album);
  return cover && nextPage(cover, daysOfCover(days, album), names.person);
}
