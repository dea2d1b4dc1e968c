/** What a guardian does: enters by the card, looks, signs, takes back. */
import { expect, type Page } from '@playwright/test';
import { tap } from '../thumb.ts';
import type { ReachName } from './consents.ts';
import { goTo } from './direction.ts';

/** From the scan (which opens the link) to the first screen inside. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** In the app installed on an iPhone, with the card's link copied before: from the first page to the first screen inside. */
export async function enterInstalled(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: 'J’ai une carte' }));
  await tap(page.getByRole('button', { name: 'Coller mon lien' }));
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** The same with notices on, where the host tells phones: from the app's first page, by the link that was copied. */
export async function enterInstalledAndBeTold(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('button', { name: 'Coller mon lien' }));
  await tap(page.getByRole('button', { name: 'Ouvrir, et être prévenu le soir' }));
  await expect(page.getByText('C’est prêt : ce téléphone vous préviendra le soir.').first()).toBeVisible({
    timeout: 30_000,
  });
}

/** With the paper card in the hand and no link: from the first page to the first screen inside, by the camera in the app. */
export async function enterByScanning(page: Page): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: 'J’ai une carte' }));
  await tap(page.getByRole('button', { name: 'Scanner ma carte' }));
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** Descriptions of the photos in the gallery of whoever is in front, in order; waits until it has settled. */
export async function visiblePhotos(page: Page): Promise<string[]> {
  await goTo(page, 'Galerie');
  await expect(page.getByRole('heading', { name: 'Galerie' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const photos = page.getByRole('list', { name: 'Photos' });
  await expect(photos.or(page.getByRole('heading', { name: 'Les photos arriveront ici' }))).toBeVisible();
  const images = photos.getByRole('img', { name: /^Photo/ });
  return images.evaluateAll((all) =>
    all.map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? ''),
  );
}

/** Waits until the gallery shows this many photos. */
export async function expectPhotos(page: Page, count: number): Promise<void> {
  await goTo(page, 'Galerie');
  const images = page.getByRole('list', { name: 'Photos' }).getByRole('img', { name: /^Photo/ });
  await expect(images).toHaveCount(count, { timeout: 30_000 });
}

async function openImageOf(page: Page, firstName: string): Promise<void> {
  await goTo(page, 'Papiers');
  await tap(page.getByRole('link', { name: `L'image de ${firstName}` }));
}

export async function signConsent(page: Page, firstName: string, reach: ReachName): Promise<void> {
  await openImageOf(page, firstName);
  await tap(page.getByText(reach, { exact: true }));
  await tap(page.getByRole('button', { name: 'Signer' }));
  await expect(page.getByText('C’est signé')).toBeVisible({ timeout: 20_000 });
}

/** From the first screen: one reach for all own children, signed in one gesture. */
export async function signFirstChoices(page: Page, reach: ReachName): Promise<void> {
  await tap(page.getByRole('main').getByRole('link', { name: 'Choisir' }));
  await tap(page.getByText(reach, { exact: true }));
  await tap(page.getByRole('button', { name: 'Signer' }));
  await expect(page.getByText('C’est signé')).toBeVisible({ timeout: 20_000 });
}

export async function withdrawConsent(page: Page, firstName: string): Promise<void> {
  await openImageOf(page, firstName);
  await tap(page.getByRole('button', { name: 'Retirer mon accord' }));
  await tap(
    page
      .getByRole('dialog', { name: 'Retirer mon accord' })
      .getByRole('button', { name: 'Retirer mon accord' }),
  );
  await expect(page.getByText('C’est retiré')).toBeVisible({ timeout: 20_000 });
}
