/** Walks through every page and dialog of a space that is set up, in the same order each time. */
import { expect, type Page } from '@playwright/test';
import { goTo, openChild, openHousehold, openKit } from '../journeys/index.ts';
import { jpegFile } from './files.ts';
import { CODE, LEO } from './space.ts';

export interface Stop {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 });
const closed = async (page: Page) => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** For who has no space yet. */
export const publicStops = (origin: string): Stop[] => [
  {
    name: 'welcome',
    go: async (page) => (await page.goto(origin), await heading(page, /L’espace privé/)),
  },
  {
    name: 'opening',
    go: async (page) => (await page.goto(`${origin}/ouvrir`), await heading(page, 'Ouvrir un espace')),
  },
  {
    name: 'opening with mistakes',
    go: async (page) => {
      await page.getByRole('button', { name: "Créer l'espace" }).click();
      await expect(page.getByText('À remplir').first()).toBeVisible();
    },
  },
  {
    name: 'entry',
    go: async (page) => (await page.goto(`${origin}/e`), await heading(page, 'Votre carte d’entrée')),
  },
  ...['Mentions légales', 'Vos données', 'Accessibilité'].map((name) => ({
    name,
    go: async (page: Page) => {
      await page.getByRole('link', { name }).click();
      await heading(page, name);
      await expect(page.getByRole('region').first()).toBeVisible();
    },
  })),
  {
    name: 'demonstration',
    go: async (page) => (await page.goto(`${origin}/demonstration`), await heading(page, 'La démonstration')),
  },
];

/** For direction, on a device that asks for its code. */
export const staffStops = (origin: string): Stop[] => [
  {
    name: 'unlock',
    go: async (page) => {
      await page.goto(origin);
      await heading(page, 'Bonjour');
    },
  },
  {
    name: 'today',
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Code de cet appareil' }).fill(CODE);
      await page.getByRole('button', { name: 'Ouvrir' }).click();
      await heading(page, /Aujourd.hui/);
    },
  },
  {
    name: 'rescue sheet',
    go: async (page) => {
      await page.getByRole('link', { name: 'La feuille de secours' }).first().click();
      await heading(page, 'Feuille de secours');
    },
  },
  {
    name: 'children',
    go: async (page) => {
      await page.getByRole('button', { name: 'Plus tard' }).click();
      await goTo(page, 'Enfants');
      await heading(page, 'Enfants');
    },
  },
  {
    name: 'list to paste',
    go: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Coller une liste' }).click();
      await expect(page.getByRole('textbox', { name: 'Votre liste' })).toBeVisible();
    },
  },
  {
    name: 'list, preview',
    go: async (page) => {
      const list = 'Prénom;Nom;Groupe;Parent\nZoé;Durand;Moyens;Ana Durand\nZoe;Durand;;\nNoé;;;';
      await page.getByRole('textbox', { name: 'Votre liste' }).fill(list);
      await page.getByText('Toutes les lignes').click();
      await page.getByRole('button', { name: 'Corriger les colonnes' }).click();
      await page.getByRole('button', { name: /^Corriger Noé/ }).click();
      await expect(page.getByRole('list', { name: 'Lignes de la liste' }).getByRole('textbox')).toHaveCount(
        3,
      );
      await expect(page.getByRole('radiogroup').first()).toBeVisible();
    },
  },
  {
    name: 'children again',
    go: async (page) => (await goTo(page, 'Enfants'), await heading(page, 'Enfants')),
  },
  {
    name: 'add a child',
    go: async (page) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: 'Ajouter un enfant' })
        .or(page.getByRole('main').getByRole('button', { name: 'Ajouter un enfant' }))
        .first()
        .click();
      await expect(page.getByRole('textbox', { name: 'Prénom', exact: true })).toBeVisible();
    },
  },
  { name: 'child', go: (page) => openChild(page, LEO.child) },
  { name: 'household', go: (page) => openHousehold(page, LEO.child, LEO.household) },
  {
    name: 'household with a card',
    go: async (page) => {
      await page.getByRole('button', { name: 'Inviter' }).last().click();
      await expect(page.getByRole('img', { name: "Carte d'entrée" })).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'cards',
    go: async (page) => {
      await goTo(page, 'Direction');
      await page.getByRole('main').getByRole('link', { name: 'Imprimer toutes les cartes' }).click();
      await expect(page).toHaveURL(/\/cartes$/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'consents',
    go: async (page) => {
      await goTo(page, 'Enfants');
      await page
        .getByRole('main')
        .getByRole('button', { name: 'Enregistrer des autorisations' })
        .or(page.getByRole('main').getByRole('link', { name: 'Enregistrer des autorisations' }))
        .first()
        .click();
      await expect(page.getByRole('table', { name: 'Autorisations' })).toBeVisible();
    },
  },
  {
    name: 'a stay',
    go: async (page) => {
      await goTo(page, 'Enfants');
      await page.getByRole('main').getByRole('link', { name: 'Séjours' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un séjour' }).click();
      await heading(page, 'Nouveau séjour');
    },
  },
  {
    name: 'direction',
    go: async (page) => (await goTo(page, 'Direction'), await heading(page, 'Direction')),
  },
  { name: 'leaving the old group', go: openKit },
  { name: 'gallery', go: async (page) => (await goTo(page, 'Galerie'), await heading(page, 'Galerie')) },
  {
    name: 'viewer',
    go: async (page) => {
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
      await closed(page);
      await page.getByRole('main').getByRole('button', { name: 'Publier des photos' }).click();
      await expect(page.getByLabel('Choisir des photos')).toBeAttached();
    },
  },
  {
    name: 'publish, filled',
    go: async (page) => {
      await page
        .getByLabel('Choisir des photos')
        .setInputFiles([
          jpegFile('une.jpg', 77),
          { name: 'menu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
        ]);
      await page
        .locator('label')
        .filter({ has: page.getByRole('checkbox', { name: LEO.child }) })
        .click();
      await expect(page.getByText(/^1 photo prête/)).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('region', { name: 'Qui verra ces photos' })).toBeVisible();
    },
  },
  {
    name: 'leave without publishing',
    go: async (page) => {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Enfants/ })
        .click();
      await expect(page.getByRole('dialog', { name: 'Quitter sans publier' })).toBeVisible();
    },
  },
];

/** For a guardian who is inside. */
export const familyStops = (origin: string): Stop[] => [
  {
    name: 'family, today',
    go: async (page) => (await page.goto(origin), await heading(page, /La journée/)),
  },
  {
    name: 'first choices',
    go: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Choisir' }).click();
      await heading(page, /^Vos choix/);
    },
  },
  {
    name: 'family, gallery',
    go: async (page) => (await goTo(page, 'Galerie'), await heading(page, 'Galerie')),
  },
  { name: 'papers', go: async (page) => (await goTo(page, 'Papiers'), await heading(page, 'Papiers')) },
  {
    name: 'where the photos are',
    go: async (page) => {
      await page.getByRole('link', { name: 'Où sont les photos de mon enfant ?' }).click();
      await heading(page, 'Où sont les photos de mon enfant ?');
      await expect(page.getByRole('group', { name: 'Ce qu’il lit' })).toBeVisible();
    },
  },
  {
    name: 'image',
    go: async (page) => {
      await goTo(page, 'Papiers');
      await page.getByRole('link', { name: /^L'image de Léo/ }).click();
      await heading(page, /L.image de Léo/);
    },
  },
  {
    name: 'withdraw',
    go: async (page) => {
      await page.getByRole('button', { name: 'Retirer mon accord' }).click();
      await expect(page.getByRole('dialog', { name: 'Retirer mon accord' })).toBeVisible();
    },
  },
];
