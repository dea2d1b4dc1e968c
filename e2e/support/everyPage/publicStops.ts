/** What who has no space sees. */
import { expect, type Page } from '@playwright/test';
import { heading, type Stop } from './stop.ts';

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
    name: 'back by the rescue sheet',
    go: async (page) => {
      await page.goto(origin);
      await page.getByRole('link', { name: 'J’ai la feuille de secours' }).click();
      await page.getByRole('button', { name: 'Continuer' }).click();
      await expect(page.getByText('Il manque quelque chose')).toBeVisible();
    },
  },
  {
    name: 'card scanner',
    go: async (page) => {
      await page.goto(`${origin}/e`);
      await page.getByRole('button', { name: 'Scanner ma carte' }).click();
      const scanner = page.getByRole('dialog', { name: 'Scanner ma carte' });
      await expect(scanner.getByText(/Tenez le carré|appareil photo/).first()).toBeVisible();
    },
  },
  {
    name: 'entry',
    go: async (page) => (await page.goto(`${origin}/e`), await heading(page, 'Votre carte d’entrée')),
  },
  {
    name: 'the way back by password',
    go: async (page) => (
      await page.goto(`${origin}/revenir`),
      await heading(page, 'Revenir par mot de passe')
    ),
  },
  {
    name: 'a new device',
    go: async (page) => {
      await page.goto(`${origin}/relier`);
      await heading(page, 'Entrer avec votre autre appareil');
      await expect(page.getByRole('img', { name: 'Carré de cet appareil' })).toBeVisible();
    },
  },
  {
    name: 'a new device, as a code',
    go: async (page) => {
      await page.getByRole('button', { name: 'Montrer un code à taper' }).click();
      await expect(page.getByRole('group', { name: /^Code de cet appareil/ })).toBeVisible();
    },
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
    name: 'link of a mail',
    go: async (page) => {
      await page.goto(`${origin}/courriel`);
      await heading(page, 'Vos courriels de Cocon');
      await expect(page.getByText('Rien n’est envoyé par ce lien')).toBeVisible();
    },
  },
  {
    name: 'link of an invitation that is none',
    go: async (page) => {
      await page.goto(`${origin}/invitation/AAAAAAAAAAAAAAAAAAAAAA`);
      await heading(page, 'Votre invitation');
      await expect(page.getByText('Ce lien n’est pas celui d’une invitation')).toBeVisible();
    },
  },
  {
    name: 'demonstration',
    go: async (page) => (await page.goto(`${origin}/demonstration`), await heading(page, 'La démonstration')),
  },
];
