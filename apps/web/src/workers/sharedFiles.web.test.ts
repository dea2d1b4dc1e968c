import { afterEach, expect, test } from 'vitest';
import { dropShared, putShared, SHARE_PATH, takeShared } from './sharedFiles.ts';

const NOW = 1_700_000_000_000;
afterEach(dropShared);

function share(...files: readonly File[]): Request {
  const form = new FormData();
  form.append('titre', 'Photos');
  for (const file of files) form.append('photos', file);
  return new Request(SHARE_PATH, { method: 'POST', body: form });
}
const picture = (name: string, text: string) =>
  new File([text], name, { type: 'image/jpeg', lastModified: 5 });

test('PW-7 what was shared is taken once, in its order, with its names', async () => {
  expect(await putShared(share(picture('é/1.jpg', 'un'), picture('2.jpg', 'deux')), NOW)).toBe(true);
  const taken = await takeShared(NOW + 1000);
  expect(await Promise.all(taken.map(async (file) => [file.name, file.type, await file.text()]))).toEqual([
    ['é/1.jpg', 'image/jpeg', 'un'],
    ['2.jpg', 'image/jpeg', 'deux'],
  ]);
  expect(await takeShared(NOW + 2000)).toEqual([]);
});

test('PW-7 what nobody took within an hour is not given any more, and gone', async () => {
  await putShared(share(picture('1.jpg', 'un')), NOW);
  expect(await takeShared(NOW + 3_600_000)).toEqual([]);
  expect(await (await caches.open('cocon-shared')).keys()).toEqual([]);
});

test('PW-7 a share without pictures is told from one', async () => {
  expect(await putShared(share(), NOW)).toBe(false);
  expect(await putShared(new Request(SHARE_PATH, { method: 'POST', body: 'text' }), NOW)).toBe(false);
});
