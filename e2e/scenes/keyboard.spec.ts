/** The journeys without a mouse or a finger: Tab, arrows, Enter and Space. Only the system's picker is stood in for. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addTeamDevice,
  chooseCode,
  enter,
  enterAsRoomTablet,
  showCode,
  showSquare,
} from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { press, tabTo, typeInto } from '../support/keys.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, cardForSarah, newPage, PHONE } from '../support/space.ts';
import { closeWords } from '../support/words.ts';

let house: House;
let direction: Page;
let link = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await newPage(browser);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) });
async function goInto(page: Page, name: string): Promise<void> {
  await press(room(page, name));
  await expect(room(page, name)).toHaveAttribute('aria-current', 'page', { timeout: 20_000 });
}
const inMain = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('link', { name })
    .or(page.getByRole('main').getByRole('button', { name }))
    .first();

test('SC-45 direction opens, adds, records, publishes, looks and deletes with the keyboard alone', async () => {
  test.setTimeout(180_000);
  const page = direction;
  await page.goto(house.origin);
  await press(button(page, 'Ouvrir un espace'));
  await typeInto(field(page, "Nom de l'établissement"), 'La Farandole');
  await typeInto(field(page, 'Premier groupe'), 'Moyens');
  await typeInto(field(page, 'Votre prénom et nom'), 'Claire Moreau');
  await typeInto(field(page, 'Code de cet appareil'), CODE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Feuille de secours' })).toBeVisible({ timeout: 20_000 });
  await press(button(page, 'Plus tard'));

  await goInto(page, 'Enfants');
  await press(inMain(page, 'Ajouter un enfant'));
  const firstName = field(page, 'Prénom');
  await expect(firstName).toBeFocused();
  await page.keyboard.type('Léo');
  await typeInto(field(page, 'Nom'), 'Martin');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Léo Martin est ajouté/).first()).toBeVisible({ timeout: 20_000 });
  await expect(firstName).toBeFocused();

  await press(inMain(page, 'Ouvrir le foyer Martin'));
  await typeInto(field(page, 'Prénom et nom du responsable'), 'Sarah Martin');
  await page.keyboard.press('Enter');
  const item = page
    .getByRole('list', { name: 'Responsables' })
    .getByRole('listitem')
    .filter({ hasText: 'Sarah' });
  await expect(item).toBeVisible({ timeout: 20_000 });
  await expect(field(page, 'Prénom et nom du responsable')).toBeFocused();
  await press(item.getByRole('button', { name: 'Inviter' }));
  const card = page.getByRole('link', { name: "Lien d'entrée" });
  await expect(card).toBeVisible({ timeout: 20_000 });
  link = (await card.getAttribute('href')) ?? '';

  await goInto(page, 'Enfants');
  await press(inMain(page, 'Enregistrer des autorisations'));
  const row = page.getByRole('table', { name: 'Autorisations' }).getByRole('row').filter({ hasText: 'Léo' });
  await tabTo(row.getByRole('radio').first());
  const wanted = row.getByRole('radio', { name: 'Son groupe', exact: true });
  await page.keyboard.press('Space');
  for (let moves = 0; moves < 5 && !(await wanted.isChecked()); moves += 1)
    await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
  await press(button(page, 'Enregistrer'));
  await expect(page.getByText(/autorisations? enregistrées?/).first()).toBeVisible({ timeout: 20_000 });

  await goInto(page, 'Galerie');
  await press(inMain(page, 'Publier des photos'));
  await tabTo(page.getByLabel('Choisir des photos'));
  await page.getByLabel('Choisir des photos').setInputFiles(smallJpegs(3));
  const chip = page.getByRole('checkbox', { name: 'Léo Martin' });
  await press(chip, 'Space');
  await expect(chip).toBeChecked();
  await expect(button(page, 'Publier')).toBeEnabled({ timeout: 30_000 });
  await press(button(page, 'Publier'));
  const photos = page.getByRole('list', { name: 'Photos' });
  await expect(photos.getByRole('img', { name: /^Photo/ })).toHaveCount(3, { timeout: 30_000 });

  const first = photos.getByRole('link', { name: /^Photo 1 de 3/ });
  await press(first);
  const viewer = page.getByRole('dialog', { name: 'Vue en grand' });
  await expect(viewer.getByText('1 / 3')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByText('2 / 3')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(viewer.getByText('1 / 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(first).toBeFocused();

  await press(photos.getByRole('button', { name: 'Supprimer' }).first());
  const dialog = page.getByRole('dialog', { name: 'Supprimer cette photo' });
  await expect(dialog.getByRole('button', { name: 'Ne rien changer' })).toBeFocused();
  await press(dialog.getByRole('button', { name: 'Supprimer', exact: true }));
  await expect(dialog).toBeHidden();
  await expect(photos.getByRole('img', { name: /^Photo/ })).toHaveCount(2, { timeout: 20_000 });
});

test('SC-227 a list is pasted, corrected and imported, its cards are made and its answers recorded with the keyboard alone', async () => {
  const page = direction;
  await goInto(page, 'Enfants');
  await press(inMain(page, 'Coller une liste'));
  await expect(field(page, 'Votre liste')).toBeFocused();
  await page.keyboard.insertText(
    'Nom;Prénom;Groupe;Parent 1\nDiallo;Awa;Moyens;Fatou Diallo\n;Tom;Moyens;Ana Roux',
  );
  await expect(page.getByRole('region', { name: 'Ce qui sera créé' })).toBeVisible();
  await press(page.getByRole('button', { name: /^Corriger Tom/ }));
  await typeInto(field(page, 'Nom'), 'Roux');
  await press(button(page, 'Importer'));
  await expect(page.getByRole('heading', { name: '2 enfants importés' })).toBeVisible({ timeout: 60_000 });
  await press(inMain(page, 'Imprimer toutes les cartes'));
  await expect(page.getByRole('heading', { level: 1, name: 'Cartes d’entrée' })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await press(inMain(page, 'Imprimer toutes les cartes'));
  await expect(page.getByText(/^2 cartes sont prêtes/)).toBeVisible({ timeout: 30_000 });

  await goInto(page, 'Enfants');
  await press(inMain(page, 'Enregistrer des autorisations'));
  const common = page.getByRole('combobox', { name: 'Qui peut voir ces enfants en photo' });
  await tabTo(common);
  await page.keyboard.type('Son');
  await expect(common.locator('option:checked')).toHaveText('Son groupe');
  await press(button(page, 'Enregistrer'));
  await expect(page.getByText(/autorisations? enregistrées?/).first()).toBeVisible({ timeout: 20_000 });
});

test('SC-46 a guardian enters, signs, looks and withdraws with the keyboard alone', async ({ browser }) => {
  const page = await newPage(browser, { viewport: PHONE });
  await page.goto(link);
  await expect(button(page, 'Entrer')).toBeVisible();
  await press(button(page, 'Entrer'));
  await expect(room(page, 'Papiers')).toBeVisible({ timeout: 20_000 });
  await goInto(page, 'Galerie');
  await expect(page.getByRole('img', { name: /^Photo/ })).toHaveCount(2, { timeout: 20_000 });
  await press(page.getByRole('link', { name: /^Photo 1 de 2/ }));
  await expect(page.getByRole('dialog', { name: 'Vue en grand' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await goInto(page, 'Papiers');
  await press(page.getByRole('link', { name: "L'image de Léo" }));
  const reach = (name: string) => page.getByRole('radio', { name, exact: true });
  await tabTo(reach('Son groupe'));
  for (let moves = 0; moves < 5 && !(await reach('Sa famille').isChecked()); moves += 1)
    await page.keyboard.press('ArrowUp');
  await expect(reach('Sa famille')).toBeChecked();
  await press(button(page, 'Signer'));
  await expect(page.getByText('C’est signé')).toBeVisible({ timeout: 20_000 });

  await press(page.getByRole('link', { name: "L'image de Léo" }));
  await press(button(page, 'Retirer mon accord'));
  const dialog = page.getByRole('dialog', { name: 'Retirer mon accord' });
  await expect(dialog.getByRole('button', { name: 'Ne rien changer' })).toBeFocused();
  await press(dialog.getByRole('button', { name: 'Retirer mon accord' }));
  await expect(page.getByText('C’est retiré')).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

/** A dialog that takes something away, opened, left with Escape and opened again, then confirmed, by keys alone. */
async function confirmByKeys(page: Page, opener: Locator, title: string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await press(opener);
  await expect(dialog.getByRole('button', { name: 'Ne rien changer' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await press(dialog.getByRole('button', { name: confirm, exact: true }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

test('SC-229 a guardian comes back by card and code and puts a device out, a room tablet opens what is personal, a colleague leaves: with the keyboard alone', async ({
  browser,
}) => {
  // Her phone with its code, and the room's tablet: other scenes tell how they come to be.
  await closeWords(direction);
  const card = await cardForSarah(direction);
  const lost = await newPage(browser, { viewport: PHONE });
  await enter(lost, card);
  await chooseCode(lost, '728394');
  await lost.context().close();
  const tablet = await newPage(browser);
  await tablet.goto(house.origin);
  await showSquare(tablet);
  await addTeamDevice(direction, 'Tablette des Moyens', await showCode(tablet));
  await enterAsRoomTablet(tablet, CODE);

  const page = await newPage(browser, { viewport: PHONE });
  await page.goto(card);
  await expect(field(page, 'Votre code')).toBeFocused();
  await page.keyboard.type('728394');
  await page.keyboard.press('Enter');
  await expect(room(page, 'Papiers')).toBeVisible({ timeout: 20_000 });
  await goInto(page, 'Papiers');
  await press(inMain(page, 'Mes appareils'));
  const out = button(page, 'Déconnecter');
  await expect(out.first()).toBeVisible();
  const before = await out.count();
  await confirmByKeys(page, out.first(), 'Déconnecter cet appareil', 'Déconnecter');
  await expect(out).toHaveCount(before - 1);
  await page.context().close();

  await press(button(tablet, 'Codes de la tablette'));
  await typeInto(field(tablet, 'Votre code'), CODE);
  await tablet.keyboard.press('Enter');
  await expect(tablet.getByRole('region', { name: 'Les codes' })).toBeVisible({ timeout: 20_000 });
  await press(button(tablet, 'Terminé'));
  await expect(button(tablet, 'Fermer la salle')).toBeVisible();

  await goInto(direction, 'Direction');
  const leaves = 'Tablette des Moyens s’en va';
  await confirmByKeys(direction, button(direction, leaves), leaves, 'Mettre dehors et renouveler les clés');
  await expect(button(direction, leaves)).toHaveCount(0);
  await tablet.context().close();
});
