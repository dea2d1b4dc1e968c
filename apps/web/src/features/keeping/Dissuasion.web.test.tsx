/** Dissuasion as eyes, fingers and readers meet it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { Dissuasion } from './Dissuasion.tsx';

let page: TestPage;
let host: HTMLElement;
beforeEach(async () => {
  page = await showTest();
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  host.remove();
  page.close();
});

const overlay = () => page.root.querySelector('[aria-hidden="true"]');
const menuOn = (element: HTMLElement) =>
  element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));

test('KP-13 the home’s name stands over the picture for eyes alone, and fingers go through', async () => {
  await page.show(<Dissuasion name="Martin" host={host} />);
  await expect.poll(() => overlay()?.textContent).toContain('Martin');
  const marks = overlay();
  expect(marks && getComputedStyle(marks).pointerEvents).toBe('none');
  expect(page.root.querySelectorAll('[tabindex], button, a')).toHaveLength(0);
});

test('KP-13 no menu opens on the picture, while it is over it', async () => {
  expect(menuOn(host)).toBe(true);
  await page.show(<Dissuasion name="Martin" host={host} />);
  await expect.poll(() => menuOn(host)).toBe(false);
  await page.show(<p>Martin</p>);
  await expect.poll(() => menuOn(host)).toBe(true);
});

test('KP-13 the picture is covered while the page is not in front', async () => {
  await page.show(<Dissuasion name="Martin" host={host} />);
  await expect.poll(() => overlay()).not.toBeNull();
  const covers = () => overlay()?.querySelectorAll('div').length;
  window.dispatchEvent(new Event('blur'));
  await expect.poll(covers).toBe(1);
  window.dispatchEvent(new Event('focus'));
  await expect.poll(covers).toBe(document.hasFocus() ? 0 : 1);
});
