/** « La Farandole » as the pictures show it: five children and their families, eight photos, all of it invented. */
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addGuardian,
  enter,
  invite,
  openEstablishment,
  publish,
  recordConsents,
} from '../journeys/index.ts';
import { paintings } from './paintings.ts';
import { CODE, PHONE, TABLET } from './space.ts';
import { stillWorld, wishId } from './stillWorld.ts';
import { closeWords } from './words.ts';

/**
 * `id`: the byte of which the child's identifier is made, chosen for the emblem that comes of it. Who makes « Grands » and who
 * goes there too are not one after the other: a busy machine's next form may not know the new group yet, and make another.
 */
const children = [
  { firstName: 'Zoé', lastName: 'Roux', group: 'Grands', id: 4 },
  { firstName: 'Léo', lastName: 'Martin', group: 'Moyens', id: 1 },
  { firstName: 'Inès', lastName: 'Benali', group: 'Moyens', id: 2 },
  { firstName: 'Noé', lastName: 'Lambert', group: 'Moyens', id: 3 },
  { firstName: 'Sami', lastName: 'Diallo', group: 'Grands', id: 5 },
] as const;

const guardians = [
  { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' },
  { child: 'Inès Benali', household: 'Benali', name: 'Karim Benali' },
] as const;

export interface Farandole {
  readonly house: House;
  readonly direction: Page;
  readonly family: Page;
  readonly stranger: Page;
  readonly photos: readonly string[];
}

/** `everywhere`: for each of its contexts. */
export async function openFarandole(
  browser: Browser,
  everywhere: BrowserContextOptions = {},
): Promise<Farandole> {
  const { environment, still } = stillWorld();
  const house = await startHouse({ environment });
  const pageOf = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      colorScheme: 'light',
      ...everywhere,
      ...options,
    });
    await still(context);
    return context.newPage();
  };
  const photos = await paintings(browser, 8);
  const direction = await pageOf({ viewport: TABLET });
  await openEstablishment(direction, {
    origin: house.origin,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: CODE,
  });
  for (const { id, ...child } of children) {
    await wishId(direction, id);
    await addChild(direction, child);
  }
  for (const guardian of guardians) await addGuardian(direction, guardian);
  await recordConsents(direction, [
    { child: 'Léo Martin', guardian: 'Sarah Martin', reach: 'Son groupe' },
    { child: 'Inès Benali', guardian: 'Karim Benali', reach: 'Sa famille' },
  ]);
  const family = await pageOf({ viewport: PHONE });
  await enter(family, await invite(direction, guardians[0]));
  await publish(direction, { files: photos, children: ['Léo Martin'], title: 'Peinture au soleil' });
  await expect(family.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 30_000 });
  // What pops up after publishing would lie over the first pictures.
  await closeWords(direction);
  return { house, direction, family, stranger: await pageOf({ viewport: PHONE }), photos };
}
