import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consentText,
  galleryDays,
  lastDayOfPhotos,
  sameName,
  schoolYearEnd,
  shortNames,
  LONGEST_NAME,
  tidyName,
  type ChildBody,
  type GalleryPhoto,
} from './index.ts';

const child = (id: string, firstName: string, lastName: string) => ({
  id,
  body: { type: 'child', firstName, lastName } satisfies ChildBody,
});

describe('names', () => {
  test('DO-4 a name is trimmed and loses control characters, and keeps emoji and slashes', () => {
    expect(tidyName('  Zoé 🦊 \u0000 d’Été / Martin\n ')).toBe('Zoé 🦊 d’Été / Martin');
    expect(tidyName(' \t ')).toBe('');
    const long = fc.string({ unit: 'grapheme', maxLength: 3 * LONGEST_NAME, size: 'max' });
    fc.assert(
      fc.property(long, (typed) => {
        const tidy = tidyName(typed);
        return tidyName(tidy) === tidy && tidy.length <= LONGEST_NAME && tidy.isWellFormed();
      }),
    );
  });

  test('DO-5 « MARTIN » and « Martin » are one name, « Martine » is another', () => {
    expect(sameName('MARTIN', 'Martin ')).toBe(true);
    expect(sameName('Hélène', 'helene')).toBe(true);
    expect(sameName('Martin', 'Martine')).toBe(false);
  });

  test('DO-6 children of one first name are told apart by the shortest beginning that differs', () => {
    const names = shortNames([
      child('1', 'Léo', 'Martin'),
      child('2', 'Léo', 'Moreau'),
      child('3', 'Inès', 'Diallo'),
    ]);
    expect([...names.values()]).toEqual(['Léo Ma.', 'Léo Mo.', 'Inès']);
  });
});

describe('dates and texts of consents', () => {
  test('DO-7 a school year ends on 31 August, its photos are seen until the 31 October after', () => {
    expect(schoolYearEnd('2026-09-01')).toBe('2027-08-31');
    expect(schoolYearEnd('2027-08-31')).toBe('2027-08-31');
    expect(lastDayOfPhotos('2026-11-23')).toBe('2027-10-31');
    expect(lastDayOfPhotos('2027-08-31')).toBe('2027-10-31');
  });

  test('DO-8 the text that is signed says each choice: two different choices never have one text', () => {
    const facts = fc.record({
      image: fc.constantFrom('nobody', 'ownFamily', 'pictured', 'group', 'establishment'),
      film: fc.boolean(),
      live: fc.boolean(),
      download: fc.boolean(),
    });
    const common = {
      childName: 'Léo',
      guardianName: 'Sarah',
      establishmentName: 'La Farandole',
      from: '2026-09-01',
      to: '2027-08-31',
    };
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(consentText({ ...common, ...a } as never) === consentText({ ...common, ...b } as never)).toBe(
          same,
        );
      }),
    );
  });
});

describe('the gallery', () => {
  test('DO-9 photos stand by day, newest first, in their album and in order, none lost', () => {
    const photo = fc
      .record({
        day: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-23'),
        post: fc.constantFrom('a', 'b', 'c'),
        order: fc.nat(20),
        at: fc.nat(),
      })
      .map(({ day, post, order, at }) => ({ day, post, order, at }));
    fc.assert(
      fc.property(fc.array(photo, { maxLength: 40 }), (drawn) => {
        const photos = drawn.map(
          ({ day, post, at, order }, index) =>
            ({ id: String(index), day, post, at, subjects: [], body: { order } }) as unknown as GalleryPhoto,
        );
        const days = galleryDays(photos, []);
        expect(days.map(({ day }) => day)).toEqual(
          [...new Set(photos.map(({ day }) => day))].sort().reverse(),
        );
        const shown = days.flatMap(({ albums }) => albums.flatMap((album) => album.photos));
        expect(shown.map(({ id }) => id).sort()).toEqual(photos.map(({ id }) => id).sort());
        for (const { albums } of days) {
          for (const album of albums) {
            const orders = album.photos.map(({ body }) => body.order);
            expect(orders).toEqual([...orders].sort((a, b) => a - b));
          }
        }
      }),
    );
  });
});
