/** How long photos stay, and their forgetting. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

export interface AlbumEnd {
  /** Its title. */
  readonly album: string;
  /** The last day on which it is seen, `YYYY-MM-DD`. */
  readonly lastDay: string;
}

/** The team gives an album another end, from anywhere. */
export async function endAlbum(page: Page, { album, lastDay }: AlbumEnd): Promise<void> {
  await goTo(page, 'Galerie');
  await tap(page.getByRole('radio', { name: 'Par album' }));
  await tap(page.getByRole('list', { name: 'Albums' }).getByRole('link', { name: album }));
  await tap(page.getByRole('button', { name: 'Changer la fin' }));
  const dialog = page.getByRole('dialog', { name: 'La fin de cet album' });
  await type(dialog.getByLabel('Dernier jour'), lastDay);
  await tap(dialog.getByRole('button', { name: 'Enregistrer' }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** The team deletes an album, from anywhere; returns the text of the certificate. */
export async function deleteAlbum(page: Page, album: string): Promise<string> {
  await goTo(page, 'Galerie');
  await tap(page.getByRole('radio', { name: 'Par album' }));
  await tap(page.getByRole('list', { name: 'Albums' }).getByRole('link', { name: album }));
  await tap(page.getByRole('button', { name: 'Supprimer l’album' }));
  const dialog = page.getByRole('dialog', { name: 'Supprimer cet album' });
  await tap(dialog.getByRole('button', { name: 'Supprimer', exact: true }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  const downloading = page.waitForEvent('download');
  await tap(page.getByRole('link', { name: 'Télécharger le certificat' }));
  return readFile(await (await downloading).path(), 'utf8');
}
