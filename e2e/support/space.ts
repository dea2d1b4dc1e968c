/** A space ready for a scene: opened, with a child, its home, a guardian and a consent, all through the screens: a pasted list, or forms. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import {
  addChild,
  addGuardian,
  importTable,
  invite,
  openEstablishment,
  recordConsent,
} from '../journeys/index.ts';
import { watchWalls } from './walls.ts';

export const CODE = '482915';
export const TABLET = { width: 1112, height: 834 };
export const PHONE = { width: 390, height: 844 };
export const LEO = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };

export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: TABLET, ...options });
  await watchWalls(context);
  return context.newPage();
}

export async function openSpace(browser: Browser, origin: string, name?: string): Promise<Page> {
  return fill(await newPage(browser), origin, name);
}

async function fill(page: Page, origin: string, name = 'La Farandole'): Promise<Page> {
  await openEstablishment(page, { origin, name, group: 'Moyens', person: 'Claire Moreau', code: CODE });
  return page;
}

/** A space where Léo may be shown to his group. */
export async function spaceWithLeo(browser: Browser, origin: string, name?: string): Promise<Page> {
  return fillWithLeo(await newPage(browser), origin, name);
}

export async function fillWithLeo(page: Page, origin: string, name?: string): Promise<Page> {
  await fill(page, origin, name);
  await importTable(page, { text: `Prénom;Nom;Groupe;Parent 1\nLéo;Martin;Moyens;${LEO.name}` });
  return showLeo(page);
}

/** Through the form of each, where these forms are of the subject. */
export async function fillByForms(page: Page, origin: string): Promise<Page> {
  await fill(page, origin);
  await addChild(page, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
  await addGuardian(page, LEO);
  return showLeo(page);
}

async function showLeo(page: Page): Promise<Page> {
  await recordConsent(page, { child: LEO.child, guardian: LEO.name, reach: 'Son groupe' });
  return page;
}

/** A card's link for Léo's mother. */
export const cardForSarah = (direction: Page): Promise<string> => invite(direction, LEO);

/** What Safari does to a site that was not visited for seven days. The page is left on nothing. */
export async function loseStorage(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
