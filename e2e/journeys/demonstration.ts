/** The demonstration: visited from the first page, lived in as four people, erased. */
import { expect, type Page } from '@playwright/test';
import { tap } from '../thumb.ts';

export type PersonaName = 'Direction' | 'Équipe' | 'Famille Martin' | 'Famille Diallo';

/** From the first page to the house, made and open as its direction. */
export async function visitDemonstration(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await tap(page.getByRole('button', { name: 'Visiter la démonstration' }));
  await expect(bar(page)).toBeVisible({ timeout: 90_000 });
}

/** Becomes another of the four people. */
export async function become(page: Page, persona: PersonaName): Promise<void> {
  const pill = bar(page).getByRole('radio', { name: persona });
  await tap(pill);
  await expect(bar(page).getByRole('radio', { name: persona, checked: true })).toBeVisible();
}

/** Back to the first screen, then « Effacer la démonstration », until nothing is left of it. */
export async function eraseDemonstration(page: Page): Promise<void> {
  await tap(page.getByRole('navigation').getByRole('link', { name: /^Aujourd/ }));
  await tap(bar(page).getByRole('button', { name: 'Effacer la démonstration' }));
  const dialog = page.getByRole('dialog', { name: 'Effacer la démonstration' });
  await tap(dialog.getByRole('button', { name: 'Effacer', exact: true }));
  await expect(page.getByRole('button', { name: 'Visiter la démonstration' })).toBeVisible({
    timeout: 20_000,
  });
}

const bar = (page: Page) => page.getByRole('region', { name: 'Démonstration' });
