import { endOfDay, type ChildId, type HouseholdId, type LocalDay, type RecordId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { copyWrites } from './copiesToKeep.ts';
import { makePublication } from './makePublication.ts';
import { dayOfPhoto } from './photoDay.ts';
import { PickedPhotos, type PickingTools } from './pickedPhotos.ts';
import { mask, noMarks } from './subjects.ts';

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
    photoEnd: 'october',
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

test('RT-7 who was picked signs, also behind another’s page of an album; without a pick there is no member', () => {
  const common = {
    title: 'Peinture',
    photos: [photo('a', '2026-11-23')],
    marks: noMarks,
    zone,
    photoEnd: 'october',
    newId: () => 'r1' as RecordId,
  } as const;
  const page = { type: 'album', title: 'Au parc', author: 'Awa', member: 'awa', album: 'r0' } as const;
  const bodyOf = (given: Parameters<typeof makePublication>[0]) => makePublication(given)[0]?.body;
  const picked = { author: 'Inès', member: 'ines' };
  expect(bodyOf({ ...common, ...picked })).toEqual({ type: 'album', title: 'Peinture', ...picked });
  expect(bodyOf({ ...common, ...picked, into: { body: page, order: 3 } })).toEqual({ ...page, ...picked });
  const own = bodyOf({ ...common, author: 'Tablette', into: { body: page, order: 3 } });
  expect(own).toEqual({ type: 'album', title: 'Au parc', author: 'Tablette', album: 'r0' });
});

test('FI-7 a film is a medium of its own kind, with three files and the still of it', () => {
  const film = { ...file('a film'), type: 'video/mp4', seconds: 12 };
  const [, medium] = makePublication({
    title: '',
    author: 'Awa',
    photos: [{ ...photo('a', '2026-11-23'), film }],
    marks: { ...noMarks, ticked: ['leo' as ChildId] },
    zone,
    photoEnd: 'october',
    newId: () => 'r1' as RecordId,
  });
  expect(medium).toMatchObject({
    body: { type: 'photo', film: { blob: 'a film', seconds: 12 }, full: { blob: 'a full' } },
    medium: { kind: 'film' },
    blobs: [{ id: 'a full' }, { id: 'a preview' }, { id: 'a film' }],
  });
});

test('FI-5 a film that is being prepared says its whole seconds, and is a film once it is ready', async () => {
  let answer: (value: unknown) => void = () => undefined;
  let reach: (done: number, seconds: number) => void = () => undefined;
  const tools = {
    prepare: (...given: readonly unknown[]) => {
      reach = given[3] as typeof reach;
      return new Promise((resolve) => (answer = resolve));
    },
  } as unknown as PickingTools;
  const picked = new PickedPhotos(tools);
  let told = 0;
  picked.add([new File(['x'], 'film.mov')]);
  picked.subscribe(() => (told += 1));
  for (const done of [0.2, 0.9, 1.1, 1.6, 2.5]) reach(done, 3.4);
  expect(picked.all()[0]?.state).toEqual({ kind: 'preparing', film: { done: 2, seconds: 4 } });
  expect(told).toBe(3);
  const sealed = { ...file('x'), bytes: new Uint8Array(5) };
  const value = { full: sealed, preview: sealed, film: { ...sealed, seconds: 3.4 }, thumbhash: '' };
  answer({ ok: true, value });
  await new Promise((done) => setTimeout(done, 5));
  expect(picked.all()[0]?.state).toMatchObject({ kind: 'ready', photo: { film: { seconds: 4 } } });
});

test('KP-6 each photo that has one names its copy, a record of its own with a file of its own, beside the photo only', () => {
  let count = 0;
  const writes = makePublication({
    title: '',
    author: 'Awa',
    photos: [{ ...photo('a', '2026-11-23'), copy: 'copy of a' }, photo('b', '2026-11-23')],
    marks: { ...noMarks, ticked: ['leo' as ChildId] },
    zone,
    photoEnd: 'october',
    newId: () => `r${(count += 1)}` as RecordId,
  });
  const [, first, second] = writes;
  expect([first?.body, second?.body].map((body) => (body as { copy?: string }).copy)).toEqual([
    'copy of a',
    undefined,
  ]);
  const copies = copyWrites(writes, new Map([['copy of a', file('large')]]));
  expect(copies).toHaveLength(1);
  expect(copies[0]).toMatchObject({
    id: 'copy of a',
    collection: 'print',
    body: { type: 'copy', file: { blob: 'large' } },
    blobs: [{ id: 'large' }],
    copyOf: first?.id,
    medium: first?.medium,
    until: first?.until,
    post: null,
  });
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
    prepare: (picked: File, _masks: unknown, signal: AbortSignal) => {
      signals.push(signal);
      if (picked.name === 'slow') return new Promise(() => undefined);
      if (picked.name === 'film') {
        return Promise.resolve({ ok: false, refusal: { code: 'notAnImage', kind: 'film' } });
      }
      const value = {
        full: sealed,
        preview: sealed,
        shown: new Blob(),
        thumbhash: '',
        colour: '',
        takenOn: null,
        isFirstOfMoving: false,
      };
      return Promise.resolve({ ok: true, value });
    },
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

test('PU-6 a masked photo is one record for the others, and the plain one for the homes that get it; nobody gets both', () => {
  let count = 0;
  const leo = 'leo' as ChildId;
  const masking = { children: new Set([leo]), plainFor: new Set([leo]) };
  const [home, others] = [['home leo' as HouseholdId], ['home ines' as HouseholdId]];
  const plain = {
    full: file('plain full'),
    preview: file('plain preview'),
    thumbhash: '',
    homes: home,
    others,
  };
  const [, hidden, whole, next] = makePublication({
    title: '',
    author: 'Awa',
    photos: [{ ...photo('a', '2026-11-23'), plain }, photo('b', '2026-11-23')],
    marks: mask({ ...noMarks, ticked: [leo, 'ines' as ChildId] }, 'a', masking),
    zone,
    photoEnd: 'october',
    newId: () => `r${(count += 1)}` as RecordId,
  });
  expect(hidden).toMatchObject({
    audience: { only: others },
    body: { order: 0, full: { blob: 'a full' } },
    medium: { subjects: [{ child: 'ines', certainty: 'maybe' }] },
  });
  expect(whole).toMatchObject({
    audience: { only: home },
    body: { order: 1, full: { blob: 'plain full' } },
    blobs: [{ id: 'plain full' }, { id: 'plain preview' }],
  });
  expect(whole?.medium?.subjects).toEqual([
    { child: 'ines', certainty: 'maybe' },
    { child: 'leo', certainty: 'seen' },
  ]);
  expect(next).toMatchObject({ audience: { only: null }, body: { order: 2 } });
});

test('PU-7 a masked photo is made again from its file and replaces the plain one, also after a second try', async () => {
  const made: string[] = [];
  const dropped: string[] = [];
  let fails = false;
  const tools = {
    prepare: (_file: File, masks: readonly unknown[]) => {
      if (fails) return Promise.resolve({ ok: false, refusal: { code: 'cannotStart' } });
      const sealed = { ...file(`with ${masks.length} masks`), bytes: new Uint8Array(5) };
      return Promise.resolve({
        ok: true,
        value: {
          full: sealed,
          preview: sealed,
          shown: new Blob(),
          thumbhash: '',
          colour: '',
          takenOn: null,
          isFirstOfMoving: false,
        },
      });
    },
    makeUrl: () => {
      made.push('url');
      return `blob:${made.length}`;
    },
    dropUrl: (url: string) => dropped.push(url),
  } as unknown as PickingTools;
  const picked = new PickedPhotos(tools);
  const settled = () => new Promise((done) => setTimeout(done, 5));
  const now = () => {
    const [only] = picked.all();
    if (only?.state.kind !== 'ready') return only?.state.kind;
    return [only.state.photo.full.blob, only.state.plain?.full.blob];
  };
  picked.addTaken(new File(['x'], 'photo', { lastModified: 1 }));
  await settled();
  const key = picked.all()[0]?.key ?? '';
  const box = { x: 0, y: 0, width: 0.5, height: 0.5 };
  fails = true;
  picked.mask(key, [box]);
  await settled();
  expect(now()).toBe('refused');
  expect(dropped).toEqual(['blob:1']);
  fails = false;
  picked.retry(key);
  await settled();
  expect(now()).toEqual(['with 1 masks', 'with 0 masks']);
  picked.mask(key, [box, box]);
  await settled();
  expect(now()).toEqual(['with 2 masks', 'with 0 masks']);
  picked.mask(key, []);
  await settled();
  expect(now()).toEqual(['with 0 masks', undefined]);
  expect(picked.masksOf(key)).toEqual([]);
});

test('PH-21 what is masked on is the prepared picture in full without masks, not the file', async () => {
  const opened: [string, number][] = [];
  const tools = {
    prepare: (_file: File, masks: readonly unknown[]) => {
      const sealed = (name: string) => ({
        ...file(`${name}, ${masks.length} masks`),
        bytes: new Uint8Array(name.length),
      });
      const made = { full: sealed('full'), preview: sealed('small') };
      return Promise.resolve({ ok: true, value: { ...made, thumbhash: '', takenOn: null } });
    },
    open: ({ blob }: { blob: string }, bytes: Uint8Array) => {
      opened.push([blob, bytes.length]);
      return Promise.resolve(new Blob([blob]));
    },
    makeUrl: () => 'blob:1',
    dropUrl: () => undefined,
  } as unknown as PickingTools;
  const picked = new PickedPhotos(tools);
  const settled = () => new Promise((done) => setTimeout(done, 5));
  picked.addTaken(new File(['x'], 'photo.heic'));
  const key = picked.all()[0]?.key ?? '';
  expect(await picked.picture(key)).toBeUndefined();
  await settled();
  picked.mask(key, [{ x: 0, y: 0, width: 1, height: 1 }]);
  await settled();
  opened.length = 0;
  expect(await (await picked.picture(key))?.text()).toBe('full, 0 masks');
  expect(opened).toEqual([['full, 0 masks', 4]]);
});
