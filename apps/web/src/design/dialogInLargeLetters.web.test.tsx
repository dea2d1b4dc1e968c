import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { AlertDialog } from './AlertDialog.tsx';
import { showTest, type TestPage } from './testPage.tsx';

let page: TestPage;
const size = { width: window.innerWidth, height: window.innerHeight };
beforeEach(async () => {
  page = await showTest();
  await browserPage.viewport(320, 640);
  document.documentElement.style.fontSize = '200%';
});
afterEach(async () => {
  page.close();
  document.documentElement.style.fontSize = '';
  await browserPage.viewport(size.width, size.height);
});

test('DG-8 in letters twice as large on the smallest phone a dialog says title, words and buttons one below the other', async () => {
  const gone =
    'Auf den Telefonen von Sarah Martin öffnet sich Cocon nicht mehr, und die Karte gilt nicht mehr.';
  await page.show(
    <AlertDialog
      title="Sarah Martin gehört nicht mehr zu diesem Haushalt"
      gone={gone}
      confirmLabel="Aus dem Haushalt nehmen"
      cancelLabel="Nichts ändern"
      isOpen
      onOpenChange={() => {}}
      onConfirm={() => {}}
    />,
  );
  const dialog = page.get('dialog', 'Sarah Martin gehört nicht mehr zu diesem Haushalt');
  const confirm = page.get('button', 'Aus dem Haushalt nehmen');
  const words = browserPage.getByText(gone).element();
  const title = browserPage.getByRole('heading', { level: 2 }).element();
  // It rises when it opens.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  dialog.scrollTop = 0;
  const at = (element: Element) => element.getBoundingClientRect();
  expect(at(title).top).toBeGreaterThanOrEqual(at(dialog).top);
  expect(at(words).top).toBeGreaterThanOrEqual(at(title).bottom);
  expect(at(confirm).top).toBeGreaterThanOrEqual(at(words).bottom);
  // What is below is scrolled to.
  const cancel = page.get('button', 'Nichts ändern');
  cancel.scrollIntoView({ block: 'end' });
  expect(at(cancel).bottom).toBeLessThanOrEqual(window.innerHeight + 1);
});
