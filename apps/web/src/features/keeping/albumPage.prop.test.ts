import fc from 'fast-check';
import { expect, test } from 'vitest';
import { albumPage, type AlbumPage, type KeptPicture, type PageWords } from './albumPage.ts';
import { escaped } from './keptPage.ts';

const pageOf = (title: string, text: string, pictures: readonly Partial<KeptPicture>[]): AlbumPage => {
  const words: PageWords = {
    language: 'fr',
    title,
    summary: '2 photos',
    previous: 'Précédente',
    next: 'Suivante',
    pictures: 'Photos',
    care: 'Ne les publiez pas.',
    dayOf: (day) => `jour ${day}`,
  };
  return {
    words,
    text,
    pictures: pictures.map((one, n) => ({
      file: `photos/${n}.jpg`,
      isFilm: false,
      width: 4,
      height: 3,
      day: '2026-11-23',
      name: `Photo ${n + 1}`,
      caption: '',
      ...one,
    })),
  };
};
const marks = (page: string) => [...page.matchAll(/[<>"]/g)].length;
const texts = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '" onload="x',
    "'><img src=x>",
    '&lt;',
    '</style><svg/onload=x>',
  ),
);

test('KP-11 whatever people typed is text on the page: it opens no element and ends no attribute', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (title, text, caption, name) => {
      const made = albumPage(pageOf(title, text, [{ caption, name }]));
      expect(marks(made)).toBe(marks(albumPage(pageOf('a', 'a', [{ caption: 'a', name: 'a' }]))));
      for (const one of [title, text, caption, name]) expect(made).toContain(escaped(one));
    }),
  );
});

test('KP-11 names its language, has every picture once, in its day, with what readers hear, and leads from each to its neighbours', () => {
  const page = albumPage(
    pageOf('Au parc', '', [
      { caption: 'Le toit tient !' },
      {},
      { day: '2026-11-24', isFilm: true, file: 'photos/2.mp4', name: 'Vidéo 3' },
    ]),
  );
  expect(page).toContain('<html lang="fr">');
  expect([...page.matchAll(/<h2 id="[^"]+">([^<]+)/g)].map(([, day]) => day)).toEqual([
    'jour 2026-11-23',
    'jour 2026-11-24',
  ]);
  expect([...page.matchAll(/<img [^>]*alt="([^"]+)"/g)].map(([, alt]) => alt)).toEqual([
    'Photo 1',
    'Photo 2',
  ]);
  expect(page).toContain('aria-label="Vidéo 3"');
  const links = [...page.matchAll(/href="#(p\d)"/g)].map(([, to]) => to);
  expect(links).toEqual(['p2', 'p1', 'p3', 'p2']);
  expect(page).not.toContain('<script');
});
