import { expect, test } from 'vitest';
import type { ShownPhoto } from './galleryItems.ts';
import { latestPhotos, ownFirst } from './latestPhotos.ts';
import { PhotoShelf, type PhotoFile } from './photoShelf.ts';

const turn = () => new Promise((done) => setTimeout(done, 2));
const file = (blob: string): PhotoFile => ({ record: `record ${blob}`, blob });

function shelf(kept: number, atOnce = 2) {
  const opened: string[] = [];
  const dropped: string[] = [];
  const made = new PhotoShelf<PhotoFile>({
    open: ({ blob }) => {
      opened.push(blob);
      return Promise.resolve(new Blob([blob]));
    },
    makeUrl: () => `url ${opened.at(-1) ?? ''}`,
    dropUrl: (url) => dropped.push(url),
    kept,
    atOnce,
  });
  return { made, opened, dropped };
}

test('GA-8 shown twice is opened once; left before its turn is never opened', async () => {
  const { made, opened } = shelf(5);
  const [one, again, left] = [made.hold(file('a')), made.hold(file('a')), made.hold(file('b'))];
  left.release();
  expect(await left.ready).toBeUndefined();
  expect(await one.ready).toBe(await again.ready);
  expect(opened).toEqual(['a']);
});

test('GA-8 what was let go of stays within the limit, the oldest goes first', async () => {
  const { made, opened, dropped } = shelf(1, 1);
  for (const blob of ['a', 'b']) {
    const held = made.hold(file(blob));
    await held.ready;
    held.release();
  }
  expect(dropped).toEqual(['url a']);
  expect(made.hold(file('b')).url).toBe('url b');
  expect(opened).toEqual(['a', 'b']);
});

test('GA-9 a record that has gone takes its picture along, held or not, coming or there', async () => {
  const { made, dropped } = shelf(5);
  await made.hold(file('a')).ready;
  const coming = made.hold(file('b'));
  made.forget(() => false);
  expect(dropped).toEqual(['url a']);
  expect(await coming.ready).toBeUndefined();
  await turn();
  expect(dropped).toEqual(['url a']);
});

test('GA-10 the last day that has some, of the child asked for', () => {
  const shown = (day: string, ...subjects: string[]) =>
    ({ photo: { day, subjects } }) as unknown as ShownPhoto;
  const photos = [
    shown('2026-11-23', 'ines'),
    shown('2026-11-22', 'leo'),
    shown('2026-11-22'),
    shown('2026-11-20', 'leo'),
  ];
  expect(latestPhotos(photos)).toEqual([photos[0]]);
  expect(latestPhotos(photos, 'leo')).toEqual([photos[1]]);
  expect(latestPhotos([], 'leo')).toEqual([]);
});

test('TD-4 photos with own children come before the others, each in the order it had', () => {
  const shown = (id: string, ...subjects: string[]) => ({ photo: { id, subjects } }) as unknown as ShownPhoto;
  const photos = [shown('a', 'ines'), shown('b', 'leo'), shown('c'), shown('d', 'noe', 'leo')];
  expect(ownFirst(photos, ['leo']).map(({ photo }) => photo.id)).toEqual(['b', 'd', 'a', 'c']);
  expect(ownFirst(photos, [])).toEqual(photos);
});
