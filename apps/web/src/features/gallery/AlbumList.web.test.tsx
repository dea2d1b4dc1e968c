/** The gallery's list with more photos than a page can hold. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GalleryDay, GalleryPhoto } from '@cocon/domain';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { AlbumList } from './AlbumList.tsx';

const file = { blob: 'b', key: 'k', hash: 'h', type: 'image/jpeg', size: 1, width: 4, height: 3 } as const;

function manyDays(days: number, photosADay: number): GalleryDay[] {
  return Array.from({ length: days }, (_, n) => {
    const day = new Date(Date.UTC(2026, 10, 22 - n)).toISOString().slice(0, 10);
    const photos = Array.from({ length: photosADay }, (__, order): GalleryPhoto => {
      const body = { type: 'photo', full: file, preview: file, thumbhash: '', order } as const;
      return { id: `${day} ${order}`, day, post: day, at: 0, subjects: [], body };
    });
    const album = { id: day, title: 'Au parc', authors: { [day]: 'Claire' }, page: undefined, day, photos };
    return { day, albums: [album] };
  });
}

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
  await loadCatalogues(['gallery']);
});
afterEach(() => page.close());

const items = () => page.root.querySelectorAll('li[aria-posinset]');
const show = (days: GalleryDay[]) =>
  page.show(<AlbumList days={days} today="2026-11-22" onOpen={() => undefined} />);

test('GA-11 of 20 000 photos those near the screen are in the page, wherever one scrolls', async () => {
  await show(manyDays(500, 40));
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(10));
  expect(items().length).toBeLessThan(400);
  expect(items()[0]?.getAttribute('aria-setsize')).toBe('20000');
  const height = document.documentElement.scrollHeight;
  for (const part of [0.3, 0.7, 1]) {
    window.scrollTo(0, height * part);
    await vi.waitFor(() => {
      const seen = [...items()].map((one) => one.lastElementChild?.getBoundingClientRect());
      const inWindow = seen.filter((box) => box && box.bottom > 0 && box.top < window.innerHeight);
      expect(inWindow.length).toBeGreaterThan(3);
    });
    expect(items().length).toBeLessThan(400);
  }
  await vi.waitFor(() => expect([...items()].at(-1)?.getAttribute('aria-posinset')).toBe('20000'));
});

test('GA-11 a gallery of an ordinary month is whole in the page', async () => {
  await show(manyDays(20, 15));
  await vi.waitFor(() => expect(items()).toHaveLength(300));
});

test('GA-12 choosing a month goes to its first day', async () => {
  await show(manyDays(200, 20));
  await vi.waitFor(() => expect(items().length).toBeGreaterThan(10));
  await userEvent.selectOptions(page.get('combobox', 'Aller au mois'), 'août 2026');
  await vi.waitFor(() => {
    const heads = [...page.root.querySelectorAll('h2')];
    const top = heads.find((head) => head.getBoundingClientRect().bottom > 0);
    expect(top?.textContent).toContain('31\u00A0août');
  });
});
