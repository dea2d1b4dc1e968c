/** The first week of a house: the list that ticks itself, and the way out of the old group. */
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addChild,
  addGuardian,
  checkRescueSheet,
  chooseClosingDay,
  closeOldGroup,
  firstWeek,
  giveSealedSheet,
  invite,
  openKit,
  recordConsent,
} from '../journeys/index.ts';
import { holdPrinting, sheets, unprinted } from '../support/paper.ts';
import { test } from '../support/sharedHouse.ts';
import { LEO, openSpace } from '../support/space.ts';
import { gestures } from '../thumb.ts';

let house: House;
let direction: Page;

test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await openSpace(browser, house.origin);
});

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
  for (const name of ["Imprimer l'affiche", 'Imprimer la lettre']) {
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
  await checkRescueSheet(direction);
  await expect(second).toBeVisible();
  expect((await firstWeek(direction)).done).toContain('La feuille de secours est au coffre');
  gestures(direction);
  await giveSealedSheet(direction);
  expect(gestures(direction).total).toBe(2);
  expect((await firstWeek(direction)).done).toContain('La seconde feuille est chez le gestionnaire');
  await expect(first.or(second)).toHaveCount(0);
});
