/** What a guardian sees inside, and what is left to see once an accord is taken back. */
import { expect } from '@playwright/test';
import { goTo } from '../../journeys/index.ts';
import { heading, type Stop } from './stop.ts';

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
      name: 'image',
      go: async (page) => {
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
      name: 'pictures shared here by mistake',
      go: async (page) => (await page.goto(`${origin}/partage`), await heading(page, 'Photos partagées')),
    },
  ];
}
