import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galleryDays, type GalleryPhoto, type GalleryPost } from './albums.ts';
import { daysOfCover, galleryCovers } from './covers.ts';

const file = { blob: 'b', key: 'k', hash: 'h', type: 'image/jpeg', size: 1, width: 4, height: 3 };
const TITLES = ['', '', 'Au parc', 'Au parc', 'Peinture'];
const posts = TITLES.map((title, n): GalleryPost => ({
  id: `post ${n}`,
  day: '2026-11-20',
  at: n,
  body: { type: 'album', title, author: 'Claire' },
}));
const photo = (n: number, post: number, day: number, isFilm: boolean): GalleryPhoto => ({
  id: `photo ${n}`,
  day: `2026-11-${10 + day}`,
  post: `post ${post}`,
  at: n,
  subjects: [],
  body: {
    type: 'photo',
    full: file,
    preview: file,
    thumbhash: '',
    order: n,
    ...(isFilm ? { film: { ...file, seconds: 3 } } : {}),
  },
});
/** One post more than there are: its page is not here yet. */
const somePhotos = fc
  .array(fc.tuple(fc.nat(TITLES.length), fc.nat(9), fc.boolean()), { maxLength: 40 })
  .map((all) => all.map(([post, day, isFilm], n) => photo(n, post, day, isFilm)));

test('GA-16 every photo is under exactly one cover: its album where that has a title, else its day', () => {
  fc.assert(
    fc.property(somePhotos, (photos) => {
      const days = galleryDays(photos, posts);
      const covers = galleryCovers(days);
      const seen = covers.flatMap((cover) =>
        daysOfCover(days, cover.id).flatMap(({ albums }) =>
          albums.flatMap((album) => album.photos.map((one) => ({ cover, one }))),
        ),
      );
      expect(seen.map(({ one }) => one.id).toSorted()).toEqual(photos.map(({ id }) => id).toSorted());
      for (const { cover, one } of seen) {
        const title = posts.find(({ id }) => id === one.post)?.body.title ?? '';
        expect(cover).toMatchObject({ id: title === '' ? one.day : one.post, title });
      }
    }),
  );
});

test('GA-16 a cover counts its photos and films, says their days, shows its first, and stands where its newest is', () => {
  fc.assert(
    fc.property(somePhotos, (photos) => {
      const days = galleryDays(photos, posts);
      const covers = galleryCovers(days);
      expect(covers.map(({ to }) => to)).toEqual(
        covers
          .map(({ to }) => to)
          .toSorted()
          .toReversed(),
      );
      for (const cover of covers) {
        const own = daysOfCover(days, cover.id).flatMap(({ albums }) => albums.flatMap((one) => one.photos));
        const films = own.filter(({ body }) => body.film).length;
        const inOrder = own.map(({ day }) => day).toSorted();
        expect(cover).toMatchObject({ photos: own.length - films, films });
        expect([cover.from, cover.to]).toEqual([inOrder[0], inOrder.at(-1)]);
        const least = Math.min(...own.map(({ body }) => body.order));
        if (cover.kind === 'album') expect(cover.photo.body.order).toBe(least);
        else expect(own).toContain(cover.photo);
      }
    }),
  );
});
