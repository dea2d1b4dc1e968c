/** Words in passing of what was just done: who needs what lies under one closes it. */
import { expect, type Page } from '@playwright/test';

export async function closeWords(page: Page): Promise<void> {
  const words = page.getByRole('alertdialog');
  const close = words.getByRole('button', { name: 'Fermer ce message' });
  // One is shown at a time; behind it another may wait.
  for (; (await close.count()) > 0; await close.first().click());
  await expect(words).toHaveCount(0, { timeout: 30_000 });
}
