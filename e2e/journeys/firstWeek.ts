/** The first week of a house: how far it is, and the way out of the old group. */
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';
import { typeSheetBack } from './rescue.ts';

/** What the list of the first week says on « Aujourd'hui »: the titles that are ticked, and those that are not. */
export async function firstWeek(page: Page): Promise<{ readonly done: string[]; readonly left: string[] }> {
  await goTo(page, 'Aujourd');
  const list = page.getByRole('list', { name: 'Votre première semaine' });
  await expect(list).toBeVisible();
  const lines = await list.getByRole('listitem').allTextContents();
  const titleOf = (line: string) => line.replace(/, (?:c’est fait|à faire).*$/s, '');
  const isDone = (line: string) => line.includes(', c’est fait');
  return {
    done: lines.filter(isDone).map(titleOf),
    left: lines.filter((line) => !isDone(line)).map(titleOf),
  };
}

/** Goes to the kit for leaving the old group. */
export async function openKit(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByRole('main').getByRole('link', { name: 'Quitter WhatsApp' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Quitter WhatsApp' })).toBeVisible();
}

/** Chooses the day on which the old group closes (`2026-12-04`). */
export async function chooseClosingDay(page: Page, day: string): Promise<void> {
  await type(page.getByLabel('Dernier jour du groupe'), day);
}

/** Says that the old group is closed. */
export async function closeOldGroup(page: Page): Promise<void> {
  await tap(page.getByRole('button', { name: 'Le groupe est fermé' }));
  await expect(page.getByText('L’ancien groupe est fermé')).toBeVisible();
}

/**
 * Types the beginning of the rescue sheet back, as its paper says it, from « Aujourd'hui »: the device forgets it. Gives
 * the whole code, as who keeps the paper has it.
 */
export async function checkRescueSheet(page: Page): Promise<string> {
  await tap(page.getByRole('link', { name: 'La feuille de secours', exact: true }).first());
  return typeSheetBack(page);
}

/** Says that the second sheet, sealed, is at the operator's. */
export async function giveSealedSheet(page: Page): Promise<void> {
  await tap(page.getByRole('link', { name: 'La seconde feuille', exact: true }));
  await tap(page.getByRole('button', { name: 'Elle est remise' }));
  await expect(page.getByRole('heading', { name: /Aujourd.hui/ })).toBeVisible();
}
