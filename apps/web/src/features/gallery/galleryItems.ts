/** Documents as the gallery needs them, without those that a waiting deletion takes away. */
import {
  galleryDays,
  photoType,
  postType,
  type GalleryDay,
  type GalleryPhoto,
  type GalleryPost,
  type PhotoBody,
  type PostBody,
} from '@cocon/domain';
import type { Document, Profile } from '@cocon/client';
import { documentsOf } from '../../session/useSession.ts';

/** One object per version of a photo, so that what shows it is painted again only when it changed. */
const made = new WeakMap<Document, GalleryPhoto>();

function galleryPhoto(document: Document<PhotoBody>): GalleryPhoto[] {
  const { id, header, body } = document;
  const { medium, at } = header;
  if (medium === null) return [];
  const subjects = medium.subjects.map(({ child }) => child);
  const photo = made.get(document) ?? { id, day: medium.day, post: medium.post, at, subjects, body };
  made.set(document, photo);
  return [photo];
}

function galleryPost({ id, header, body }: Document<PostBody>): GalleryPost[] {
  return header.post === null ? [] : [{ id, day: header.post.day, at: header.at, body }];
}

export interface GalleryDocuments {
  readonly photos: readonly Document<PhotoBody>[];
  readonly posts: readonly Document<PostBody>[];
}

/** What is to be shown now: a photo whose deletion waits for the network is shown no more. */
export function galleryDocuments(profile: Profile): GalleryDocuments {
  const leaving = new Set(profile.outbox.flatMap(({ draft }) => draft.deletions.map(({ id }) => id)));
  return {
    photos: documentsOf(profile, photoType).filter(({ id }) => !leaving.has(id)),
    posts: documentsOf(profile, postType).filter(({ id }) => !leaving.has(id)),
  };
}

export function toDays({ photos, posts }: GalleryDocuments): GalleryDay[] {
  return galleryDays(photos.flatMap(galleryPhoto), posts.flatMap(galleryPost));
}

/** Photos in the order in which the gallery shows them. */
export const inOrder = (days: readonly GalleryDay[]): ShownPhoto[] =>
  days.flatMap(({ albums }) =>
    albums.flatMap((album) =>
      album.photos.map((photo, index) => ({
        photo,
        position: index + 1,
        total: album.photos.length,
        title: album.title,
        author: album.authors[photo.post] ?? '',
      })),
    ),
  );

/** A photo with what its album says of it. */
export interface ShownPhoto {
  readonly photo: GalleryPhoto;
  /** Its place in the album, from 1. */
  readonly position: number;
  readonly total: number;
  readonly title: string;
  readonly author: string;
}
