/** A place of the walk: how to get there from the place before it. */
import { expect, type Page } from '@playwright/test';

export interface Stop {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

export const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 });

/** Closes the dialogs of the place before: one that is just going may take the first key for itself. */
export async function closeDialog(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** The dialog that a button of the page opens; with `menu`, that a line of a menu opens. */
export function dialogStop(title: string, button: string | RegExp, menuitem?: string): Stop {
  return {
    name: title,
    go: async (page) => {
      await closeDialog(page);
      await page.getByRole('main').getByRole('button', { name: button, exact: true }).first().click();
      if (menuitem !== undefined) await page.getByRole('menuitem', { name: menuitem }).click();
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    },
  };
}
