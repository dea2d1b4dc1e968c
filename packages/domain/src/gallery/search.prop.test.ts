import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '../fold.ts';
import { galleryDays, type GalleryPhoto, type GalleryPost } from './albums.ts';
import type { PhotoBody } from './photo.ts';
import { isAsking, searchGallery, type SearchNames } from './search.ts';

const spoken = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const names: SearchNames = {
  dayNames: (day) => spoken.format(new Date(`${day}T00:00:00Z`)),
  children: new Map([
    ['leo', 'Léo Martin'],
    ['ines', 'Inès Diallo'],
  ]),
  small: new Set(['le', 'la', 'de', 'l', 'd', 'et', 'au']),
};
const post = (id: string, title: string, more: Partial<GalleryPost['body']> = {}): GalleryPost => ({
  id,
  day: '2026-03-12',
  at: 1,
  body: { type: 'album', title, author: 'Claire Moreau', ...more },
});
const posts = [
  post('parc', 'Au parc', { text: 'Des feuilles, du soleil.', group: 'Moyens' }),
  post('cabane', 'La cabane de l’été'),
  post('rien', ''),
];
const photo = (
  id: string,
  day: string,
  page: string,
  subjects: string[],
  caption?: string,
): GalleryPhoto => ({
  id,
  day,
  post: page,
  at: 1,
  subjects,
  body: { type: 'photo', order: 0, ...(caption && { caption }) } as PhotoBody,
});
const some = [
  photo('a', '2026-03-12', 'parc', ['leo']),
  photo('b', '2026-03-12', 'cabane', ['ines'], 'Le château fort'),
  photo('c', '2026-03-01', 'rien', ['leo', 'ines']),
  photo('d', '2025-11-25', 'cabane', [], 'Les feuilles mortes'),
];
const days = galleryDays(some, posts);
const found = (typed: string) =>
  searchGallery(days, typed, names)
    .days.flatMap(({ albums }) => albums.flatMap(({ photos }) => photos.map(({ id }) => id)))
    .toSorted()
    .join('');

test('AB-8 a child, a day as one says it, an album, a caption: whatever the case and accents, every word counts', () => {
  expect(found('leo')).toBe('ac');
  expect(found('LÉO et Inès')).toBe('c');
  expect(found('jeudi')).toBe('ab');
  expect(found('12 mars')).toBe('ab');
  expect(found('1 mars')).toBe('c');
  expect(found('1er mars')).toBe('c');
  expect(found('12/03')).toBe('ab');
  expect(found('25.11.25')).toBe('d');
  expect(found('12/03/2025')).toBe('');
  expect(found('chateau')).toBe('b');
  expect(found('feuil')).toBe('ad');
  expect(found('moyens')).toBe('a');
  expect(found('cabane 2025')).toBe('d');
  expect(found('l’ete')).toBe('bd');
  expect(found('de la')).toBe('bd');
  expect(found('léo cabane')).toBe('');
  expect(found('   ')).toBe('');
  expect([isAsking(' ’ '), isAsking('é')]).toEqual([false, true]);
});

test('AB-9 albums that answer by themselves come first, the one whose title says it before one that only tells it', () => {
  const told = [
    post('x', 'Le pique-nique', { text: 'Une cabane' }),
    post('y', 'La cabane'),
    post('z', 'Cabanes'),
  ];
  const all = ['x', 'y', 'z'].map((id, n) => photo(id, `2026-03-1${9 - n}`, id, []));
  const { albums, photos } = searchGallery(galleryDays(all, told), 'cabane', names);
  expect(albums.map(({ id }) => id)).toEqual(['y', 'z']);
  expect(photos).toBe(3);
});

const word = fc.constantFrom('léo', 'INES', 'mars', 'parc', '12', 'cabane', 'feuilles', 'jeudi', 'x', '2026');

test('AB-8 whatever is typed, a photo found answers to each word, and one left out fails one; the order is the gallery’s', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const result = searchGallery(days, words.join(' '), names);
      const shown = result.days.flatMap(({ albums }) => albums.flatMap(({ photos }) => photos));
      const inOrder = days.flatMap(({ albums }) => albums.flatMap(({ photos }) => photos));
      expect(shown).toEqual(inOrder.filter((one) => shown.includes(one)));
      expect(result.photos).toBe(shown.length);
      for (const one of inOrder) {
        const page = posts.find(({ id }) => id === one.post)?.body;
        const texts = [
          names.dayNames(one.day),
          page?.title,
          page?.text,
          page?.group,
          page?.author,
          one.body.caption,
          ...one.subjects.map((child) => names.children.get(child)),
        ];
        const own = texts.flatMap((text) => foldedWords(text ?? ''));
        const isWhole = words.flatMap(foldedWords).every((asked) => own.includes(asked));
        // All these words are whole ones, but for « parc » and such that begin nothing else here.
        expect(shown.includes(one)).toBe(isWhole);
      }
    }),
  );
});

test('AB-8 nothing typed breaks it, and a letter more never finds more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('a', 'e', 'o'),
      (typed, letter) => {
        expect(() => searchGallery(days, typed, names)).not.toThrow();
        const before = searchGallery(days, `c${letter}`, names).photos;
        expect(searchGallery(days, `c${letter}b`, names).photos).toBeLessThanOrEqual(before);
      },
    ),
  );
});

test('AB-10 twenty thousand photos are gone through while one types', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => {
    const day = new Date(Date.UTC(2026, 0, 1 + (n % 400))).toISOString().slice(0, 10);
    return photo(
      `p${n}`,
      day,
      `post ${n % 900}`,
      [`child ${n % 60}`],
      n % 5 === 0 ? `Légende ${n}` : undefined,
    );
  });
  const pages = Array.from({ length: 900 }, (_, n) => post(`post ${n}`, `Album ${n} du matin`));
  const inDays = galleryDays(many, pages);
  const known = new Map(Array.from({ length: 60 }, (_, n) => [`child ${n}`, `Prénom${n} Nom`]));
  const took = ['p', 'prenom1', 'prenom1 mars', 'legende 500', 'album matin mardi'].map((typed) => {
    const before = process.cpuUsage();
    searchGallery(inDays, typed, { ...names, children: known });
    return process.cpuUsage(before).user / 1000;
  });
  // Of the processor: others may be using it too. The first one folds every word once.
  expect(Math.min(...took)).toBeLessThan(200);
});
