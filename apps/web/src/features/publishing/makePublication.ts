/**
 * A publication as one draft: the post, and each photo as a record of its own that names it. Who may open them is not
 * decided here: the engine asks the consents again when it sends (protocol details 38).
 */
import { lastDayOfPhotos, type EncryptedFile, type PhotoBody, type PostBody } from '@cocon/domain';
import type { DraftWrite } from '@cocon/client';
import { endOfDay, type LocalDay, type RecordId } from '@cocon/protocol';
import { subjectsOf, type Marks } from './subjects.ts';

export interface SealedPicture {
  readonly key: string;
  readonly day: LocalDay;
  readonly full: EncryptedFile;
  readonly preview: EncryptedFile;
  /** Base64url. */
  readonly thumbhash: string;
}

export interface Publication {
  readonly title: string;
  /** Who publishes, as families read it. */
  readonly author: string;
  readonly photos: readonly SealedPicture[];
  readonly marks: Marks;
  /** The establishment's zone, IANA name. */
  readonly zone: string;
  readonly newId: () => RecordId;
}

/** The post first, then the photos in their order. At least one photo. */
export function makePublication({ title, author, photos, marks, zone, newId }: Publication): DraftWrite[] {
  const [first, ...others] = photos.map(({ day }) => day);
  if (first === undefined) throw new RangeError('a publication has a photo');
  const latest = others.reduce((newest, day) => (day > newest ? day : newest), first);
  const post = newId();
  const postBody: PostBody = { type: 'album', title, author };
  const lastMoment = (day: LocalDay) => endOfDay(lastDayOfPhotos(day) as LocalDay, zone);
  return [
    {
      ...blank(post, 'post', postBody),
      audience: { kind: 'media' },
      until: lastMoment(latest),
      post: { day: latest, withMedia: true },
    },
    ...photos.map((photo, order): DraftWrite => {
      const { full, preview, thumbhash, day } = photo;
      const body: PhotoBody = { type: 'photo', full, preview, thumbhash, order };
      return {
        ...blank(newId(), 'medium', body),
        audience: { kind: 'consents', only: null },
        until: lastMoment(day),
        blobs: [full, preview].map(({ blob, size, hash }) => ({ id: blob, size, hash })),
        medium: { kind: 'photo', post, subjects: subjectsOf(marks, photo.key), day },
      };
    }),
  ];
}

function blank(id: RecordId, collection: 'post' | 'medium', body: unknown): Omit<DraftWrite, 'audience'> {
  return { id, collection, body, until: null, basedOn: 0, base: null, blobs: [], medium: null, post: null };
}
