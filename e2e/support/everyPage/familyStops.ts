/** What a guardian sees inside, and what is left to see once an accord is taken back. */
import { expect } from '@playwright/test';
import { goTo } from '../../journeys/index.ts';
import { plugInAuthenticator } from '../authenticator.ts';
import { closeDialog, heading, type Stop } from './stop.ts';

/** For a guardian who is inside. */
export function familyStops(origin: string): Stop[] {
  let photo: string | null = null;
  return [
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
      go: async (page) => {
        await goTo(page, 'Galerie');
        await heading(page, 'Galerie');
        photo = await page
          .getByRole('list', { name: 'Photos' })
          .getByRole('link')
          .first()
          .getAttribute('href');
      },
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
      name: 'being told',
      go: async (page) => {
        await goTo(page, 'Papiers');
        await page.getByRole('link', { name: 'Être prévenu' }).click();
        await expect(page.getByRole('textbox', { name: 'Votre adresse de courriel' })).toBeVisible();
      },
    },
    {
      name: 'devices',
      go: async (page) => {
        await goTo(page, 'Papiers');
        await page.getByRole('link', { name: 'Mes appareils' }).click();
        await heading(page, 'Mes appareils');
      },
    },
    {
      name: 'adding a device',
      go: async (page) => {
        await page.getByRole('button', { name: 'Ajouter un appareil' }).click();
        await heading(page, 'Ajouter un appareil');
      },
    },
    {
      name: 'scanning a device',
      go: async (page) => {
        await page.getByRole('button', { name: 'Scanner le nouvel appareil' }).click();
        const scanner = page.getByRole('dialog', { name: 'Scanner le carré' });
        await expect(scanner.getByText(/Tenez le carré|appareil photo/).first()).toBeVisible();
      },
    },
    {
      name: 'image',
      go: async (page) => {
        await closeDialog(page);
        await goTo(page, 'Papiers');
        await page.getByRole('link', { name: /^L'image de Léo/ }).click();
        await heading(page, /L.image de Léo/);
        await page.getByText('Le texte exact que vous signez').click();
      },
    },
    {
      name: 'withdraw',
      go: async (page) => {
        await page.getByRole('button', { name: 'Retirer mon accord' }).click();
        await expect(page.getByRole('dialog', { name: 'Retirer mon accord' })).toBeVisible();
      },
    },
    {
      name: 'a photo that is gone',
      go: async (page) => {
        await page.getByRole('dialog').getByRole('button', { name: 'Retirer mon accord' }).click();
        await expect(page.getByText('C’est retiré')).toBeVisible({ timeout: 20_000 });
        await page.goto(new URL(photo ?? '', `${origin}/galerie`).href);
        await expect(page.getByRole('dialog', { name: 'L’accord pour une image a changé' })).toBeVisible();
      },
    },
    {
      name: 'the way back',
      go: async (page) => {
        await page.goto(`${origin}/papiers/revenir`);
        await heading(page, 'Revenir sans rien demander');
        await expect(page.getByRole('button', { name: 'Enregistrer ce code' })).toBeVisible();
      },
    },
    {
      name: 'the way back, ended',
      go: async (page) => {
        await page.getByRole('textbox', { name: 'Votre code' }).fill('728394');
        await page.getByRole('textbox', { name: 'Le même code, encore une fois' }).fill('728394');
        await page.getByRole('button', { name: 'Enregistrer ce code' }).click();
        await page.getByRole('button', { name: 'Ne plus revenir par la carte' }).click({ timeout: 20_000 });
        await expect(page.getByRole('dialog', { name: 'Ne plus revenir par la carte' })).toBeVisible();
      },
    },
    {
      name: 'the passkey, ended',
      go: async (page) => {
        await closeDialog(page);
        await plugInAuthenticator(page);
        await page.getByRole('button', { name: 'Créer une clé d’accès' }).click();
        const end = 'Ne plus revenir par la clé d’accès';
        await page.getByRole('button', { name: end }).click({ timeout: 20_000 });
        await expect(page.getByRole('dialog', { name: end })).toBeVisible();
      },
    },
    {
      name: 'the password, chosen',
      go: async (page) => {
        await closeDialog(page);
        await page.getByRole('button', { name: 'Choisir un mot de passe' }).click();
        await expect(page.getByRole('button', { name: 'Enregistrer ce mot de passe' })).toBeVisible();
      },
    },
    {
      name: 'the password, ended',
      go: async (page) => {
        await page.getByRole('textbox', { name: 'Identifiant' }).fill('Parents de Léo');
        for (const name of ['Mot de passe', 'Le même mot de passe, encore une fois'])
          await page.getByRole('textbox', { name, exact: true }).fill('tortue lampe nuage quatre');
        await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
        const end = 'Ne plus revenir par mot de passe';
        await page.getByRole('button', { name: end }).click({ timeout: 20_000 });
        await expect(page.getByRole('dialog', { name: end })).toBeVisible();
      },
    },
    {
      name: 'pictures shared here by mistake',
      go: async (page) => (await page.goto(`${origin}/partage`), await heading(page, 'Photos partagées')),
    },
  ];
}
