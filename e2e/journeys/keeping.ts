/** Copies to keep: the direction allows them, a family saves them. */
import { expect, type Page } from '@playwright/test';
import { savedBy, type SavedFile } from '../savedFile.ts';
import { tap } from '../thumb.ts';
import { goTo } from './direction.ts';

/** The direction lets families keep the photos of their child, from anywhere, or no longer. */
export async function allowKeeping(page: Page, isAllowed = true): Promise<void> {
  await goTo(page, 'Direction');
  const name = 'Les familles peuvent garder les photos de leur enfant';
  const choice = page.getByRole('switch', { name });
  if ((await choice.isChecked()) !== isAllowed) await tap(page.getByText(name, { exact: true }));
  await expect(choice).toBeChecked({ checked: isAllowed });
}

/** The direction asks for dissuasion on what is published from then on, from anywhere. */
export async function askDissuasion(page: Page): Promise<void> {
  await goTo(page, 'Direction');
  await tap(page.getByText('Dissuasion', { exact: true }));
  await expect(page.getByRole('switch', { name: 'Dissuasion' })).toBeChecked();
}

/** On an album's page: a family has it made into a file, and saves that. */
export async function keepAlbum(page: Page): Promise<SavedFile> {
  await tap(page.getByRole('button', { name: 'Garder l’album' }));
  const link = page.getByRole('link', { name: 'Enregistrer l’album' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  return savedBy(page, link);
}

/** A family takes everything that is its own along. Three gestures from its papers. */
export async function keepEverything(page: Page): Promise<SavedFile> {
  await tap(page.getByRole('link', { name: 'Où sont les photos de mon enfant ?' }));
  await tap(page.getByRole('button', { name: 'Préparer le fichier' }));
  const link = page.getByRole('link', { name: 'Enregistrer le fichier' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  return savedBy(page, link);
}

/** A family saves the photo that it looks at. */
export async function keepPhoto(page: Page): Promise<SavedFile> {
  const large = page.getByRole('dialog', { name: 'Vue en grand' });
  return savedBy(page, large.getByRole('button', { name: 'Enregistrer' }));
}
