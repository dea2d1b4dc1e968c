import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { MoreActions } from './MoreActions.tsx';
import { showTest, type TestPage } from './testPage.tsx';

let page: TestPage;
const size = { width: window.innerWidth, height: window.innerHeight };
beforeEach(async () => {
  page = await showTest();
});
afterEach(async () => {
  page.close();
  await browserPage.viewport(size.width, size.height);
});

const shown = (role: string, name: string) =>
  browserPage.getByRole(role, { name, exact: true }).elements().length;

test('HM-18 on a phone the gestures stand behind « Plus », on a tablet in a row; each does the same', async () => {
  const onAction = vi.fn();
  const items = [
    { id: 'list', label: 'Coller une liste', icon: 'paper', onAction },
    { id: 'stays', label: 'Séjours', icon: 'calendar', href: '/sejours' },
  ] as const;
  await page.show(
    <>
      <MoreActions as="menu" items={items} />
      <MoreActions as="row" items={items} />
    </>,
  );
  await browserPage.viewport(1112, 834);
  expect([shown('button', 'Plus'), shown('button', 'Coller une liste'), shown('link', 'Séjours')]).toEqual([
    0, 1, 1,
  ]);
  page.get('button', 'Coller une liste').click();
  expect(onAction).toHaveBeenCalledOnce();

  await browserPage.viewport(390, 844);
  expect([shown('button', 'Plus'), shown('button', 'Coller une liste'), shown('link', 'Séjours')]).toEqual([
    1, 0, 0,
  ]);
  page.get('button', 'Plus').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(shown('menuitem', 'Séjours')).toBe(1));
  await userEvent.keyboard('{Enter}');
  expect(onAction).toHaveBeenCalledTimes(2);
});
