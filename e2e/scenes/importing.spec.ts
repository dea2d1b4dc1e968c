/** A directrice's first hour: her spreadsheet in, the cards out, what parents signed on paper recorded; and the way back. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  enter,
  goTo,
  importTable,
  previewTable,
  invite,
  pressGesture,
  printAllCards,
  printMissingCards,
  recordCommonConsents,
  takeImportBack,
  unlock,
} from '../journeys/index.ts';
import { clearOnDisk } from '../support/databases.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, newPage, openSpace, PHONE } from '../support/space.ts';
import {
  semicolonList,
  spreadsheetCopy,
  twoHomes,
  windows1252,
  type MadeTable,
} from '../../tools/test-tables/madeTables.ts';
import { choose, gestures, tap, type } from '../thumb.ts';

/** 45 families, eleven of them with two children. */
const families = spreadsheetCopy(56);
const children = spreadsheetCopy(45);
const twoFamilies = {
  text: 'Prénom;Nom;Groupe;Parent 1;Parent 2\nLéo;Martin;Moyens;Sarah Martin;Karim Martin\nAwa;Diallo;Grands;Fatou Diallo;',
};
/** The same two families as somebody wrote them down, with the mother's first name left out. */
const asWritten = {
  text: 'Prénom;Nom;Groupe;Responsables\nLéo;Martin;Moyens;M. et Mme Karim Martin\nAwa;Diallo;Grands;M. ou Mme Diallo',
};
const SARAH = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };

let house: House;
test.beforeAll(({ shared }) => {
  house = shared;
});

const childrenShown = (page: Page) =>
  page.getByRole('list', { name: 'Liste des enfants' }).getByRole('listitem');

test('SC-51 IM-12 45 families in, cards and paper consents: 15 gestures and one for each that differs', async ({
  browser,
}) => {
  const page = await openSpace(browser, house.origin, 'Quarante-cinq');
  gestures(page);
  await previewTable(page, families);
  // Until the button is pressed there is nobody.
  await goTo(page, 'Enfants');
  await expect(page.getByText('Qui accueillez-vous')).toBeVisible();
  gestures(page);

  await importTable(page, families);
  await page.evaluate(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', 'yes') }),
  );
  await printAllCards(page);
  await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 60_000 });
  const differing = [
    { child: 'Inès Carard', guardian: 'Hélène Carard', reach: 'Sa famille' },
    { child: 'Maïa Durard', guardian: 'Fatou Durard', reach: 'Personne' },
  ] as const;
  await recordCommonConsents(page, 'Son groupe', differing);
  expect(gestures(page).total).toBeLessThanOrEqual(15 + differing.length);
  await goTo(page, 'Enfants');
  await expect(childrenShown(page)).toHaveCount(families.children);
  await page.context().close();
});

test('SC-52 an import cut by a reload goes on, and makes nobody twice', async ({ browser }) => {
  const page = await openSpace(browser, house.origin, 'Coupé');
  await previewTable(page, children);
  // The first batch arrives, its answer does not: the page is gone before.
  let isCut = false;
  await page.route('**/register', async (route) => {
    if (route.request().method() !== 'POST' || isCut) return route.continue();
    isCut = true;
    await route.fetch();
    await route.abort();
    await page.reload();
  });
  await tap(page.getByRole('button', { name: 'Importer', exact: true }));
  await expect(page.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible({ timeout: 30_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await unlock(page, CODE);
  await expect(page.getByRole('heading', { name: '45 enfants importés' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Enfants');
  await expect(childrenShown(page)).toHaveCount(45);
  await page.context().close();
});

test('SC-53 SC-54 SC-235 SC-236 an import taken back; guardians put right in the preview, in three gestures, which a page left and a reload keep; one with its missing cards', async ({
  browser,
}) => {
  const page = await openSpace(browser, house.origin, 'Retour');
  await importTable(page, twoFamilies);
  await takeImportBack(page);
  await goTo(page, 'Enfants');
  await expect(page.getByText('Qui accueillez-vous')).toBeVisible();

  await previewTable(page, asWritten);
  const made = page.getByRole('region', { name: 'Ce qui sera créé' }).getByRole('listitem');
  await expect(made.nth(2)).toHaveText('4 responsables');
  gestures(page);
  await tap(page.getByText(/^Une personne\s: Diallo/));
  await expect(made.nth(2)).toHaveText('3 responsables');
  await tap(page.getByText('Toutes les lignes'));
  gestures(page);
  await tap(page.getByRole('button', { name: 'Corriger Léo Martin' }));
  await type(page.getByRole('textbox', { name: 'Responsable 2' }), 'Sarah Martin');
  expect(gestures(page).total).toBe(2);
  // Left, erased and taken back again, and over a reload it waits; what rests of it is no name.
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Coller une liste');
  const waiting = page.getByText(/^Votre liste (d.hier )?est encore là$/);
  await expect(waiting).toBeVisible();
  await tap(page.getByRole('button', { name: 'Effacer' }));
  await expect(waiting).toHaveCount(0);
  await tap(page.getByRole('button', { name: 'Annuler', exact: true }));
  await expect(waiting).toBeVisible();
  expect(await clearOnDisk(page, ['note list', 'Sarah', 'Karim', 'Diallo', 'Prénom'])).toEqual(['note list']);
  await page.reload();
  await unlock(page, CODE);
  await expect(waiting).toBeVisible();
  gestures(page);
  await tap(page.getByRole('button', { name: 'Reprendre' }));
  expect(gestures(page).total).toBe(1);
  await expect(made).toHaveText(['2 enfants', '2 foyers', '3 responsables', '1 nouveau groupe']);
  await tap(page.getByRole('button', { name: 'Importer', exact: true }));
  await expect(page.getByRole('heading', { name: '2 enfants importés' })).toBeVisible({ timeout: 60_000 });
  await expect(waiting).toHaveCount(0);

  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await printAllCards(page);
  await expect(page.getByText(/^3 cartes sont prêtes/)).toBeVisible({ timeout: 30_000 });
  const mother = await newPage(browser, { viewport: PHONE });
  await enter(mother, await invite(page, SARAH));
  await mother.context().close();
  await goTo(page, 'Enfants');
  await expect(page.getByText('1 famille sur 2 est entrée')).toBeVisible({ timeout: 20_000 });
  await printMissingCards(page);
  await expect(page.getByText(/^2 cartes sont prêtes/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('article', { name: 'Sarah' })).toHaveCount(0);
  await page.context().close();
});

/** Drags a file out of the system's folder over the page and lets it go there, as the browser itself hears it. */
async function drop(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'cocon-table-')), name);
  await writeFile(path, bytes);
  const place = await page.getByLabel('Choisir un fichier').boundingBox();
  if (!place) throw new Error('there is no place to drop a file');
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: place.x + place.width / 2,
      y: place.y + place.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  await devtools.detach();
}

test('SC-225 IM-9 IM-11 IM-12 three tables as houses have them, of 45 and of 200 children, pasted and dropped: right the first time, nobody created before « Importer », and taken back; an odd one is corrected in the preview', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await openSpace(browser, house.origin, 'Trois listes');
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') told.push(new URL(request.url()).pathname);
  });
  const toList = async () => {
    await goTo(page, 'Enfants');
    await pressGesture(page, 'Coller une liste');
    await expect(page.getByLabel('Choisir un fichier')).toBeAttached();
  };
  const paste = ({ text }: MadeTable) => page.getByRole('textbox', { name: 'Votre liste' }).fill(text);
  const dropped = ({ text }: MadeTable) => drop(page, windows1252(text), 'liste.csv');
  const ways = [
    { make: spreadsheetCopy, put: paste },
    { make: semicolonList, put: dropped },
    { make: twoHomes, put: dropped },
  ];
  for (const children of [200, 45])
    for (const { make, put } of ways) {
      const table = make(children);
      await toList();
      told.length = 0;
      await put(table);
      const plan = page.getByRole('region', { name: 'Ce qui sera créé' });
      // « Moyens » is there already.
      await expect(plan.getByRole('listitem')).toHaveText([
        `${table.children} enfants`,
        `${table.homes} foyers`,
        `${table.guardians} responsables`,
        `${table.groups - 1} nouveaux groupes`,
      ]);
      for (const doubt of ['À vérifier', 'Illisibles', 'Déjà là', 'Avec une autre ligne'])
        await expect(page.getByRole('radio', { name: doubt })).toHaveCount(0);
      expect(told.filter((path) => /register|changes/.test(path))).toEqual([]);
      // One is imported, in several steps; a copy out of a spreadsheet is above.
      if (make !== twoHomes || children === 45) continue;
      await tap(page.getByRole('button', { name: 'Importer', exact: true }));
      await expect(page.getByRole('heading', { name: `${children} enfants importés` })).toBeVisible({
        timeout: 60_000,
      });
      expect(told.some((path) => path.endsWith('/register'))).toBe(true);
      await goTo(page, 'Enfants');
      await expect(childrenShown(page)).toHaveCount(children);
      await takeImportBack(page);
      await goTo(page, 'Enfants');
      await expect(page.getByText('Qui accueillez-vous')).toBeVisible();
    }

  // What Cocon cannot know is corrected in the preview: whose a column is, a name left out, two homes of one name.
  await toList();
  await drop(page, new Uint8Array([0x50, 0x4b, 3, 4]), 'liste.xlsx');
  await expect(page.getByRole('alert').filter({ hasText: 'C’est un fichier de tableur.' })).toBeVisible();
  const odd =
    'Nom;Prénom;Section;Contact A\nParent;Léo;Moyens;Sarah Parent\n;Awa;Moyens;Fatou Diallo\nParent;Zoé;Moyens;\nRoux;Tom;Moyens;';
  await page.getByRole('textbox', { name: 'Votre liste' }).fill(odd);
  await tap(page.getByRole('button', { name: 'Corriger les colonnes' }));
  await choose(page.getByRole('combobox', { name: 'Contact A' }), 'Responsable 1 : prénom et nom');
  await tap(page.getByText('Toutes les lignes'));
  const rows = page.getByRole('list', { name: 'Lignes de la liste' }).getByRole('listitem');
  await tap(rows.filter({ hasText: 'Zoé' }).getByText('Un autre foyer'));
  await tap(page.getByRole('button', { name: 'Laisser Tom Roux de côté' }));
  await tap(page.getByRole('button', { name: /^Corriger Awa/ }));
  await type(rows.getByRole('textbox', { name: 'Nom', exact: true }), 'Diallo');
  await expect(page.getByRole('region', { name: 'Ce qui sera créé' }).getByRole('listitem')).toHaveText([
    '3 enfants',
    '3 foyers',
    '2 responsables',
  ]);
  await tap(page.getByRole('button', { name: 'Importer', exact: true }));
  await expect(page.getByRole('heading', { name: '3 enfants importés' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Enfants');
  await expect(childrenShown(page)).toHaveText([/Awa.*Diallo/, /Léo.*Parent/, /Zoé.*Parent/]);
  await page.context().close();
});
