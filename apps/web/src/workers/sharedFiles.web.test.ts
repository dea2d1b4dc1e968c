import { afterEach, expect, test, vi } from 'vitest';
import { dropShared, isShare, putShared, SHARE_PATH, takeShared, waitingShared } from './sharedFiles.ts';

const original = Cache.prototype.put;
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
  expect(await putShared(share(picture('é/1.jpg', 'un'), picture('2.jpg', 'deux')), NOW)).toEqual({
    ok: true,
    value: 2,
  });
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

test('PW-10 a share without a file, one that was cut and one that is too much say so, and leave nothing', async () => {
  expect(await putShared(share(), NOW)).toEqual({ ok: false, refusal: 'nothing' });
  const cut = new Request(SHARE_PATH, { method: 'POST', body: 'text' });
  expect(await putShared(cut, NOW)).toEqual({ ok: false, refusal: 'cut' });
  const many = Array.from({ length: 301 }, (_, index) => picture(`${index}.jpg`, 'x'));
  expect(await putShared(share(...many), NOW)).toEqual({ ok: false, refusal: 'noRoom' });
  expect(await waitingShared(NOW)).toBe('none');
});

test('PW-10 a full device keeps nothing of a share, and what came before it', async () => {
  await putShared(share(picture('avant.jpg', 'un')), NOW - 1000);
  const put = vi.spyOn(Cache.prototype, 'put');
  put.mockImplementationOnce(function (this: Cache, ...given) {
    put.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    return Reflect.apply(original, this, given);
  });
  const full = share(picture('1.jpg', 'un'), picture('2.jpg', 'deux'));
  expect(await putShared(full, NOW)).toEqual({ ok: false, refusal: 'noRoom' });
  put.mockRestore();
  expect((await takeShared(NOW)).map(({ name }) => name)).toEqual(['avant.jpg']);
});

test('PW-10 what waited too long is said, and makes room for what comes', async () => {
  await putShared(share(picture('1.jpg', 'un')), NOW);
  expect(await waitingShared(NOW + 1000)).toBe('some');
  expect(await waitingShared(NOW + 3_600_000)).toBe('late');
  await putShared(share(picture('2.jpg', 'deux')), NOW + 3_600_000);
  expect((await takeShared(NOW + 3_600_001)).map(({ name }) => name)).toEqual(['2.jpg']);
});

test('PW-11 only a whole page that opens is a share: no frame, no script, no other address', () => {
  const origin = 'https://cocon.example';
  const asked = { method: 'POST', mode: 'navigate', destination: 'document', url: `${origin}/partage` };
  const isOne = (changed: Partial<typeof asked>) => isShare({ ...asked, ...changed } as Request, origin);
  expect(isOne({})).toBe(true);
  for (const changed of [
    { method: 'GET' },
    { mode: 'cors' },
    { mode: 'no-cors' },
    { destination: 'iframe' },
    { destination: '' },
    { url: `${origin}/partage/autre` },
    { url: 'https://autre.example/partage' },
  ]) {
    expect(isOne(changed), JSON.stringify(changed)).toBe(false);
  }
});
