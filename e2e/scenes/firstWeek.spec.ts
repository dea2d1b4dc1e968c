/** The first week of a house: the list that ticks itself, and the way out of the old group. */
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addChild,
  addGuardian,
  checkRescueSheet,
  chooseClosingDay,
  closeOldGroup,
  comeBackBySheet,
  firstWeek,
  giveSealedSheet,
  goTo,
  invite,
  letColleagueGo,
  openChild,
  openKit,
  readSheet,
  recordConsent,
  renewSheets,
  typeSheetBack,
  unlock,
} from '../journeys/index.ts';
import { lookingOn } from '../pause.ts';
import { violationsOf } from '../support/axe.ts';
import { holdPrinting, sheets, unprinted } from '../support/paper.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, LEO, newPage, openSpace } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures } from '../thumb.ts';

let house: House;
let direction: Page;
/** Direction's, once the first is lost. */
let computer: Page;
/** What stands on the paper in the safe. */
let sheet = '';

test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await openSpace(browser, house.origin);
});

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-73 KI-3 KI-4 the list of the first week ticks itself, folds, and remembers that', async () => {
  const begun = await firstWeek(direction);
  expect(begun.done).toEqual(['L’espace est ouvert', 'Les groupes existent']);
  expect(begun.left[0]).toBe('La feuille de secours est au coffre');
  await addChild(direction, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
  await addGuardian(direction, LEO);
  await recordConsent(direction, { child: LEO.child, guardian: LEO.name, reach: 'Son groupe' });
  await invite(direction, LEO);
  expect((await firstWeek(direction)).left).toEqual([
    'La feuille de secours est au coffre',
    'Les premières familles sont entrées',
    'Les premières photos sont publiées',
    'La seconde feuille est chez le gestionnaire',
    'Le groupe WhatsApp est fermé',
  ]);
  const title = direction.getByRole('button', { name: 'Votre première semaine' });
  await title.click();
  await expect(direction.getByRole('list', { name: 'Votre première semaine' })).toHaveCount(0);
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await title.click();
  await expect(direction.getByRole('list', { name: 'Votre première semaine' })).toBeVisible();
});

test('SC-74 KI-1 the kit is printed on one sheet each, and shows no secret', async () => {
  gestures(direction);
  await openKit(direction);
  await chooseClosingDay(direction, '2099-12-04');
  await closeOldGroup(direction);
  // Two taps to get there, the day, and the word that it is done.
  expect(gestures(direction).total).toBeLessThanOrEqual(4);
  await expect(direction.getByLabel('Message pour le groupe')).toHaveValue(/vendredi 4 décembre/);
  await holdPrinting(direction);
  for (const name of ['Imprimer l’affiche', 'Imprimer la lettre']) {
    await direction.getByRole('button', { name }).click();
    expect(await sheets(direction), name).toBe(1);
    await unprinted(direction);
  }
  const paper = await direction.locator('[data-print-area]').allTextContents();
  expect(paper.join(' ')).toContain('vendredi 4 décembre');
  expect(paper.join(' ')).not.toMatch(/#|Léo|Martin|Sarah/);
  expect((await firstWeek(direction)).left).not.toContain('Le groupe WhatsApp est fermé');
});

test('SC-95 KI-5 the second rescue sheet, sealed, stays in red until it is handed over', async () => {
  const first = direction.getByText('La feuille de secours n’est pas encore au coffre');
  const second = direction.getByText(
    'La seconde feuille de secours n’est pas encore chez votre gestionnaire',
  );
  await expect(first).toBeVisible();
  await expect(second).toHaveCount(0);
  sheet = await checkRescueSheet(direction);
  await expect(second).toBeVisible();
  expect((await firstWeek(direction)).done).toContain('La feuille de secours est au coffre');
  gestures(direction);
  await giveSealedSheet(direction);
  expect(gestures(direction).total).toBe(2);
  expect((await firstWeek(direction)).done).toContain('La seconde feuille est chez le gestionnaire');
  await expect(first.or(second)).toHaveCount(0);
});

test('SC-165 RS-1 RS-2 RS-3 the laptop is lost: the sheet alone brings the house back, and it reads nothing that follows', async ({
  browser,
}) => {
  computer = await newPage(browser);
  const former = sheet;
  await computer.goto(house.origin);
  gestures(computer);
  await comeBackBySheet(computer, { sheet, person: 'Claire Moreau', code: CODE });
  // To the sheet, its code, on, the name, the code of this device, back in.
  expect(gestures(computer).total).toBe(6);
  sheet = await typeSheetBack(computer);
  await expect(computer.getByText('La seconde feuille de secours n’est pas encore')).toBeVisible();
  await openChild(computer, 'Léo Martin');
  await addChild(computer, { firstName: 'Rose', lastName: 'Petit', group: 'Moyens' });
  await direction.goto(house.origin);
  await unlock(direction, CODE);
  await expect(direction.getByText('Cet appareil n’a plus accès à cet espace').first()).toBeVisible();
  await goTo(direction, 'Enfants');
  await expect(direction.getByRole('main').getByText('Léo').first()).toBeVisible();
  await expect(direction.getByText('Rose')).toHaveCount(0);
  // Whoever finds the former sheet opens nothing with it.
  const finder = await newPage(browser);
  await finder.goto(house.origin);
  await readSheet(finder, former);
  await expect(finder.getByText('Cette feuille n’ouvre rien ici')).toBeVisible();
});

test('SC-166 LV-1 LV-4 one of direction leaves: her device is out in three gestures, new sheets are asked for and made', async ({
  browser,
}) => {
  const adjointe = await newPage(browser);
  await adjointe.goto(house.origin);
  await comeBackBySheet(adjointe, { sheet, person: 'Nadia Petit', code: CODE, keepsOthers: true });
  sheet = await typeSheetBack(adjointe);
  gestures(adjointe);
  // The dialog « … s’en va ».
  const before = async () => expect(await violationsOf(adjointe)).toEqual([]);
  await lookingOn(adjointe, before, () => letColleagueGo(adjointe, 'Claire Moreau'));
  expect(gestures(adjointe).total).toBe(3);
  await expect(adjointe.getByText('Claire Moreau')).toHaveCount(0);
  await computer.goto(house.origin);
  await unlock(computer, CODE);
  await expect(computer.getByText('Cet appareil n’a plus accès à cet espace').first()).toBeVisible();
  await goTo(adjointe, 'Aujourd');
  await expect(adjointe.getByText('De nouvelles feuilles de secours sont à faire')).toBeVisible();
  expect(await renewSheets(adjointe, sheet)).not.toBe(sheet);
  await expect(adjointe.getByText('De nouvelles feuilles de secours sont à faire')).toHaveCount(0);
});
