/** An album published by the engine of direction, without a browser: real JPEGs, sealed and signed as the app does. */
import { randomBytes } from 'node:crypto';
import type { OutgoingBlob } from '@cocon/client';
import { encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import type { PhotoBody, PostBody } from '@cocon/domain';
import { makeId, type BlobId, type RecordId } from '@cocon/protocol';
import { World, type Crèche } from '../../hostile/support/world.ts';

/** A house where Léo, who may be shown to his group, is on these photos; nobody of his family has entered yet. */
export async function houseWithAlbum(
  origin: string,
  pictures: readonly Uint8Array<ArrayBuffer>[],
): Promise<{ crèche: Crèche; family: Awaited<ReturnType<Crèche['addFamily']>> }> {
  const crèche = await World.at(origin).open();
  const family = await crèche.addFamily(await crèche.addGroup(), 'Léo');
  await crèche.record(family, 'group');
  await publishAlbum(crèche, family.child, pictures);
  return { crèche, family };
}

/** One post and its photos, sent by the direction's engine. */
async function publishAlbum(
  { direction, today }: Crèche,
  child: Parameters<Crèche['publish']>[0][number],
  pictures: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const { establishment } = direction.state;
  const blobs: OutgoingBlob[] = [];
  const seal = async (picture: Uint8Array<ArrayBuffer>) => {
    const [blob, key] = [makeId<BlobId>(), makeBlobKey()];
    const bytes = await encryptBlob(key, { establishment, blob }, picture);
    blobs.push({ id: blob, bytes });
    const hash = toBase64Url(await sha256(bytes));
    const size = { size: bytes.length, width: 400, height: 300 };
    return { blob, key: toBase64Url(key), hash, type: 'image/jpeg', ...size };
  };
  const post = makeId<RecordId>();
  const common = { basedOn: 0, base: null, until: null } as const;
  const postBody: PostBody = { type: 'album', title: 'Une journée au parc', author: 'Claire' };
  const photos = [];
  for (const [order, picture] of pictures.entries()) {
    const [full, preview] = [await seal(picture), await seal(picture)];
    const body: PhotoBody = { type: 'photo', full, preview, thumbhash: thumbhash(), order };
    photos.push({
      ...common,
      id: makeId<RecordId>(),
      collection: 'medium' as const,
      body,
      audience: { kind: 'consents' as const, only: null },
      blobs: [full, preview].map(({ blob, size, hash }) => ({ id: blob, size, hash })),
      medium: {
        kind: 'photo' as const,
        post,
        subjects: [{ child, certainty: 'seen' as const }],
        day: today,
      },
      post: null,
    });
  }
  const postWrite = {
    ...common,
    id: post,
    collection: 'post' as const,
    body: postBody,
    audience: { kind: 'media' as const },
    blobs: [],
    medium: null,
    post: { day: today, withMedia: true },
  };
  await direction.sent(await direction.enqueue({ writes: [postWrite, ...photos] }, blobs));
}

/** A thumbhash of its own for each photo: a known head, and any colours after it. */
const thumbhash = (): string =>
  Buffer.concat([Buffer.from('1QcSHQRn', 'base64'), randomBytes(18)]).toString('base64url');
