import { type Bytes, encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import { type BlobId, type EstablishmentId, makeId } from '@cocon/protocol';
import { afterAll, describe, expect, test } from 'vitest';
import { blockJpeg } from '../../../../tools/test-media/blockJpeg.ts';
import { hugeHeaderJpeg } from '../../../../tools/test-media/hardFiles.ts';
import type { SealedPhoto } from './openPhoto.ts';
import { createPhotoReader } from './photoReader.ts';

const establishment = makeId<EstablishmentId>();
const reader = createPhotoReader({
  workers: 2,
  makeWorker: () => new Worker(new URL('./photoReaderWorker.ts', import.meta.url), { type: 'module' }),
});
afterAll(() => reader.close());

/** About 20 KB, as previews are. */
const preview = blockJpeg({ width: 400, height: 296, colourAt: (x, y) => [x * 5, y * 6, (x * y) % 256] });
const paddedPreview = (): Bytes => {
  const bytes = new Uint8Array(20_000);
  bytes.set(preview.subarray(0, bytes.length));
  return bytes;
};

async function sealed(plain: Bytes, type: SealedPhoto['type'] = 'image/jpeg'): Promise<SealedPhoto> {
  const blob = makeId<BlobId>();
  const key = makeBlobKey();
  const bytes = await encryptBlob(key, { establishment, blob }, plain);
  const hash = toBase64Url(await sha256(bytes));
  return { key: toBase64Url(key), hash, establishment, blob, type, bytes };
}

const codeOf = async (photo: SealedPhoto) => {
  const result = await reader.open(photo);
  return result.ok ? 'opened' : result.refusal.code;
};

describe('PH-17 opened only as the record says', () => {
  test('PH-17 the photo comes back as it was, typed, and the ciphertext stays with the caller', async () => {
    const photo = await sealed(preview);
    const result = await reader.open(photo);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.type).toBe('image/jpeg');
    expect(new Uint8Array(await result.value.arrayBuffer())).toEqual(preview);
    expect(photo.bytes.length).toBeGreaterThan(preview.length);
  });

  test('PH-17 other bytes, another key, place or id do not open', async () => {
    const photo = await sealed(preview);
    const spoiled = photo.bytes.slice();
    spoiled[500] = (spoiled[500] ?? 0) ^ 1;
    expect(await codeOf({ ...photo, bytes: spoiled })).toBe('altered');
    expect(await codeOf({ ...photo, bytes: new Uint8Array() })).toBe('altered');
    const hash = toBase64Url(await sha256(spoiled));
    expect(await codeOf({ ...photo, bytes: spoiled, hash })).toBe('wrongKey');
    expect(await codeOf({ ...photo, key: toBase64Url(makeBlobKey()) })).toBe('wrongKey');
    expect(await codeOf({ ...photo, key: 'not a key' })).toBe('wrongKey');
    expect(await codeOf({ ...photo, blob: makeId<BlobId>() })).toBe('wrongKey');
    expect(await codeOf({ ...photo, establishment: makeId<EstablishmentId>() })).toBe('wrongKey');
  });

  test('PH-17 what is no picture of its type, or too large to look at, is not shown', async () => {
    const page = new TextEncoder().encode('<html><script>alert(1)</script>');
    expect(await codeOf(await sealed(page))).toBe('notAPhoto');
    expect(await codeOf(await sealed(preview, 'image/webp'))).toBe('notAPhoto');
    expect(await codeOf(await sealed(hugeHeaderJpeg()))).toBe('notAPhoto');
    const asPage = { ...(await sealed(page)), type: 'text/html' } as unknown as SealedPhoto;
    expect(await codeOf(asPage)).toBe('notAPhoto');
  });

  test('PH-15 a photo scrolled away is cancelled', async () => {
    const photo = await sealed(preview);
    const result = await reader.open(photo, AbortSignal.abort());
    expect(result.ok ? 'opened' : result.refusal.code).toBe('cancelled');
  });
});

test('PH-18 120 previews are opened by the workers, and the page has its turns meanwhile', async () => {
  const photos = await Promise.all(Array.from({ length: 120 }, () => sealed(paddedPreview())));
  let turns = 0;
  const turning = setInterval(() => turns++);
  const results = await Promise.all(photos.map((photo) => reader.open(photo)));
  clearInterval(turning);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(turns).toBeGreaterThan(2);
});

test('PH-22 workers may be started before there is work, once each, and then have it', async () => {
  const started: Worker[] = [];
  const woken = createPhotoReader({
    workers: 2,
    makeWorker: () => {
      const worker = new Worker(new URL('./photoReaderWorker.ts', import.meta.url), { type: 'module' });
      started.push(worker);
      return worker;
    },
  });
  woken.wake();
  woken.wake();
  expect(started).toHaveLength(2);
  const photos = await Promise.all(Array.from({ length: 6 }, () => sealed(preview)));
  const results = await Promise.all(photos.map((photo) => woken.open(photo)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(started).toHaveLength(2);
  woken.close();
});
