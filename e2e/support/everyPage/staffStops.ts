/** What direction sees of children, households and the house. Photos are in `photoStops.ts`. */
import { expect } from '@playwright/test';
import {
  addStay,
  goTo,
  importTable,
  openChild,
  openHappenings,
  openReadings,
  openHousehold,
  openKit,
  openSheet,
  pressGesture,
  writeSheet,
} from '../../journeys/index.ts';
import { CODE, LEO } from '../space.ts';
import { closeDialog, dialogStop, heading, type Stop } from './stop.ts';

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
    name: 'sheet to write',
    go: async (page) => {
      await openSheet(page, LEO.child);
      await page.getByRole('button', { name: 'Écrire sa fiche' }).click();
      await page.getByRole('button', { name: 'Ajouter un médicament' }).click();
      await page.getByRole('button', { name: 'Ajouter une personne' }).click();
      await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
      await expect(page.getByText(/^Écrivez ses allergies/)).toBeVisible();
    },
  },
  {
    name: 'leave a sheet that is being written',
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ses allergies' }).fill('Lait');
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Galerie/ })
        .click();
      await expect(page.getByRole('dialog', { name: 'Quitter sans enregistrer' })).toBeVisible();
    },
  },
  {
    name: 'sheet',
    go: async (page) => {
      await page.getByRole('button', { name: 'Quitter', exact: true }).click();
      await heading(page, 'Galerie');
      await writeSheet(page, { child: LEO.child, allergies: 'Lait', actions: 'Appeler le 15' });
    },
  },
  dialogStop('Supprimer cette fiche', 'Supprimer la fiche'),
  {
    name: 'sheets',
    go: async (page) => {
      await closeDialog(page);
      await page.getByRole('main').getByRole('link', { name: 'Retour' }).click();
      await expect(page.getByRole('list', { name: 'Fiches' })).toContainText('Lait');
    },
  },
  {
    name: 'today again',
    go: async (page) => {
      await goTo(page, 'Aujourd');
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
      await pressGesture(page, 'Coller une liste');
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
    name: 'list, guardians',
    go: async (page) => {
      await page.getByRole('button', { name: 'Prendre une autre liste' }).click();
      const list = 'Prénom;Nom;Groupe;Parent\nPaul;Petit;Moyens;Petit / Durand';
      await page.getByRole('textbox', { name: 'Votre liste' }).fill(list);
      await page.getByRole('button', { name: /^Corriger Paul/ }).click();
      await expect(page.getByRole('group', { name: 'Responsables du foyer Petit' })).toBeVisible();
    },
  },
  {
    name: 'list that waits',
    go: async (page) => {
      await goTo(page, 'Enfants');
      await pressGesture(page, 'Coller une liste');
      await expect(page.getByText('Votre liste est encore là')).toBeVisible();
    },
  },
  {
    name: 'list, imported',
    go: (page) => importTable(page, { text: 'Prénom;Nom;Groupe;Parent\nZoé;Durand;Moyens;Ana Durand' }),
  },
  dialogStop('Annuler l’import', 'Annuler l’import'),
  {
    name: 'children again',
    go: async (page) => {
      await closeDialog(page);
      await goTo(page, 'Enfants');
      await heading(page, 'Enfants');
    },
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
  dialogStop('Son emblème, comme sur le portemanteau', 'Choisir son emblème'),
  dialogStop('Changer de groupe', 'Changer de groupe'),
  dialogStop('Un autre foyer pour Léo Martin', 'Ajouter un second foyer'),
  dialogStop('Retirer le foyer Martin', 'Retirer le foyer Martin'),
  dialogStop('Le départ de Léo Martin', 'Noter son départ'),
  dialogStop('Supprimer les photos de Léo', 'Supprimer toutes les photos de Léo'),
  {
    name: 'household',
    go: async (page) => (await closeDialog(page), await openHousehold(page, LEO.child, LEO.household)),
  },
  dialogStop('Réunir deux foyers', 'Réunir deux foyers'),
  dialogStop('Corriger son nom', 'Corriger Sarah Martin', 'Corriger son nom'),
  dialogStop('Sarah Martin n’est plus de ce foyer', 'Corriger Sarah Martin', 'N’est plus de ce foyer'),
  {
    name: 'household with a card',
    go: async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Inviter' }).last().click();
      await expect(page.getByRole('img', { name: "Carte d'entrée" })).toBeVisible({ timeout: 20_000 });
    },
  },
  dialogStop('Inviter par courriel', 'Par courriel'),
  {
    name: 'household with an invitation by mail',
    go: async (page) => {
      const dialog = page.getByRole('dialog', { name: 'Inviter par courriel' });
      await dialog.getByRole('textbox', { name: 'Adresse de courriel' }).fill('sarah@exemple.fr');
      await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await expect(page.getByRole('group', { name: 'Code d’invitation' })).toBeVisible({ timeout: 20_000 });
    },
  },
  dialogStop('Arrêter cette invitation', 'Arrêter cette invitation'),
  {
    name: 'household again',
    go: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Arrêter', exact: true }).click();
      await expect(page.getByText(/^Invitation par courriel/)).toHaveCount(0);
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
      await pressGesture(page, 'Enregistrer des autorisations');
      await expect(page.getByRole('table', { name: 'Autorisations' })).toBeVisible();
    },
  },
  {
    name: 'papers for families',
    go: async (page) => {
      await goTo(page, 'Enfants');
      await pressGesture(page, 'Papiers des familles');
      await heading(page, 'Papiers des familles');
    },
  },
  {
    name: 'a stay',
    go: async (page) => {
      await goTo(page, 'Enfants');
      await pressGesture(page, 'Séjours');
      await page.getByRole('main').getByRole('link', { name: 'Ajouter un séjour' }).click();
      await heading(page, 'Nouveau séjour');
    },
  },
  {
    name: 'stays',
    go: (page) =>
      addStay(page, { name: 'Ferme', from: '2030-07-01', to: '2030-07-05', children: [LEO.child] }),
  },
  {
    name: 'one of the stays',
    go: async (page) => {
      await page.getByRole('list', { name: 'Séjours' }).getByRole('link').first().click();
      await heading(page, 'Ferme');
    },
  },
  dialogStop('Annuler ce séjour', 'Annuler ce séjour'),
  {
    name: 'adding a device of the team',
    go: async (page) => {
      await closeDialog(page);
      await goTo(page, 'Direction');
      await page.getByRole('link', { name: 'Ajouter un appareil de l’équipe' }).click();
      await heading(page, 'Ajouter un appareil de l’équipe');
    },
  },
  { name: 'what has happened', go: openHappenings },
  {
    name: 'what a device has read',
    go: async (page) => {
      await openReadings(page);
      const device = page.getByRole('combobox', { name: 'Appareil' });
      await device.selectOption({ index: 1 });
      await expect(page.getByRole('region', { name: 'Claire Moreau' })).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'direction',
    go: async (page) => {
      await goTo(page, 'Direction');
      await heading(page, 'Direction');
    },
  },
  dialogStop('Renommer le groupe', 'Renommer Moyens'),
  {
    name: 'leaving the old group',
    go: async (page) => (await closeDialog(page), await openKit(page)),
  },
];
