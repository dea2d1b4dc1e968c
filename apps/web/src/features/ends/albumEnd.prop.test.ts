import fc from 'fast-check';
import type { Document } from '@cocon/client';
import { endWithin, type CopyBody, type PhotoBody, type PostBody } from '@cocon/domain';
import { endOfDay, localDay, type HouseholdId, type LocalDay } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { endsOf, endWrites, latestEnd, type AlbumToEnd } from './albumEnd.ts';
import { endsSoon, TOLD_BEFORE } from './endsSoon.ts';

const ZONES = ['Europe/Paris', 'America/Cayenne', 'Pacific/Noumea', 'UTC'] as const;
const LEO = 'leo';
const file = { blob: 'b', key: 'k', hash: 'h', type: 'image/jpeg', size: 1, width: 4, height: 3 };
const dayAfter = (from: string, count: number) =>
  new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10) as LocalDay;

const photo = (id: string, day: string, zone: string, lastDay: string, children = [LEO]) =>
  ({
    id,
    collection: 'medium',
    version: 3,
    header: {
      until: endOfDay(lastDay as LocalDay, zone),
      medium: {
        kind: 'photo',
        post: 'page',
        day,
        subjects: children.map((child) => ({ child, certainty: 'seen' })),
        publishedAt: 4,
      },
      post: null,
    },
    body: { type: 'photo', full: file, preview: file, thumbhash: '', order: 0 },
  }) as unknown as Document<PhotoBody>;

const page = (until: number) =>
  ({
    id: 'page',
    collection: 'post',
    version: 1,
    header: { until, medium: null, post: { day: '2026-11-20', withMedia: true } },
    body: { type: 'album', title: 'Cabane', author: 'Awa' },
  }) as unknown as Document<PostBody>;

const someAlbum = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    days: fc.array(fc.nat(800), { minLength: 1, maxLength: 12 }),
    waiting: fc.array(fc.nat(11), { maxLength: 3 }),
  })
  .map(({ zone, days, waiting }) => {
    const photos = days.map((count, n) => {
      const day = dayAfter('2026-01-01', count);
      return photo(`p${n}`, day, zone, endWithin(day, '9999-12-31'));
    });
    const last = Math.max(...photos.map(({ header }) => header.until ?? 0));
    const album: AlbumToEnd = {
      photos,
      pages: [{ page: page(last), photos }],
      copies: [],
      waiting: new Set(waiting.map((n) => `p${n}`)),
    };
    return { album, zone };
  });

test('EX-2 EX-3 each photo of an album ends with the day that was chosen, in the zone of the house, none later than signed', () => {
  fc.assert(
    fc.property(someAlbum, fc.nat(1500), ({ album, zone }, count) => {
      const wanted = dayAfter('2026-01-01', count);
      const writes = endWrites(album, wanted, zone, () => ['home' as HouseholdId]);
      const endNow = new Map(writes.map(({ id, until }) => [id as string, until]));
      for (const one of album.photos) {
        const until = endNow.get(one.id) ?? one.header.until;
        if (album.waiting.has(one.id)) expect(until).toBe(one.header.until);
        else {
          const last = endWithin(one.header.medium?.day ?? '', wanted);
          expect(localDay((until ?? 0) - 1, zone)).toBe(last);
          expect(localDay(until ?? 0, zone) > last).toBe(true);
        }
      }
      const lastOfAll = Math.max(...album.photos.map((one) => endNow.get(one.id) ?? one.header.until ?? 0));
      expect(endNow.get('page') ?? album.pages[0]?.page.header.until).toBe(lastOfAll);
    }),
  );
});

test('EX-3 a new end changes nothing else: post, day, children, files, and for nobody who did not have it', () => {
  const one = photo('a', '2026-11-20', 'Europe/Paris', '2027-10-31');
  const album: AlbumToEnd = {
    photos: [one],
    pages: [{ page: page(one.header.until ?? 0), photos: [one] }],
    copies: [],
    waiting: new Set(),
  };
  expect(latestEnd(album)).toBe('2027-10-31');
  expect(endsOf(album, 'Europe/Paris')).toEqual(['2027-10-31', '2027-10-31']);
  const [medium, post] = endWrites(album, '2026-12-24' as LocalDay, 'Europe/Paris', () => [
    'home' as HouseholdId,
  ]);
  expect(medium).toMatchObject({
    id: 'a',
    basedOn: 3,
    body: one.body,
    until: endOfDay('2026-12-24' as LocalDay, 'Europe/Paris'),
    audience: { kind: 'consents', only: ['home'] },
    blobs: [{ id: 'b' }, { id: 'b' }],
    medium: { kind: 'photo', post: 'page', day: '2026-11-20', subjects: [{ child: LEO, certainty: 'seen' }] },
  });
  expect(post).toMatchObject({ id: 'page', audience: { kind: 'media' }, until: medium?.until });
  expect(endWrites(album, '2027-10-31' as LocalDay, 'Europe/Paris', () => [])).toEqual([]);
});

test('KP-8 a copy ends with its photo, for nobody who did not have it; where the photo waits it waits with it', () => {
  const one = photo('a', '2026-11-20', 'Europe/Paris', '2027-10-31');
  const withCopy = { ...one, body: { ...one.body, copy: 'copy' } };
  const copy = {
    ...photo('copy', '2026-11-20', 'Europe/Paris', '2027-10-31'),
    collection: 'print',
    body: { type: 'copy', file: { ...file, blob: 'large' } },
  } as unknown as Document<CopyBody>;
  const album = { photos: [withCopy], pages: [], copies: [copy], waiting: new Set<string>() };
  const homesOf = ({ id }: Document) => [`home of ${id}` as HouseholdId];
  const end = (of: AlbumToEnd) => endWrites(of, '2026-12-24' as LocalDay, 'Europe/Paris', homesOf);
  const [medium, print, ...others] = end(album);
  expect(others).toEqual([]);
  expect(print).toMatchObject({
    id: 'copy',
    collection: 'print',
    basedOn: 3,
    until: medium?.until,
    body: copy.body,
    blobs: [{ id: 'large' }],
    audience: { kind: 'consents', only: ['home of copy'] },
  });
  expect(end({ ...album, waiting: new Set(['a']) })).toEqual([]);
});

test('EX-6 photos of own children are told from four weeks before their end, by last day, and no others', () => {
  const zone = 'Europe/Paris';
  const today = '2027-10-03' as LocalDay;
  const photos = [
    photo('a', '2026-11-20', zone, '2027-10-31'),
    photo('b', '2026-11-20', zone, '2027-10-31', [LEO, 'ines']),
    photo('c', '2026-11-20', zone, '2027-10-31', ['ines']),
    photo('d', '2026-11-20', zone, '2027-10-10'),
    photo('e', '2026-11-20', zone, '2027-11-01'),
  ];
  const own = new Set([LEO]);
  const nothing = new Set<string>();
  expect(endsSoon(photos, own, today, zone, nothing)).toEqual([
    { lastDay: '2027-10-10', photos: 1, isToKeep: false },
    { lastDay: '2027-10-31', photos: 2, isToKeep: false },
  ]);
  // A photo may name a copy that this home may not have.
  const [first, ...others] = photos.map((one) => ({
    ...one,
    body: { ...one.body, copy: `copy of ${one.id}` },
  }));
  const held = (copy: string) =>
    endsSoon(first ? [first, ...others] : [], own, today, zone, new Set([copy])).map(
      ({ isToKeep }) => isToKeep,
    );
  expect([held('copy of b'), held('copy of d'), held('copy of e')]).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 0 }), (before) => {
      const day = dayAfter('2027-10-31', before);
      expect(endsSoon(photos.slice(0, 1), own, day, zone, nothing).length).toBe(
        before >= -TOLD_BEFORE ? 1 : 0,
      );
    }),
  );
});
