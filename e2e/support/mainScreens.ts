/**
 * The main screens of « La Farandole », reached without a word of any language, so that they can be looked at in each. A
 * page moves inside the app: nobody is asked for a code again.
 */
import { expect, type Page } from '@playwright/test';
import type { Farandole } from './farandole.ts';
import { settle } from './stillWorld.ts';

export interface MainScreen {
  readonly name: string;
  readonly page: Page;
  readonly go: () => Promise<void>;
}

/** Goes to an address of the app as its own links do. */
async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((there) => {
    window.history.pushState({}, '', there);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await expect(page.locator('h1').first()).toBeVisible();
  await settle(page);
}

async function goOutside(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
  await settle(page);
}

/** Where a link of the page leads whose address begins so. */
async function firstLink(page: Page, beginning: string): Promise<string> {
  const link = page.locator(`main a[href^="${beginning}"]`).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? beginning;
}

export function mainScreens({ house, stranger, direction, family, photos }: Farandole): MainScreen[] {
  const inside = (page: Page, name: string, path: string): MainScreen => ({
    name,
    page,
    go: () => goInside(page, path),
  });
  const through = (page: Page, name: string, path: string, beginning: string): MainScreen => ({
    name,
    page,
    go: async () => {
      await goInside(page, path);
      await goInside(page, await firstLink(page, beginning));
    },
  });
  const outside = (name: string, path: string): MainScreen => ({
    name,
    page: stranger,
    go: () => goOutside(stranger, `${house.origin}${path}`),
  });
  return [
    outside('first-page', '/'),
    outside('opening', '/ouvrir'),
    outside('entry', '/e'),
    inside(direction, 'staff-today', '/'),
    inside(direction, 'children', '/enfants'),
    through(direction, 'child', '/enfants', '/enfants/A'),
    {
      name: 'household',
      page: direction,
      go: async () => {
        await goInside(direction, '/enfants');
        await goInside(direction, await firstLink(direction, '/enfants/A'));
        await goInside(direction, await firstLink(direction, '/foyers/'));
      },
    },
    inside(direction, 'consents', '/autorisations'),
    inside(direction, 'direction', '/direction'),
    inside(direction, 'leaving', '/direction/quitter-whatsapp'),
    inside(direction, 'staff-gallery', '/galerie'),
    {
      name: 'publishing',
      page: direction,
      go: async () => {
        await goInside(direction, '/galerie/publier');
        await direction.locator('input[type="file"]').last().setInputFiles(photos.slice(0, 4));
        const chips = direction.locator('label').filter({ has: direction.getByRole('checkbox') });
        await chips.nth(0).click();
        await chips.nth(1).click();
        await expect(direction.locator('main img')).toHaveCount(4, { timeout: 30_000 });
        await settle(direction);
      },
    },
    inside(family, 'family-today', '/'),
    inside(family, 'family-gallery', '/galerie'),
    inside(family, 'papers', '/papiers'),
    through(family, 'image', '/papiers', '/papiers/image/'),
  ];
}
