/** How long photos stay, and their forgetting. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { savedBy } from '../savedFile.ts';
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
  await expect(page.getByText('Album supprimé', { exact: true })).toBeVisible({ timeout: 20_000 });
  return downloadCertificate(page);
}

/** From the child's page: all of the child's photos are deleted, or those without another child. */
export async function erasePhotosOf(
  page: Page,
  firstName: string,
  scope: 'all' | 'alone' = 'all',
): Promise<void> {
  await tap(page.getByRole('button', { name: `Supprimer toutes les photos de ${firstName}` }));
  const dialog = page.getByRole('dialog', { name: `Supprimer les photos de ${firstName}` });
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  if (scope === 'alone') await tap(dialog.getByText(`Celles où ${firstName} est sans autre enfant`));
  await tap(dialog.getByRole('button', { name: 'Supprimer', exact: true }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** The certificate of what this device had erased last, as text; waits until the server took it all. */
export async function downloadCertificate(page: Page): Promise<string> {
  const download = page.getByRole('button', { name: 'Télécharger le certificat' }).first();
  await expect(download).toBeVisible({ timeout: 20_000 });
  return readFile((await savedBy(page, download)).path, 'utf8');
}

/** From anywhere, direction downloads the host's certificate of what ended in the newest month; its text. */
export async function downloadHostCertificate(page: Page): Promise<string> {
  await goTo(page, 'Direction');
  const ended = page.getByRole('region', { name: 'Ce qui s’est effacé à sa fin' });
  const download = ended.getByRole('button', { name: /^Certificat\s: / }).first();
  await expect(download).toBeVisible({ timeout: 20_000 });
  return readFile((await savedBy(page, download)).path, 'utf8');
}

/** A family asks from its papers that all photos of a child be erased; without network too. */
export async function askErasure(page: Page, firstName: string): Promise<void> {
  await tap(page.getByRole('link', { name: 'Où sont les photos de mon enfant ?' }));
  const child = page.getByRole('region', { name: firstName, exact: true });
  await tap(child.getByRole('button', { name: 'Demander l’effacement' }));
  const dialog = page.getByRole('dialog', { name: `Effacer les photos de ${firstName}` });
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await tap(dialog.getByRole('button', { name: 'Demander', exact: true }));
  await expect(dialog).toBeHidden();
}

/** The direction opens « À revoir » from wherever it is. */
export async function openReview(page: Page): Promise<void> {
  await goTo(page, 'Galerie');
  await tap(page.getByRole('main').getByRole('link', { name: 'À revoir' }));
  await expect(page.getByRole('heading', { level: 1, name: 'À revoir' })).toBeVisible();
}
