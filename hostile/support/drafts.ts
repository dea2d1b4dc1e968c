/** Writes as the app drafts them: a photo with its post, and a page of the book. */
import type { Profile } from '@cocon/client';
import { encryptBlob, makeBlobKey, sha256, toBase64Url, utf8, type Bytes } from '@cocon/crypto';
import {
  makeId,
  type BlobId,
  type ChildId,
  type HouseholdId,
  type LocalDay,
  type RecordId,
} from '@cocon/protocol';

export async function photoDraft(by: Profile, children: readonly ChildId[], content: string, day: LocalDay) {
  const { establishment } = by.state;
  const [post, photo] = [makeId<RecordId>(), makeId<RecordId>()];
  const blobs: { id: BlobId; bytes: Bytes }[] = [];
  const file = async () => {
    const [blob, key] = [makeId<BlobId>(), makeBlobKey()];
    const bytes = await encryptBlob(key, { establishment, blob }, utf8(content.padEnd(64)));
    blobs.push({ id: blob, bytes });
    const hash = toBase64Url(await sha256(bytes));
    return { blob, key: toBase64Url(key), hash, size: bytes.length, type: 'image/jpeg', width: 4, height: 3 };
  };
  const [full, preview] = [await file(), await file()];
  const common = { basedOn: 0, base: null, until: null } as const;
  return {
    post,
    photo,
    preview,
    blobs,
    writes: [
      {
        ...common,
        id: post,
        collection: 'post' as const,
        body: { type: 'album', title: 'Titre canari', author: 'Awa' },
        audience: { kind: 'media' as const },
        blobs: [],
        medium: null,
        post: { day, withMedia: true },
      },
      {
        ...common,
        id: photo,
        collection: 'medium' as const,
        body: { type: 'photo', full, preview, thumbhash: 'AAAA', order: 0 },
        audience: { kind: 'consents' as const, only: null },
        blobs: [full, preview].map(({ blob, size, hash }) => ({ id: blob, size, hash })),
        medium: {
          kind: 'photo' as const,
          post,
          subjects: children.map((child) => ({ child, certainty: 'seen' as const })),
          day,
        },
        post: null,
      },
    ],
  };
}

export function book(id: string, body: unknown, households: readonly HouseholdId[]) {
  return {
    id: id as RecordId,
    collection: 'book' as const,
    body,
    audience: { kind: 'households' as const, team: true, households },
    until: null,
    basedOn: 0,
    base: null,
    blobs: [],
    medium: null,
    post: null,
  };
}
