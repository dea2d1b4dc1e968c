/** What direction keeps in order through the year: papers recorded by child, stays. */
import { expect, test, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addStay,
  goTo,
  importTable,
  openChild,
  recordCommonConsents,
  recordConsents,
} from '../journeys/index.ts';
import { openSpace } from '../support/space.ts';
import { gestures } from '../thumb.ts';

const families = {
  text: [
    'Prénom;Nom;Groupe;Parent 1;Parent 2',
    'Léo;Martin;Moyens;Sarah Martin;Karim Martin',
    'Awa;Diallo;Grands;Fatou Diallo;',
    'Noé;Lambert;Moyens;Paul Lambert;Inès Lambert',
    'Zoé;Roux;Grands;Anne Roux;',
  ].join('\n'),
};

let house: House;
let direction: Page;
test.beforeAll(async ({ browser }) => {
  house = await startHouse();
  direction = await openSpace(browser, house.origin);
  await importTable(direction, families);
});
test.afterAll(() => house.remove());

const childLine = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Liste des enfants' }).getByRole('listitem').filter({ hasText: name });

test('SC-80 HM-1 HM-2 papers of four families: one answer, a tap for the child that differs, both sign', async () => {
  gestures(direction);
  await recordCommonConsents(direction, 'Son groupe', [
    { child: 'Awa Diallo', guardian: 'Fatou Diallo', reach: 'Personne' },
  ]);
  // To the list, to the papers, two for the common answer, one that differs, one to record.
  expect(gestures(direction).total).toBeLessThanOrEqual(6);
  await expect(direction.getByText('4 autorisations enregistrées').first()).toBeVisible();
  await goTo(direction, 'Enfants');
  // Two decide for Léo: his group sees him only because both signed.
  await expect(childLine(direction, 'Léo Martin')).toContainText('Son groupe');
  await expect(childLine(direction, 'Awa Diallo')).toContainText('Personne : aucune photo');

  await recordConsents(direction, [
    { child: 'Noé Lambert', guardian: 'Inès Lambert', reach: 'Sa famille' },
    { child: 'Zoé Roux', guardian: 'Anne Roux', reach: "Tout l'établissement" },
  ]);
  await goTo(direction, 'Enfants');
  await expect(childLine(direction, 'Noé Lambert')).toContainText('Sa famille');
  await expect(childLine(direction, 'Zoé Roux')).toContainText("Tout l'établissement");
});

test('SC-81 HM-3 a stay to come is entered, corrected and called off', async () => {
  gestures(direction);
  await addStay(direction, {
    name: 'Séjour à la neige',
    from: '2099-02-09',
    to: '2099-02-14',
    children: ['Léo Martin', 'Zoé Roux'],
  });
  // Three ways, three fields, two children, one to save.
  expect(gestures(direction).total).toBeLessThanOrEqual(9);
  const line = direction.getByRole('list', { name: 'Séjours' }).getByRole('listitem');
  await expect(line).toContainText('9–14 février 2099 · 2 enfants');
  await expect(line).toContainText('À venir');
  await goTo(direction, 'Enfants');
  await direction.getByText('Séjour à la neige (à venir)').click();
  await expect(direction.getByRole('list', { name: 'Liste des enfants' }).getByRole('listitem')).toHaveCount(
    2,
  );

  await openChild(direction, 'Zoé Roux');
  await direction.getByRole('link', { name: 'Séjour à la neige' }).click();
  await direction.locator('label', { has: direction.getByRole('checkbox', { name: 'Zoé Roux' }) }).click();
  await direction.getByLabel('Dernier jour').fill('2099-02-15');
  await direction.getByRole('button', { name: 'Enregistrer le séjour' }).click();
  await expect(line).toContainText('9–15 février 2099 · 1 enfant');

  await direction.getByRole('link', { name: 'Séjour à la neige' }).click();
  await direction.getByRole('button', { name: 'Annuler ce séjour' }).click();
  await direction.getByRole('dialog').getByRole('button', { name: 'Annuler ce séjour' }).click();
  await expect(direction.getByText('Pas encore de séjour')).toBeVisible({ timeout: 20_000 });
});
