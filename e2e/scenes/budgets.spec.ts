/** The journeys' budgets, counted as a thumb does (`e2e/thumb.ts`). */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addGuardian,
  openEstablishment,
  publish,
  recordConsents,
  signConsent,
  withdrawConsent,
} from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { addLeo, cardForSarah, CODE, LEO, newPage, PHONE } from '../support/space.ts';
import { gestures, tap } from '../thumb.ts';

const SCAN = 1;
let house: House;
let direction: Page;

// Each goes on where the one before has left the space.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  house = await startHouse({ openToAll: false });
});
test.afterAll(() => house.remove());

test('SC-47 opening a space takes five fields besides the opening code, and under ninety seconds', async ({
  browser,
}) => {
  direction = await newPage(browser);
  const start = Date.now();
  await openEstablishment(direction, {
    origin: house.origin,
    openingCode: house.openingCode,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: CODE,
  });
  expect(Date.now() - start).toBeLessThan(90_000);
  // Five fields at most, the host's code, and three buttons: open, create, put the sheet off.
  expect(gestures(direction).total).toBeLessThanOrEqual(5 + 1 + 3);
});

const mother = async (browser: Browser, link: string): Promise<Page> => {
  const page = await newPage(browser, { viewport: PHONE });
  await page.goto(link);
  await tap(page.getByRole('button', { name: 'Entrer' }));
  return page;
};

test('SC-49 ten photos from the gallery take at most eight gestures besides picking', async () => {
  await addLeo(direction);
  gestures(direction);
  await publish(direction, { files: smallJpegs(10), children: ['Léo Martin'], title: 'Dix photos' });
  const { total, besidesPicking } = gestures(direction);
  expect(total - besidesPicking).toBe(10);
  expect(besidesPicking).toBeLessThanOrEqual(8);
  await publish(direction, { files: smallJpegs(10), children: 'everyone' });
  expect(gestures(direction).besidesPicking).toBeLessThanOrEqual(8);
});

test('SC-48 from the scan to the first photo: two gestures', async ({ browser }) => {
  const page = await mother(browser, await cardForSarah(direction));
  const first = page.getByRole('img', { name: /^Photo/ }).first();
  await expect(first).toBeVisible({ timeout: 30_000 });
  // A real picture, not only its place.
  await expect
    .poll(() => first.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
    .toBeGreaterThan(0);
  expect(SCAN + gestures(page).total).toBe(2);
  await page.context().close();
});

test('SC-50 choosing another reach takes five gestures, withdrawing four', async ({ browser }) => {
  await addGuardian(direction, { ...LEO, name: 'Awa Martin' });
  await recordConsents(direction, [{ child: LEO.child, guardian: 'Awa Martin', reach: 'Son groupe' }]);
  const page = await mother(browser, await cardForSarah(direction));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 20_000,
  });
  gestures(page);
  await signConsent(page, 'Léo', 'Sa famille');
  expect(gestures(page).total).toBeLessThanOrEqual(5);
  await withdrawConsent(page, 'Léo');
  expect(gestures(page).total).toBeLessThanOrEqual(4);
  await page.context().close();
});
