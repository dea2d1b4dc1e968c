/** What the team sees of photos: the gallery, publishing, the camera. The context needs the permission `camera`. */
import { expect, type Page } from '@playwright/test';
import { findPhotos, goTo, tickChild } from '../../journeys/index.ts';
import { jpegFile } from '../files.ts';
import { LEO } from '../space.ts';
import { closeDialog, dialogStop, heading, type Stop } from './stop.ts';

/** Ends with a device that is offline, and a publication on its way. */
export const photoStops: readonly Stop[] = [
  { name: 'gallery', go: async (page) => (await goTo(page, 'Galerie'), await heading(page, 'Galerie')) },
  {
    name: 'gallery, nothing found',
    go: async (page) => {
      await findPhotos(page, 'licorne');
      await expect(page.getByRole('heading', { name: 'Rien ne répond à ces mots' })).toBeVisible();
    },
  },
  {
    name: 'gallery by album',
    go: async (page) => {
      await findPhotos(page, '');
      await page.getByRole('radio', { name: 'Par album' }).click();
      await expect(page.getByRole('list', { name: 'Albums' })).toBeVisible();
    },
  },
  {
    name: 'album',
    go: async (page) => {
      await page.getByRole('list', { name: 'Albums' }).getByRole('link').first().click();
      await expect(page.getByRole('list', { name: 'Photos' })).toBeVisible();
    },
  },
  dialogStop('La fin de cet album', 'Changer la fin'),
  dialogStop('Supprimer cet album', 'Supprimer l’album'),
  {
    name: 'story',
    go: async (page) => {
      await closeDialog(page);
      await page.getByRole('link', { name: 'Lire le récit' }).click();
      await expect(page.getByRole('figure').first()).toBeVisible();
    },
  },
  {
    name: 'change an album',
    go: async (page) => {
      await page.getByRole('link', { name: 'Retour à l’album' }).click();
      await page.getByRole('link', { name: /^(Modifier l.album|En faire un album)$/ }).click();
      await expect(page.getByRole('list', { name: 'Photos de l’album' })).toBeVisible();
    },
  },
  {
    name: 'viewer',
    go: async (page) => {
      await goTo(page, 'Galerie');
      await page.getByRole('radio', { name: 'Par jour' }).click();
      await page.getByRole('list', { name: 'Photos' }).getByRole('link').first().click();
      await expect(page.getByRole('dialog', { name: 'Vue en grand' })).toBeVisible();
    },
  },
  {
    name: 'who sees it',
    go: async (page) => {
      await page.getByRole('button', { name: 'Qui la voit' }).click();
      await expect(page.getByRole('dialog').last().getByRole('heading').first()).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(2);
    },
  },
  {
    name: 'delete',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page
        .getByRole('dialog', { name: 'Vue en grand' })
        .getByRole('button', { name: 'Supprimer' })
        .click();
      await expect(page.getByRole('dialog', { name: 'Supprimer cette photo' })).toBeVisible();
    },
  },
  {
    name: 'publish, empty',
    go: async (page) => {
      await page.getByRole('button', { name: 'Ne rien changer' }).click();
      await closeDialog(page);
      await page.getByRole('main').getByRole('button', { name: 'Publier des photos' }).click();
      await expect(page.getByLabel('Choisir des photos')).toBeAttached();
    },
  },
  {
    name: 'camera',
    go: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Prendre des photos' }).click();
      await expect(page.getByRole('button', { name: 'Prendre la photo' })).toBeEnabled();
    },
  },
  {
    name: 'camera, films',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Vidéo' }).click();
      await expect(page.getByRole('button', { name: 'Commencer à filmer' })).toBeEnabled();
    },
  },
  {
    name: 'publish, filled',
    go: async (page) => {
      await closeDialog(page);
      await page
        .getByLabel('Choisir des photos')
        .setInputFiles([
          jpegFile('une.jpg', 77),
          jpegFile('deux.jpg', 78),
          { name: 'menu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
          { name: 'ronde.mp4', mimeType: 'video/mp4', buffer: Buffer.from('not a film') },
        ]);
      await tickChild(page, LEO.child);
      await tickChild(page, 'Zoé Durand');
      await expect(page.getByText(/^2 photos prêtes/)).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('list', { name: 'Fichiers refusés' }).getByRole('listitem')).toHaveCount(2);
      await expect(page.getByRole('region', { name: 'Qui verra ces photos' })).toBeVisible();
    },
  },
  dialogStop('Sur lesquelles voit-on Zoé ?', 'Sur lesquelles voit-on Zoé ?'),
  dialogStop('Masquer sur cette photo', 'Masquer sur la photo 1'),
  {
    name: 'leave without publishing',
    go: async (page) => {
      await closeDialog(page);
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Enfants/ })
        .click();
      await expect(page.getByRole('dialog', { name: 'Quitter sans publier' })).toBeVisible();
    },
  },
  {
    name: 'on its way',
    go: async (page) => {
      await page.getByRole('button', { name: 'Rester' }).click();
      await untickZoe(page);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await heading(page, 'Galerie');
      await expect(page.getByRole('progressbar')).toBeVisible();
    },
  },
  {
    name: 'what is being sent',
    go: async (page) => {
      await page.getByRole('link', { name: 'Voir les envois' }).click();
      await heading(page, 'Envois');
      await expect(page.getByRole('list', { name: 'Publications à envoyer' })).toBeVisible();
    },
  },
  dialogStop('Arrêter cette publication', 'Arrêter'),
];

async function untickZoe(page: Page): Promise<void> {
  const zoe = page.getByRole('checkbox', { name: 'Zoé Durand' });
  await page.locator('label').filter({ has: zoe }).click();
  await expect(zoe).not.toBeChecked();
}

/** Nothing is left on its way, and the device is back. */
export async function takePublicationBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arrêter la publication' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** After an accord was taken back. */
export const reviewStops: readonly Stop[] = [
  {
    name: 'to look at again',
    go: async (page) => {
      await goTo(page, 'Galerie');
      await page.getByRole('link', { name: 'À revoir' }).click({ timeout: 20_000 });
      await expect(page.getByRole('list', { name: 'Photos à revoir' })).toBeVisible();
    },
  },
];
