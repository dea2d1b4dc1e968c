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

/** Pages of two albums, of which each page says the words it was made with. */
const somePages = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), edition: fc.nat(3), at: fc.nat(9) }),
  { selector: ({ id }) => id, minLength: 1 },
);
const pageOf = (id: string, edition: number, at: number): GalleryPost => ({
  id,
  day: '2026-11-20',
  at,
  body: {
    type: 'album',
    title: `said ${edition} at ${at} by ${id}`,
    author: `author of ${id}`,
    album: id === 'd' ? 'd' : 'a',
    edition,
    cover: 'photo 2',
    period: { from: '2026-10-01', to: '2026-10-05' },
  },
});

test('AB-1 whatever order the pages of an album come in, the one whose words were changed last speaks for all', () => {
  const shuffled = somePages.chain((pages) =>
    fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length })),
  );
  fc.assert(
    fc.property(shuffled, ([pages, other]) => {
      const photos = ['a', 'b', 'c', 'd'].flatMap((id, n) => [
        { ...photo(n, 0, 1, false), post: id },
        { ...photo(n + 4, 0, 5, false), post: id },
      ]);
      const read = (all: typeof pages) =>
        galleryDays(
          photos,
          all.map(({ id, edition, at }) => pageOf(id, edition, at)),
        );
      expect(read(pages)).toEqual(read(other));
      const own = pages.filter(({ id }) => id !== 'd');
      for (const album of read(pages)
        .flatMap(({ albums }) => albums)
        .filter(({ id }) => id === 'a')) {
        const highest = Math.max(...own.map(({ edition }) => edition));
        if (own.length > 0) expect(album.page?.edition).toBe(highest);
        for (const { post } of album.photos)
          expect(album.authors[post]).toBe(own.some(({ id }) => id === post) ? `author of ${post}` : '');
      }
    }),
  );
});

test('AB-2 the cover is the photo chosen where one may see it, and the days are those that were said', () => {
  const page = { ...pageOf('a', 1, 1), body: { ...pageOf('a', 1, 1).body, cover: 'photo 2' } };
  const photos = [1, 2, 3].map((n) => ({ ...photo(n, 0, n, false), post: 'a' }));
  const [cover] = galleryCovers(galleryDays(photos, [page]));
  expect(cover).toMatchObject({ photo: { id: 'photo 2' }, from: '2026-10-01', to: '2026-10-05' });
  const [without] = galleryCovers(
    galleryDays(
      photos.filter(({ id }) => id !== 'photo 2'),
      [page],
    ),
  );
  expect(without?.photo.id).toBe('photo 1');
});
