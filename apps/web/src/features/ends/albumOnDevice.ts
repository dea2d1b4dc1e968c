/** An album as this device of the team holds it, for what is done to it as a whole. */
import type { Document, Profile } from '@cocon/client';
import { householdsOf, type HouseholdId } from '@cocon/protocol';
import { galleryDocuments } from '../gallery/galleryItems.ts';
import { photosToReview } from '../review/photosToReview.ts';
import type { AlbumToEnd } from './albumEnd.ts';

/** What an album is, given the ids of the photos that are shown as one. */
export function albumToEnd(profile: Profile, ids: ReadonlySet<string>): AlbumToEnd {
  const { photos, posts } = galleryDocuments(profile);
  const own = photos.filter(({ id }) => ids.has(id));
  const pages = new Set(own.map(({ header }) => header.medium?.post));
  return {
    photos: own,
    pages: posts
      .filter(({ id }) => pages.has(id))
      .map((page) => ({ page, photos: photos.filter(({ header }) => header.medium?.post === page.id) })),
    waiting: new Set(photosToReview(profile).map(({ document }) => document.id as string)),
  };
}

/** The families that a photo went to. */
export function householdsWith(profile: Profile, photo: Document): HouseholdId[] {
  const members = profile.audiences.peek(photo.header.audience)?.members;
  return members ? [...householdsOf(profile.state, members)] : [];
}
