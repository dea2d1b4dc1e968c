/** Deleting a photo: its record goes, its copy to keep with it, and its album's page with the last photo of it. */
import type { Draft, Profile } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import type { RecordId } from '@cocon/protocol';
import { galleryDocuments } from './galleryItems.ts';

export const copyDeletion = (body: PhotoBody | undefined): Draft['deletions'] =>
  body?.copy === undefined ? [] : [{ id: body.copy as RecordId, collection: 'print' }];

export function deletionsFor(profile: Profile, photo: string): Draft['deletions'] {
  const { photos, posts } = galleryDocuments(profile);
  const own = photos.find(({ id }) => id === photo);
  const post = own?.header.medium?.post;
  const isLast = !photos.some(({ id, header }) => id !== photo && header.medium?.post === post);
  const page = isLast ? posts.find(({ id }) => id === post) : undefined;
  return [
    { id: photo as RecordId, collection: 'medium' },
    ...copyDeletion(own?.body),
    ...(page ? [{ id: page.id, collection: 'post' } as const] : []),
  ];
}
