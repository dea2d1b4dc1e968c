/** The gallery album by album. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cover, GalleryPhoto } from '@cocon/domain';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { AlbumCovers } from './AlbumCovers.tsx';

const file = { blob: 'b', key: 'k', hash: 'h', type: 'image/jpeg', size: 1, width: 4, height: 3 } as const;
const body = { type: 'photo', full: file, preview: file, thumbhash: '', order: 0 } as const;
const photo: GalleryPhoto = { id: 'photo', day: '2026-11-20', post: 'post', at: 0, subjects: [], body };
const cover = (n: number, other: Partial<Cover> = {}): Cover => ({
  id: `album ${n}`,
  kind: 'album',
  title: `Album ${n}`,
  from: '2026-11-20',
  to: '2026-11-20',
  photo,
  photos: 3,
  films: 0,
  authors: ['Claire'],
  page: undefined,
  ...other,
});

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
  await loadCatalogues(['gallery']);
});
afterEach(() => page.close());

const names = () => [...page.root.querySelectorAll('li a')].map((link) => link.textContent);
const show = (covers: readonly Cover[]) => page.show(<AlbumCovers covers={covers} today="2026-11-22" />);

test('GA-16 each cover is a link that says its title, how many and of which days', async () => {
  await show([
    cover(1, { title: 'Séjour', from: '2026-11-18', films: 1 }),
    cover(2, { photos: 1 }),
    cover(3, { id: '2026-11-22', kind: 'day', title: '', from: '2026-11-22', to: '2026-11-22' }),
  ]);
  await vi.waitFor(() => expect(names()).toHaveLength(3));
  expect(names()).toEqual([
    'Séjour 3 photos, 1 vidéo, 18–20 novembre 2026',
    'Album 2 1 photo, vendredi 20\u00A0novembre',
    'Aujourd’hui, dimanche 22\u00A0novembre 3 photos',
  ]);
  expect(page.get('list', 'Albums')).toBeDefined();
  expect(page.root.querySelector('a')?.getAttribute('href')).toBe('/galerie/album/album%201');
});

test('GA-16 of very many covers the nearest are in the page, and all of them for who goes on', async () => {
  await show(Array.from({ length: 150 }, (_, n) => cover(n)));
  await vi.waitFor(() => expect(names().length).toBeGreaterThan(0));
  expect(names().length).toBeLessThan(150);
  expect(page.root.querySelector('li')?.getAttribute('aria-setsize')).toBe('150');
  await vi.waitFor(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    expect(names()).toHaveLength(150);
  });
});
