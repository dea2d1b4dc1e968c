/** Albums: what the team says of one, what it adds to it, and how it is read. */
import { expect, type Page } from '@playwright/test';
import { choose, pick, tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';
import { sent, tickChild } from './team.ts';

/** From the gallery to an album, by its title. */
export async function openAlbum(page: Page, title: string): Promise<void> {
  await goTo(page, 'Galerie');
  await tap(page.getByText('Par album', { exact: true }));
  const albums = page.getByRole('list', { name: 'Albums' }).getByRole('link');
  await tap(albums.filter({ hasText: title }).first());
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export interface AlbumChange {
  readonly title?: string;
  readonly text?: string;
  /** The group it is about. */
  readonly group?: string;
  /** Words under photos, by their place from 1. */
  readonly captions?: Readonly<Record<number, string>>;
  /** The photo on the cover, from 1. */
  readonly cover?: number;
}

/** On an album's page: changes what is said of it, and saves. */
export async function changeAlbum(page: Page, change: AlbumChange): Promise<void> {
  await tap(page.getByRole('link', { name: /^(Modifier l.album|En faire un album)$/ }));
  const title = page.getByRole('textbox', { name: 'Titre de l’album' });
  await expect(title).toBeVisible();
  if (change.title !== undefined) await type(title, change.title);
  if (change.group !== undefined)
    await choose(page.getByRole('combobox', { name: 'De qui parle-t-il ?' }), change.group);
  if (change.text !== undefined) await type(page.getByRole('textbox', { name: /^Texte/ }), change.text);
  for (const [place, words] of Object.entries(change.captions ?? {}))
    await type(page.getByRole('textbox', { name: `Légende de la photo ${place}`, exact: true }), words);
  if (change.cover !== undefined) {
    const cover = page.getByRole('checkbox', { name: `Photo ${change.cover} en couverture`, exact: true });
    await tap(page.locator('label').filter({ has: cover }));
  }
  await tap(page.getByRole('button', { name: 'Enregistrer l’album' }));
  await expect(page.getByText('L’album est enregistré.')).toBeVisible();
}

export interface Addition {
  readonly files: readonly string[];
  /** First name and name of each child on them. */
  readonly children: readonly string[];
}

/** On an album's page: publishes photos into it, and waits until the server has them. */
export async function addToAlbum(page: Page, { files, children }: Addition): Promise<void> {
  await tap(page.getByRole('link', { name: 'Ajouter des photos' }));
  await pick(page.getByLabel('Choisir des photos'), files);
  for (const child of children) await tickChild(page, child);
  const publishing = page.getByRole('button', { name: 'Publier', exact: true });
  await expect(publishing).toBeEnabled({ timeout: 60_000 });
  await tap(publishing);
  await sent(page);
}

/** In the gallery: types words to find photos by; none shows the whole gallery again. */
export async function findPhotos(page: Page, words: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Chercher dans les photos' });
  if (words === '') await field.fill('');
  else await type(field, words);
}
