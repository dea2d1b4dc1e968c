/** Papers for families: handed out by the team from a file, opened by a family with the system. */
import { expect, type Page } from '@playwright/test';
import { pause } from '../pause.ts';
import { savedBy, type SavedFile } from '../savedFile.ts';
import { choose, pick, tap } from '../thumb.ts';
import { goTo, pressGesture } from './direction.ts';

export interface HandoutData {
  /** Path of a PDF or a picture; its name becomes the title. */
  readonly file: string;
  /** As « Pour qui » says it; every family where it is left out. */
  readonly forWhom?: string;
}

/** From wherever staff are; ends when the server has it. */
export async function handOut(page: Page, { file, forWhom }: HandoutData): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Papiers des familles');
  await tap(page.getByRole('button', { name: 'Ajouter un papier' }));
  await pick(page.getByLabel('Choisir un fichier'), [file]);
  const add = page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true });
  await expect(add).toBeEnabled({ timeout: 20_000 });
  if (forWhom !== undefined) await choose(page.getByRole('combobox', { name: 'Pour qui' }), forWhom);
  await tap(add);
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 });
}

/** Takes a paper back for good. */
export async function deleteHandout(page: Page, title: string): Promise<void> {
  await tap(page.getByRole('button', { name: `Supprimer ${title}` }));
  await pause(page, 'Supprimer ce papier');
  await tap(page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }));
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 });
}

/** Titles of the papers that a family has, in order. */
export async function handouts(page: Page): Promise<string[]> {
  await goTo(page, 'Papiers');
  const buttons = page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: /^Ouvrir / });
  const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace('Ouvrir ', ''));
}

/** Opens one, and says what the system was given. */
export async function openHandout(page: Page, title: string): Promise<SavedFile> {
  return savedBy(page, page.getByRole('button', { name: `Ouvrir ${title}` }));
}
