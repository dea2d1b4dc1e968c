import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppLink, NavigationProvider } from './AppLink.tsx';
import { showTest, type TestPage } from './testPage.tsx';

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
});
afterEach(() => page.close());

async function shown(): Promise<{ link: HTMLElement; navigate: ReturnType<typeof vi.fn> }> {
  const navigate = vi.fn();
  await page.show(
    <NavigationProvider value={navigate}>
      <AppLink href="/galerie">Galerie</AppLink>
    </NavigationProvider>,
  );
  return { link: page.get('link', 'Galerie'), navigate };
}

test('PW-21 a tap shows on the link first, and the page changes once that is painted', async () => {
  const { link, navigate } = await shown();
  link.click();
  expect(link.dataset['going']).toBe('');
  expect(navigate).not.toHaveBeenCalled();
  await expect.poll(() => navigate.mock.calls).toEqual([['/galerie']]);
  expect(link.dataset['going']).toBeUndefined();
});

test('PW-21 a page that paints nothing changes all the same, once', async () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
  const { link, navigate } = await shown();
  link.click();
  await expect.poll(() => navigate.mock.calls).toEqual([['/galerie']]);
  frames.mockRestore();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150)));
  expect(navigate).toHaveBeenCalledOnce();
});
