import { setupI18n } from '@lingui/core';
import type { Document, Profile } from '@cocon/client';
import type { CopyBody, GalleryDay, HandoutBody } from '@cocon/domain';
import { expect, test } from 'vitest';
import { ownParts, type OwnItem, type OwnThings } from './ownThings.ts';

const i18n = setupI18n({ locale: 'fr', messages: { fr: {} } });
const profile = {} as Profile;

const photo = (n: number, post: string, day: string) => ({
  id: `photo${n}`,
  post,
  day,
  body: { copy: `copy${n}`, full: { width: 4, height: 3 } },
});
const album = (post: string, title: string, day: string, photos: number[]) => ({
  day,
  albums: [
    {
      post,
      root: post,
      id: post,
      title,
      day,
      authors: { [post]: 'Amel' },
      photos: photos.map((n) => photo(n, post, day)),
    },
  ],
});
const copy = (n: number): [string, Document<CopyBody>] => [
  `copy${n}`,
  { id: `copy${n}`, body: { file: { width: 4, height: 3 } } } as unknown as Document<CopyBody>,
];
const paper = (title: string) =>
  ({
    id: title,
    body: { title, day: '2026-11-02', file: { type: 'application/pdf' } },
  }) as unknown as Document<HandoutBody>;

const things = (over: Partial<OwnThings> = {}): OwnThings => ({
  place: 'La <b>Farandole</b>',
  days: [
    album('aaaa1', 'Cabane', '2026-11-20', [1, 2]),
    album('bbbb2', 'Cabane', '2026-11-19', [3]),
    album('cccc3', 'Sans copie', '2026-11-18', [9]),
  ] as unknown as GalleryDay[],
  held: new Map([copy(1), copy(2), copy(3)]),
  papers: [paper('Menus/été'), paper('Menus/été')],
  answers: [
    {
      child: 'Léo & Cie',
      word: {
        means: 'device',
        at: 0 as never,
        terms: {
          child: 'leo',
          purposes: { image: 'group', film: true },
          from: '2026-09-01',
          to: '2027-08-31',
          text: 'h',
        } as never,
      },
    },
  ],
  reachNames: {
    nobody: 'Personne',
    ownFamily: 'Sa famille',
    pictured: 'Avec lui',
    group: 'Son groupe',
    establishment: 'Tous',
  },
  ...over,
});
const parts = (over: Partial<OwnThings> = {}) => ownParts(profile, things(over), [{ language: 'fr', i18n }]);

/** Where the links of a page of the ZIP's top lead, as paths of the ZIP. */
const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="([^"]+)"/gu)].map(([, address = '']) => decodeURIComponent(address));

test('KP-14 every file has a path of its own; the first page leads to every album, paper and answer that is in, and to nothing else', () => {
  const { items, fileOf, pages } = parts();
  const paths = items.map(fileOf);
  expect(items).toHaveLength(5);
  expect(new Set(paths).size).toBe(5);
  const made = pages(items);
  const all = new Set([...paths, ...made.map(({ file }) => file)]);
  const index = made.find(({ file }) => file === 'index.html')?.text ?? '';
  const links = linksOf(index);
  expect(links).toHaveLength(5);
  for (const path of links) expect(all.has(path), path).toBe(true);
  expect(index).not.toContain('Sans copie');
});

test('KP-14 an album or a paper that may no longer be kept when its turn comes is led to from nowhere', () => {
  const { items, pages } = parts();
  const isCabane = (item: OwnItem) => item.kind === 'picture' && item.picture.shown.photo.post === 'aaaa1';
  const made = pages(items.filter((item) => isCabane(item)));
  expect(linksOf(made.find(({ file }) => file === 'index.html')?.text ?? '')).toHaveLength(2);
});

test('KP-14 what people typed is text; answers are there to read and as data', () => {
  const { items, pages } = parts();
  const made = pages(items);
  const index = made.find(({ file }) => file === 'index.html')?.text ?? '';
  expect(index).toContain('La &lt;b&gt;Farandole&lt;/b&gt;');
  expect(index).toContain('Léo &amp; Cie');
  const data: unknown = JSON.parse(made.find(({ file }) => file === 'accords.json')?.text ?? '');
  expect(data).toMatchObject({
    answers: [{ child: 'Léo & Cie', purposes: { image: 'group' }, from: '2026-09-01', sha256OfText: 'h' }],
  });
});

test('KP-14 a house that hands out no copies still gives papers and answers', () => {
  const { items, pages } = parts({ held: new Map() });
  expect(items.map(({ kind }) => kind)).toEqual(['paper', 'paper']);
  expect(pages(items).map(({ file }) => file)).toEqual(['accords.json', 'index.html']);
});
