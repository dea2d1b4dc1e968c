/**
 * Records of photos that never went through the server: each sealed and signed by the direction's engine like those it
 * published, for the same families, and put on a phone's disk as the client's own document book writes them.
 */
import type { Page } from '@playwright/test';
import type { Document, Profile } from '@cocon/client';
import type { PhotoBody, PostBody } from '@cocon/domain';
import { addDays, makeId, type RecordHeader, type RecordId, type SealedRecord } from '@cocon/protocol';
import { sealRecord } from '../../packages/client/src/sync/sealedRecords.ts';

/** As the client's store keeps it, without the profile. */
interface Resting {
  readonly id: string;
  readonly sort: string;
  readonly value: SealedRecord;
}

const IN_ALBUM = 20;
const ALBUMS_A_DAY = 2;
const AT_ONCE = 500;

/** Copies of the published photos, twenty an album, forty a day, each day before the last. */
export async function* sealCopies(
  direction: Profile,
  { from, count }: { readonly from: number; readonly count: number },
): AsyncGenerator<Resting[]> {
  const photos = direction.all<PhotoBody>('medium');
  const [post] = direction.all<PostBody>('post');
  if (!post) throw new Error('nothing was published to copy');
  const start = Math.ceil(from / IN_ALBUM);
  for (let first = 0; first < count; first += AT_ONCE) {
    const albums = Math.ceil(Math.min(AT_ONCE, count - first) / IN_ALBUM);
    const made = Array.from({ length: albums }, (_, n) => {
      const album = start + first / IN_ALBUM + n;
      return sealAlbum(direction, post, photos, album, Math.min(IN_ALBUM, count - first - n * IN_ALBUM));
    });
    yield (await Promise.all(made)).flat();
  }
}

async function sealAlbum(
  direction: Profile,
  post: Document<PostBody>,
  photos: readonly Document<PhotoBody>[],
  album: number,
  size: number,
): Promise<Resting[]> {
  const id = makeId<RecordId>();
  const day = addDays(direction.moment.day, -1 - Math.floor(album / ALBUMS_A_DAY));
  if (!post.header.post) throw new Error('the post has no day');
  const page = seal(direction, post, { id, post: { ...post.header.post, day } }, post.body, day);
  const items = Array.from({ length: size }, (_, order) => {
    const photo = photos[(album * IN_ALBUM + order) % photos.length];
    if (!photo?.header.medium) throw new Error('nothing was published to copy');
    const medium = { ...photo.header.medium, post: id, day };
    return seal(direction, photo, { id: makeId<RecordId>(), medium }, { ...photo.body, order }, day);
  });
  return Promise.all([page, ...items]);
}

async function seal(
  direction: Profile,
  { header, collection }: Document,
  change: Pick<RecordHeader, 'id'> & Partial<RecordHeader>,
  body: unknown,
  day: string,
): Promise<Resting> {
  const audience = await direction.audiences.find(header.audience);
  if (!audience) throw new Error('the audience of what was published is not known');
  const value = await sealRecord({ ...header, ...change }, body, audience, direction.identity);
  return { id: change.id, sort: `${day}|${collection}|${change.id}`, value };
}

export async function restOnDevice(page: Page, batches: AsyncIterable<Resting[]>): Promise<void> {
  for await (const batch of batches) await page.evaluate(putDown, batch);
}

/** In the page: writes records beside those of its one profile. */
async function putDown(batch: readonly Resting[]): Promise<void> {
  const answered = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('no store')));
    });
  const database = await answered(indexedDB.open('cocon'));
  const profiles = database.transaction('profiles').objectStore('profiles').getAllKeys();
  const [profile] = await answered(profiles);
  const transaction = database.transaction('items', 'readwrite');
  const written = new Promise<void>((done, fail) => {
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('abort', () => fail(transaction.error ?? new Error('not written')));
  });
  for (const item of batch) transaction.objectStore('items').put({ profile, kind: 'record', ...item });
  await written;
  database.close();
}
