/** An album as this device of the team holds it, for what is done to it as a whole. */
import type { Document, Profile } from '@cocon/client';
import { copyType, daysOfCover } from '@cocon/domain';
import { homesReading, householdsOf, type HouseholdId } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import { loadWholeAlbum } from '../albums/loadWholeAlbum.ts';
import { galleryDocuments, inOrder, toDays } from '../gallery/galleryItems.ts';
import { loadCopies } from '../keeping/loadCopies.ts';
import { photosToReview } from '../review/photosToReview.ts';
import type { AlbumToEnd } from './albumEnd.ts';

/** What of an album is open here. `id`: of the album, or the day where its photos are of none. */
export function albumToEnd(profile: Profile, id: string): AlbumToEnd {
  const held = galleryDocuments(profile);
  const ids = new Set(inOrder(daysOfCover(toDays(held), id)).map(({ photo }) => photo.id));
  const own = held.photos.filter((photo) => ids.has(photo.id));
  const copies = new Set(own.map(({ body }) => body.copy));
  const pages = new Set(own.map(({ header }) => header.medium?.post));
  return {
    photos: own,
    pages: held.posts
      .filter((post) => pages.has(post.id))
      .map((page) => ({
        page,
        photos: held.photos.filter(({ header }) => header.medium?.post === page.id),
      })),
    copies: documentsOf(profile, copyType).filter(({ id }) => copies.has(id)),
    waiting: new Set(photosToReview(profile).map(({ document }) => document.id as string)),
  };
}

/** All of an album, older photos and copies loaded first where some may be missing. */
export async function wholeAlbum(profile: Profile, id: string): Promise<AlbumToEnd> {
  await loadWholeAlbum(profile, id);
  await loadCopies(profile, albumToEnd(profile, id).photos);
  return albumToEnd(profile, id);
}

/** The families that a photo went to. */
export function householdsWith(profile: Profile, photo: Document): HouseholdId[] {
  const members = profile.audiences.peek(photo.header.audience)?.members;
  return members ? homesReading(profile.state, householdsOf(profile.state, members)) : [];
}
