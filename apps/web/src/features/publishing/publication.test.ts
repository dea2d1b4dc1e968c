import { endOfDay, type ChildId, type LocalDay, type RecordId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { makePublication } from './makePublication.ts';
import { dayOfPhoto } from './photoDay.ts';
import { PickedPhotos, type PickingTools } from './pickedPhotos.ts';
import { noMarks } from './subjects.ts';

const zone = 'Europe/Paris';
const file = (blob: string) => ({
  blob,
  key: 'k',
  hash: 'h',
  size: 5,
  type: 'image/jpeg',
  width: 4,
  height: 3,
});
const photo = (key: string, day: string) => ({
  key,
  day: day as LocalDay,
  full: file(`${key} full`),
  preview: file(`${key} preview`),
  thumbhash: '',
});

test('GA-4 one post, then each photo with its own day, files and end', () => {
  let count = 0;
  const [post, first, second] = makePublication({
    title: 'Peinture',
    author: 'Awa',
    photos: [photo('a', '2026-08-31'), photo('b', '2026-09-01')],
    marks: { ...noMarks, ticked: ['leo' as ChildId] },
    zone,
    newId: () => `r${(count += 1)}` as RecordId,
  });
  expect(post).toMatchObject({ collection: 'post', post: { day: '2026-09-01', withMedia: true } });
  expect(post?.until).toBe(endOfDay('2027-10-31' as LocalDay, zone));
  expect(first).toMatchObject({
    collection: 'medium',
    body: { order: 0 },
    medium: { post: post?.id, day: '2026-08-31', subjects: [{ child: 'leo', certainty: 'maybe' }] },
    until: endOfDay('2026-10-31' as LocalDay, zone),
  });
  expect(second?.blobs.map(({ id }) => id)).toEqual(['b full', 'b preview']);
});

test('GA-5 the file is believed for 30 days back, and never about the future', () => {
  const today = '2026-11-23' as LocalDay;
  expect(dayOfPhoto('2026-11-20', today)).toBe('2026-11-20');
  expect(dayOfPhoto('2026-10-24', today)).toBe('2026-10-24');
  for (const said of ['2026-10-23', '2026-11-24', '2018-01-01', '2026-02-31', 'x', null])
    expect(dayOfPhoto(said, today)).toBe(today);
});

test('GA-6 what is taken out is cancelled and forgotten; a refused file stays until then', async () => {
  const dropped: string[] = [];
  const signals: AbortSignal[] = [];
  const sealed = { ...file('b'), bytes: new Uint8Array(5) };
  const tools = {
    prepare: (picked: File, signal: AbortSignal) => {
      signals.push(signal);
      if (picked.name === 'slow') return new Promise(() => undefined);
      if (picked.name === 'film') {
        return Promise.resolve({ ok: false, refusal: { code: 'notAnImage', kind: 'film' } });
      }
      const value = { full: sealed, preview: sealed, thumbhash: '', colour: '', takenOn: null };
      return Promise.resolve({ ok: true, value });
    },
    openPreview: () => Promise.resolve(new Blob()),
    makeUrl: () => 'blob:1',
    dropUrl: (url: string) => dropped.push(url),
  } as unknown as PickingTools;
  const picked = new PickedPhotos(tools);
  const files = ['good', 'film', 'slow'].map((name) => new File(['x'], name, { lastModified: 1 }));
  picked.add(files);
  picked.add(files);
  await new Promise((done) => setTimeout(done, 5));
  expect(picked.all().map(({ state }) => state.kind)).toEqual(['ready', 'refused', 'preparing']);
  picked.clear();
  expect(dropped).toEqual(['blob:1']);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
  expect(picked.all()).toEqual([]);
});
