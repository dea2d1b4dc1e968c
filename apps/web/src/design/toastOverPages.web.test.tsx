import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { showTest, type TestPage } from './testPage.tsx';
import { showToast, ToastRegion } from './Toast.tsx';

let page: TestPage;
beforeEach(async () => (page = await showTest()));
afterEach(() => {
  vi.useRealTimers();
  page.close();
});

const said = (words: string) => browserPage.getByText(words).elements().length;

test('DG-7 a word that asks nothing goes with its time from page to page; one with its undo stays to be read', async () => {
  await page.show(<ToastRegion key="first" />);
  for (const [message, more, left] of [
    ['C’est noté.', {}, 0],
    ['C’est publié.', { undo: () => {} }, 1],
  ] as const) {
    const close = showToast({ message, ...more });
    await vi.waitFor(() => expect(said(message)).toBe(1), { timeout: 20_000 });
    // Another page, before its time is over: it is still there.
    await page.show(<ToastRegion key="second" />);
    await vi.waitFor(() => expect(said(message)).toBe(1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    await page.show(<ToastRegion key="third" />);
    await vi.waitFor(() => expect(said(message)).toBe(left));
    vi.useRealTimers();
    close();
    await vi.waitFor(() => expect(said(message)).toBe(0));
  }
});
