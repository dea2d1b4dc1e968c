import type { Document } from '@cocon/client';
import { galleryCovers, galleryDays, type GalleryPhoto, type PhotoBody, type PostBody } from '@cocon/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPage, pagesOf, pageWrites, withWords, wordsOf, type AlbumWords } from './albumPages.ts';
import { isWhole } from './wholeAlbum.ts';

const days = { from: '2026-11-02', to: '2026-11-06' };
const someWords: fc.Arbitrary<AlbumWords> = fc.record({
  title: fc.constantFrom('Au parc', 'Cabane'),
  text: fc.constantFrom('', 'Une semaine dehors.'),
  group: fc.constantFrom('', 'Moyens'),
  period: fc.constantFrom(undefined, days),
  cover: fc.constantFrom(undefined, 'photo 1'),
});
const somePosts = fc
  .array(fc.record({ words: someWords, edition: fc.nat(3), of: fc.nat(2), at: fc.nat(9) }), { minLength: 1 })
  .map((all) =>
    all.map(({ words, edition, of, at }, n) => {
      const body = { type: 'album', title: '', author: `author ${n}`, unknown: n } as PostBody;
      const said = of === 0 ? body : withWords(body, words, `post ${Math.min(n, of)}`, edition);
      const header = { at, until: 100 + n, post: { day: '2026-11-02', withMedia: true } };
      return { id: `post ${n}`, version: n + 1, header, body: said } as unknown as Document<PostBody>;
    }),
  );

test('AB-3 changing an album gives each of its pages, and nothing else, the same words; authors, days and ends stay', () => {
  fc.assert(
    fc.property(somePosts, someWords, fc.nat(), (posts, words, pick) => {
      const one = posts[pick % posts.length];
      if (!one) return;
      const album = one.body.album ?? one.id;
      const pages = pagesOf(posts, album, new Set());
      const own = posts.filter((post) => (post.body.album ?? post.id) === album);
      expect(pages.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
      const writes = pageWrites(pages, words);
      expect(writes.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id as string).toSorted());
      for (const write of writes) {
        const before = posts.find(({ id }) => id === write.id);
        const body = write.body as PostBody;
        expect(wordsOf(body)).toEqual(words);
        expect(body).toMatchObject({
          album,
          author: before?.body.author,
          unknown: before && posts.indexOf(before),
        });
        expect(body.edition).toBeGreaterThan(Math.max(...own.map((page) => page.body.edition ?? 0)));
        expect(write).toMatchObject({
          basedOn: before?.version,
          until: before?.header.until,
          post: before?.header.post,
          audience: { kind: 'media' },
        });
      }
    }),
  );
});

test('AB-4 a page that a colleague adds says the words of the album, in its own name, and stands behind its photos', () => {
  const photo = (id: string, post: string, order: number): GalleryPhoto => ({
    id,
    day: '2026-11-02',
    post,
    at: 1,
    subjects: [],
    body: { type: 'photo', order } as PhotoBody,
  });
  fc.assert(
    fc.property(someWords, fc.array(fc.nat(60), { minLength: 1 }), (words, orders) => {
      const body = withWords({ type: 'album', title: '', author: 'Claire' }, words, 'first', 2);
      const first = { id: 'first', day: '2026-11-02', at: 1, body };
      const before = galleryDays(
        orders.map((order, n) => photo(`a${n}`, 'first', order)),
        [first],
      );
      const [cover] = galleryCovers(before);
      if (!cover) throw new Error('no cover');
      const page = nextPage(cover, before, 'Awa');
      expect(wordsOf(page.body)).toEqual(words);
      const second = { id: 'second', day: '2026-11-02', at: 5, body: page.body };
      const all = [
        ...orders.map((order, n) => photo(`a${n}`, 'first', order)),
        photo('z', 'second', page.order),
      ];
      const [album, ...others] = galleryDays(all, [first, second]).flatMap(({ albums }) => albums);
      expect(others).toEqual([]);
      expect(album?.photos.at(-1)?.id).toBe('z');
      expect(album?.authors).toEqual({ first: 'Claire', second: 'Awa' });
    }),
  );
});

test('AB-5 an album is whole once its first page is here, and photos from thirty days before it', () => {
  const held = { firstPage: '2026-11-20', oldestPhoto: '2026-10-21', hasOlder: true } as const;
  const whole = (other: object) => isWhole({ ...held, ...other } as Parameters<typeof isWhole>[0]);
  expect(whole({})).toBe(false);
  expect(whole({ oldestPhoto: '2026-10-19' })).toBe(true);
  expect(whole({ oldestPhoto: '2026-10-19', firstPage: undefined })).toBe(false);
  expect(whole({ firstPage: undefined, oldestPhoto: undefined, hasOlder: false })).toBe(true);
});
