/** What the team does with photos: publishes, looks, deletes. */
import { expect, type Page } from '@playwright/test';
import { pause } from '../pause.ts';
import { pick, tap, type } from '../thumb.ts';
import { goTo } from './direction.ts';

export interface Publication {
  /** Paths of the pictures to pick. */
  readonly files: readonly string[];
  /** First name and name of each child on them; `everyone` taps « Tous les présents ». */
  readonly children: readonly string[] | 'everyone';
  readonly title?: string;
}

/** Publishes photos from the gallery and waits until the server has them. */
export async function publish(page: Page, publication: Publication): Promise<void> {
  await preparePublication(page, publication);
  await tap(page.getByRole('button', { name: 'Publier', exact: true }));
  await sent(page);
}

/** Everything but the last tap; pauses before it asks whether that tap can be. */
export async function preparePublication(
  page: Page,
  { files, children, title = '' }: Publication,
): Promise<void> {
  await goTo(page, 'Galerie');
  await tap(
    page
      .getByRole('main')
      .getByRole('button', { name: 'Publier des photos' })
      .or(page.getByRole('main').getByRole('link', { name: 'Publier des photos' }))
      .first(),
  );
  await pick(page.getByLabel('Choisir des photos'), files);
  if (children === 'everyone') await tap(page.getByRole('button', { name: 'Tous les présents' }));
  else for (const child of children) await tickChild(page, child);
  await type(page.getByRole('textbox', { name: /^Titre/ }), title);
  await pause(page, 'Publier');
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toBeEnabled({ timeout: 60_000 });
}

/** Ticks a child's chip; taps what a thumb would, not the hidden input. */
export async function tickChild(page: Page, child: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: child });
  await tap(page.locator('label').filter({ has: box }));
  await expect(box).toBeChecked();
}

/** Waits until nothing is on its way any more. */
export async function sent(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Galerie' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await nothingWaits(page);
}

/** Waits until the server has everything that was entered here; `patience` in ms. */
export async function nothingWaits(page: Page, patience = 60_000): Promise<void> {
  await expect(page.getByText(/saisies? attend/)).toHaveCount(0, { timeout: patience });
}

/** Deletes the photo whose description holds this text (« Photo 1 de 3 »). */
export async function deletePhoto(page: Page, photo: string): Promise<void> {
  await goTo(page, 'Galerie');
  const item = page
    .getByRole('list', { name: 'Photos' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('img', { name: photo }) });
  const image = page.getByRole('list', { name: 'Photos' }).getByRole('img', { name: photo }).first();
  await image.hover();
  await tap(item.getByRole('button', { name: 'Supprimer' }).last());
  const dialog = page.getByRole('dialog', { name: 'Supprimer cette photo' });
  await tap(dialog.getByRole('button', { name: 'Supprimer', exact: true }));
  await expect(dialog).toBeHidden();
}

/** First name and name of those whom « Aujourd'hui » lists as without a photo for two weeks. */
export async function childrenWithoutPhoto(page: Page): Promise<string[]> {
  await goTo(page, 'Aujourd');
  const question = page.getByRole('button', { name: /^Qui n’a pas eu de photo depuis deux semaines/ });
  await tap(question);
  const list = page.getByRole('list', { name: 'Sans photo depuis deux semaines' });
  await expect(list).toBeVisible();
  return list.getByRole('link').locator('strong').allInnerTexts();
}

/** From that list to publishing, where the child is ticked. */
export async function publishForChild(page: Page, child: string): Promise<void> {
  await tap(
    page.getByRole('list', { name: 'Sans photo depuis deux semaines' }).getByRole('link', { name: child }),
  );
  await expect(page.getByRole('checkbox', { name: child })).toBeChecked();
}
