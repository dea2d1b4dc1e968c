import type { GalleryPhoto } from '@cocon/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storyDays } from './storyRows.ts';

const shape = fc.constantFrom([3, 4], [4, 3], [1, 1]);
const someDays = fc.array(fc.array(shape, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 });

test('AB-7 a story goes from the first day to the last, each photo once, two upright ones at most side by side', () => {
  fc.assert(
    fc.property(someDays, (shapes) => {
      const photos = shapes.flatMap((inDay, n) => {
        const day = `2026-11-${30 - n}`;
        return inDay.map(([width, height], order) => {
          const photo = { id: `${day} ${order}`, day, body: { full: { width, height } } } as GalleryPhoto;
          return { photo, position: 1, total: 1, title: '', author: '' };
        });
      });
      const told = storyDays(photos);
      expect(told.map(({ day }) => day)).toEqual(
        [...new Set(photos.map(({ photo }) => photo.day))].toSorted(),
      );
      for (const { day, rows } of told) {
        expect(rows.flat()).toEqual(photos.filter(({ photo }) => photo.day === day));
        for (const row of rows) {
          expect(row.length).toBeLessThanOrEqual(2);
          const isUpright = row.every(({ photo: { body } }) => body.full.height > body.full.width);
          if (row.length === 2) expect(isUpright).toBe(true);
        }
      }
    }),
  );
});
