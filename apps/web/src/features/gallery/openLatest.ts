/**
 * A family's newest photos, opened while their screen is still made: what is painted first holds them, or they come soon
 * after. They stay on the shelf for whoever shows them.
 */
import type { Profile } from '@cocon/client';
import { bookChildren } from '../../session/book.ts';
import { inOrder } from './galleryItems.ts';
import { latestPhotos, ownFirst } from './latestPhotos.ts';
import { holdPhoto } from './shelves.ts';
import { galleryOf } from './useGallery.ts';

/** The strip of a family's first screen shows so many. */
export const LATEST = 6;

/** Resolves when they are open, or could not be had. */
export async function openLatest(profile: Profile): Promise<void> {
  const children = bookChildren(profile).map(({ id }) => id);
  const shown = ownFirst(latestPhotos(inOrder(galleryOf(profile))), children).slice(0, LATEST);
  const held = shown.map(({ photo }) => holdPhoto(photo.id, photo.body.preview, 'preview', profile));
  await Promise.all(held.map(({ ready, release }) => ready.finally(release)));
}
