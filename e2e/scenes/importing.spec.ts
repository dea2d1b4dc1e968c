/** A directrice's first hour: her spreadsheet in, the cards out, what parents signed on paper recorded; and the way back. */
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  enter,
  goTo,
  importTable,
  previewTable,
  invite,
  printAllCards,
  printMissingCards,
  recordCommonConsents,
  takeImportBack,
  unlock,
} from '../journeys/index.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, newPage, openSpace, PHONE } from '../support/space.ts';
import { spreadsheetCopy } from '../../tools/test-tables/madeTables.ts';
import { gestures, tap } from '../thumb.ts';

/** 45 families, eleven of them with two children. */
const families = spreadsheetCopy(56);
const children = spreadsheetCopy(45);
const twoFamilies = {
  text: 'Prénom;Nom;Groupe;Parent 1;Parent 2\nLéo;Martin;Moyens;Sarah Martin;Karim Martin\nAwa;Diallo;Grands;Fatou Diallo;',
};
const SARAH = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };

let house: House;
test.beforeAll(({ shared }) => {
  house = shared;
});

const childrenShown = (page: Page) =>
  page.getByRole('list', { name: 'Liste des enfants' }).getByRole('listitem');

test('SC-51 IM-12 45 families in, cards and paper consents: 15 gestures and one for each that differs', async ({
  browser,
}) => {
  const page = await openSpace(browser, house.origin, 'Quarante-cinq');
  gestures(page);
  await previewTable(page, families);
  // Until the button is pressed there is nobody.
  await goTo(page, 'Enfants');
  await expect(page.getByText('Qui accueillez-vous')).toBeVisible();
  gestures(page);

  await importTable(page, families);
  await page.evaluate(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', 'yes') }),
  );
  await printAllCards(page);
  await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 60_000 });
  const differing = [
    { child: 'Inès Carard', guardian: 'Hélène Carard', reach: 'Sa famille' },
    { child: 'Maïa Durard', guardian: 'Fatou Durard', reach: 'Personne' },
  ] as const;
  await recordCommonConsents(page, 'Son groupe', differing);
  expect(gestures(page).total).toBeLessThanOrEqual(15 + differing.length);
  await goTo(page, 'Enfants');
  await expect(childrenShown(page)).toHaveCount(families.children);
  await page.context().close();
});

test('SC-52 an import cut by a reload goes on, and makes nobody twice', async ({ browser }) => {
  const page = await openSpace(browser, house.origin, 'Coupé');
  await previewTable(page, children);
  // The first batch arrives, its answer does not: the page is gone before.
  let isCut = false;
  await page.route('**/register', async (route) => {
    if (route.request().method() !== 'POST' || isCut) return route.continue();
    isCut = true;
    await route.fetch();
    await route.abort();
    await page.reload();
  });
  await tap(page.getByRole('button', { name: 'Importer', exact: true }));
  await expect(page.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible({ timeout: 30_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await unlock(page, CODE);
  await expect(page.getByRole('heading', { name: '45 enfants importés' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Enfants');
  await expect(childrenShown(page)).toHaveCount(45);
  await page.context().close();
});

test('SC-53 SC-54 an import taken back, one with its missing cards', async ({ browser }) => {
  const page = await openSpace(browser, house.origin, 'Retour');
  await importTable(page, twoFamilies);
  await takeImportBack(page);
  await goTo(page, 'Enfants');
  await expect(page.getByText('Qui accueillez-vous')).toBeVisible();

  await importTable(page, twoFamilies);
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await printAllCards(page);
  await expect(page.getByText(/^3 cartes sont prêtes/)).toBeVisible({ timeout: 30_000 });
  const mother = await newPage(browser, { viewport: PHONE });
  await enter(mother, await invite(page, SARAH));
  await mother.context().close();
  await goTo(page, 'Enfants');
  await expect(page.getByText('1 famille sur 2 est entrée')).toBeVisible({ timeout: 20_000 });
  await printMissingCards(page);
  await expect(page.getByText(/^2 cartes sont prêtes/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('article', { name: 'Sarah' })).toHaveCount(0);
  await page.context().close();
});
