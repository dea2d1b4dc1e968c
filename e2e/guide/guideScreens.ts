/**
 * What the guide shows, in the order it is lived in « La Farandole »: a screen, on whose device. Families and the team hold a
 * phone, direction a tablet.
 */
import { expect, type Page } from '@playwright/test';
import { chooseClosingDay, goTo, openChild, openHousehold, openKit, tickChild } from '../journeys/index.ts';
import type { Farandole } from '../support/farandole.ts';
import { PHONE, TABLET } from '../support/space.ts';
import { closeWords } from '../support/words.ts';

export interface GuideScreen {
  /** Of the picture, without its ending. */
  readonly name: string;
  readonly page: Page;
  readonly size: { readonly width: number; readonly height: number };
  readonly go: () => Promise<void>;
}

const LIST = `Prénom;Nom;Groupe;Responsable 1;Responsable 2
Adam;Nguyen;Moyens;Linh Nguyen;Marc Nguyen
Mila;Garnier;Moyens;Sophie Garnier;
Rose;Garnier;Grands;Sophie Garnier;
Jules;Petit;Moyens;Petit / Durand;
Lina;Petit;Moyens;Petit / Durand;
Rosa;;Moyens;Ana Silva;`;

export function guideScreens({ house, stranger, direction, family, photos }: Farandole): GuideScreen[] {
  const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name }).first();
  const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).first();
  const onTablet = (name: string, go: () => Promise<void>) => ({ name, page: direction, size: TABLET, go });
  const byTeam = (name: string, go: () => Promise<void>) => ({ name, page: direction, size: PHONE, go });
  const atHome = (name: string, go: () => Promise<void>) => ({ name, page: family, size: PHONE, go });
  return [
    {
      name: 'ouvrir',
      page: stranger,
      size: PHONE,
      go: async () => {
        await stranger.goto(`${house.origin}/ouvrir`);
        await expect(stranger.getByRole('textbox', { name: "Nom de l'établissement" })).toBeVisible();
      },
    },
    onTablet('aujourdhui', () => goTo(direction, 'Aujourd')),
    onTablet('enfants', () => goTo(direction, 'Enfants')),
    onTablet('fiche', () => openChild(direction, 'Léo Martin')),
    byTeam('foyer', () => openHousehold(direction, 'Léo Martin', 'Martin')),
    onTablet('liste', async () => {
      await goTo(direction, 'Enfants');
      await button(direction, 'Coller une liste').click();
      await direction.getByRole('textbox', { name: 'Votre liste' }).fill(LIST);
      const preview = direction.getByRole('region', { name: 'Ce qui sera créé' });
      await preview.evaluate((region) => region.scrollIntoView());
    }),
    onTablet('autorisations', async () => {
      await goTo(direction, 'Enfants');
      await button(direction, 'Enregistrer des autorisations').click();
      await expect(direction.getByRole('table', { name: 'Autorisations' })).toBeVisible();
    }),
    byTeam('quitter-whatsapp', async () => {
      await openKit(direction);
      await chooseClosingDay(direction, '2026-12-04');
    }),
    onTablet('publier', async () => {
      await goTo(direction, 'Galerie');
      await button(direction, 'Publier des photos').click();
      await direction.getByLabel('Choisir des photos').setInputFiles(photos.slice(0, 4));
      await tickChild(direction, 'Léo Martin');
      await tickChild(direction, 'Inès Benali');
      await expect(direction.locator('main img')).toHaveCount(4, { timeout: 60_000 });
    }),
    byTeam('qui-verra', async () => {
      const who = direction.getByRole('region', { name: 'Qui verra ces photos' });
      await who.evaluate((region) => region.scrollIntoView({ block: 'center' }));
    }),
    byTeam('masquer', async () => {
      await button(direction, 'Masquer sur la photo 1').click();
      const dialog = direction.getByRole('dialog', { name: 'Masquer sur cette photo' });
      await dialog.getByRole('button', { name: 'Ajouter un cadre' }).click();
    }),
    byTeam('appareil-photo', async () => {
      await direction.keyboard.press('Escape');
      await button(direction, 'Prendre des photos').click();
      await expect(direction.getByRole('button', { name: 'Prendre la photo' })).toBeEnabled();
      await direction.getByRole('button', { name: 'Prendre la photo' }).click();
      await expect(direction.getByText('1 photo prise')).toBeAttached();
    }),
    byTeam('photo-equipe', async () => {
      await direction.keyboard.press('Escape');
      await direction
        .getByRole('navigation')
        .getByRole('link', { name: /^Galerie/ })
        .click();
      await direction
        .getByRole('dialog', { name: 'Quitter sans publier' })
        .getByRole('button', { name: 'Quitter' })
        .click();
      await direction.getByRole('list', { name: 'Photos' }).getByRole('link').first().click();
      await expect(direction.getByRole('dialog', { name: 'Vue en grand' })).toBeVisible();
    }),
    byTeam('supprimer', async () => {
      await direction.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
      await expect(direction.getByRole('dialog', { name: 'Supprimer cette photo' })).toBeVisible();
    }),
    atHome('aujourdhui-famille', () => goTo(family, 'Aujourd')),
    atHome('galerie-famille', async () => {
      await goTo(family, 'Galerie');
      const photos = family.getByRole('list', { name: 'Photos' });
      await expect(photos.locator('img')).toHaveCount(await photos.getByRole('link').count());
    }),
    atHome('photo-famille', async () => {
      await family.getByRole('list', { name: 'Photos' }).getByRole('link').first().click();
      await expect(family.getByRole('dialog', { name: 'Vue en grand' })).toBeVisible();
    }),
    atHome('ou-sont-les-photos', async () => {
      await family.keyboard.press('Escape');
      await goTo(family, 'Papiers');
      await link(family, 'Où sont les photos de mon enfant ?').click();
    }),
    atHome('image', async () => {
      await goTo(family, 'Aujourd');
      await link(family, 'Choisir').click();
      await family.getByText('Sa famille', { exact: true }).click();
      await family.getByRole('button', { name: 'Signer' }).click();
      await expect(family.getByText('C’est signé')).toBeVisible({ timeout: 20_000 });
      await closeWords(family);
      await goTo(family, 'Papiers');
      await link(family, "L'image de Léo").click();
    }),
    atHome('retirer', async () => {
      await button(family, 'Retirer mon accord').click();
      await expect(family.getByRole('dialog', { name: 'Retirer mon accord' })).toBeVisible();
    }),
    byTeam('a-revoir', async () => {
      await family.getByRole('dialog').getByRole('button', { name: 'Retirer mon accord' }).click();
      await expect(family.getByText('C’est retiré')).toBeVisible({ timeout: 20_000 });
      await direction.getByRole('button', { name: 'Ne rien changer' }).click();
      await direction.getByRole('button', { name: 'Fermer' }).click();
      await goTo(direction, 'Galerie');
      await direction.getByRole('link', { name: 'À revoir' }).click({ timeout: 30_000 });
      await expect(direction.getByRole('list', { name: 'Photos à revoir' })).toBeVisible();
    }),
  ];
}
