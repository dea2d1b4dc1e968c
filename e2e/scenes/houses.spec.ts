/** What direction keeps in order through the year: papers recorded by child, stays, corrections. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addStay,
  attachPaper,
  endGuardian,
  enter,
  expectPhotos,
  goTo,
  importTable,
  invite,
  letFamilyGo,
  letFamilyStay,
  mergeHouseholds,
  openChild,
  openHousehold,
  openPaper,
  openPaperPdf,
  partHousehold,
  publish,
  putPhoneOut,
  recordCommonConsents,
  recordConsents,
  takePaperOut,
} from '../journeys/index.ts';
import { lookingOn } from '../pause.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { holdPrinting, sheets, unprinted } from '../support/paper.ts';
import { test } from '../support/sharedHouse.ts';
import { newPage, openSpace, PHONE } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures, tap } from '../thumb.ts';
import { plainPdf } from '../../tools/test-media/pdf.ts';

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
test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await openSpace(browser, house.origin);
  await importTable(direction, families);
});

const childLine = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Liste des enfants' }).getByRole('listitem').filter({ hasText: name });

/** Opened again, the phone says that it is out. */
async function isOut(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByText('Cet appareil n’a plus accès').first()).toBeVisible({ timeout: 20_000 });
}

/** The dialog of this name is in front, and axe finds nothing in it. */
async function isGoodDialog(name: string): Promise<void> {
  await expect(direction.getByRole('dialog', { name })).toBeVisible();
  // Half come in, it has half its colours.
  await direction.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  expect(await violationsOf(direction)).toEqual([]);
}

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

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

test('SC-102 HM-12 HM-19 a signed paper is photographed with its consent or joined later, looked at, printed, taken out, and as PDF', async () => {
  const [first = '', second = '', third = ''] = smallJpegs(3);
  await recordConsents(direction, [{ child: 'Awa Diallo', guardian: 'Fatou Diallo', reach: 'Sa famille' }], {
    pages: [first, second],
  });
  expect(await openPaper(direction, 'Awa Diallo')).toBe(2);
  await isGoodDialog('Le papier signé');
  await holdPrinting(direction);
  await direction.getByRole('button', { name: 'Imprimer le papier' }).click();
  expect(await sheets(direction)).toBe(2);
  await unprinted(direction);
  await lookingOn(direction, isGoodDialog, () => takePaperOut(direction));
  await direction.getByRole('button', { name: 'Joindre le papier' }).click({ timeout: 20_000 });
  await isGoodDialog('Joindre le papier signé');
  await direction.keyboard.press('Escape');

  gestures(direction);
  await attachPaper(direction, { child: 'Zoé Roux', files: [third] });
  // To the list, the child; join, one page, done.
  expect(gestures(direction).total).toBeLessThanOrEqual(5);
  expect(await openPaper(direction, 'Zoé Roux')).toBe(1);
  await takePaperOut(direction);

  const scanned = join(await mkdtemp(join(tmpdir(), 'cocon-scan-')), 'scan.pdf');
  await writeFile(scanned, plainPdf());
  gestures(direction);
  await attachPaper(direction, { child: 'Zoé Roux', files: [scanned] });
  expect(gestures(direction).total).toBeLessThanOrEqual(5);
  expect(new Uint8Array(await readFile(await openPaperPdf(direction, 'Zoé Roux')))).toEqual(plainPdf());
  await isGoodDialog('Le papier signé');
  await direction.keyboard.press('Escape');
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

test('SC-82 SC-83 two households become one, then a phone is put out and its owner leaves', async ({
  browser,
}) => {
  const ANNE = { child: 'Zoé Roux', household: 'Roux', name: 'Anne Roux' };
  const first = await newPage(browser, { viewport: PHONE });
  await enter(first, await invite(direction, ANNE));

  gestures(direction);
  await mergeHouseholds(direction, { child: 'Awa Diallo', household: 'Diallo', other: 'Roux' });
  // To the list, the child, the home; then open, two to choose, join.
  expect(gestures(direction).total).toBeLessThanOrEqual(7);
  await isOut(first);
  await first.context().close();
  const people = direction.getByRole('list', { name: 'Responsables' }).getByRole('listitem');
  await expect(people.filter({ hasText: 'Anne Roux' })).toContainText('pas de carte');
  await expect(direction.getByRole('region', { name: 'Enfants de ce foyer' })).toContainText('Zoé Roux');
  // Her answer for Zoé has come with her.
  await goTo(direction, 'Enfants');
  await expect(childLine(direction, 'Zoé Roux')).toContainText("Tout l'établissement");
  await expect(childLine(direction, 'Zoé Roux')).toContainText('foyer Diallo');

  const there = { child: 'Zoé Roux', household: 'Diallo', name: 'Anne Roux' };
  const second = await newPage(browser, { viewport: PHONE });
  await enter(second, await invite(direction, there));
  gestures(direction);
  // « Téléphones … » and « Ce téléphone n’entre plus ».
  await lookingOn(direction, isGoodDialog, () => putPhoneOut(direction, there));
  // To the list, the child, the home; then her menu, her phones, the phone, put out.
  expect(gestures(direction).total).toBeLessThanOrEqual(7);
  await isOut(second);
  await second.context().close();
  await endGuardian(direction, there);
  await expect(people.filter({ hasText: 'Anne Roux' })).toHaveCount(0);
  await expect(people.filter({ hasText: 'Fatou Diallo' })).toHaveCount(1);
});

test('SC-103 HM-16 a household is parted: each has a home of its own, the child is in both and its answers count as before', async ({
  browser,
}) => {
  const parting = { child: 'Noé Lambert', household: 'Lambert', leaving: 'Inès Lambert' };
  const phone = await newPage(browser, { viewport: PHONE });
  await enter(
    phone,
    await invite(direction, { child: 'Noé Lambert', household: 'Lambert', name: 'Paul Lambert' }),
  );
  await publish(direction, { files: smallJpegs(1), children: ['Noé Lambert'], title: 'Avant' });
  await expectPhotos(phone, 1);
  gestures(direction);
  const look = async (dialog: string) => {
    await isGoodDialog(dialog);
    const past = direction.getByRole('combobox', { name: 'Qui garde les photos d’avant' });
    await expect(past.getByRole('option', { selected: true })).toHaveText('Les deux foyers');
    await expect(direction.getByRole('dialog')).toContainText('1 téléphone entré par ce foyer en sort');
  };
  await lookingOn(direction, look, () => partHousehold(direction, parting));
  // To the list, the child, the home; then open, who leaves, part.
  expect(gestures(direction).total).toBeLessThanOrEqual(6);
  const people = direction.getByRole('list', { name: 'Responsables' }).getByRole('listitem');
  await expect(people).toHaveCount(1);
  await expect(people).toContainText('pas de carte');
  await openHousehold(direction, 'Noé Lambert', 'Foyer Lambert');
  await expect(people).toHaveCount(1);
  await expect(people).toContainText('Paul Lambert');
  await expect(people).toContainText('pas de carte');
  await isOut(phone);
  await phone.context().close();
  await goTo(direction, 'Enfants');
  await expect(childLine(direction, 'Noé Lambert')).toContainText('Sa famille');
});

test('SC-211 HM-20 parted, each parent enters with a card of the own home and opens the photo from before', async ({
  browser,
}) => {
  for (const [household, name] of [
    ['Foyer Lambert', 'Paul Lambert'],
    ['Foyer Inès Lambert', 'Inès Lambert'],
  ] as const) {
    const card = await invite(direction, { child: 'Noé Lambert', household, name });
    const phone = await newPage(browser, { viewport: PHONE });
    gestures(phone);
    await enter(phone, card);
    expect(gestures(phone).total).toBeLessThanOrEqual(1);
    await expectPhotos(phone, 1);
    const photo = phone.getByRole('list', { name: 'Photos' }).getByRole('img', { name: /^Photo/ });
    await tap(photo);
    const large = phone.getByRole('dialog').getByRole('img').first();
    // Opened: a picture, not its place.
    await expect
      .poll(() => large.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await phone.context().close();
  }
});

test('SC-185 HL-5 HL-6 HL-7 HL-8 a family leaves in five gestures and reads until when on its phone; called off in two, or closed at once', async ({
  browser,
}) => {
  const phone = await newPage(browser, { viewport: PHONE });
  await enter(
    phone,
    await invite(direction, { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' }),
  );
  const martin = { child: 'Léo Martin', household: 'Martin' };
  const notice = phone.getByText(/^Vous lisez ici jusqu’au/);
  const left = direction.getByRole('region', { name: 'Familles parties' });

  gestures(direction);
  // The dialog « Le foyer … s’en va ».
  await lookingOn(direction, isGoodDialog, () => letFamilyGo(direction, martin));
  // To the list, the child, the home; then open, and note it.
  expect(gestures(direction).total).toBeLessThanOrEqual(5);
  await expect(direction.getByRole('region', { name: 'Un départ ?' })).toContainText('Dernier jour ici');
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText(/Votre départ de .* est noté/)).toBeVisible();

  gestures(direction);
  await letFamilyStay(direction, 'Martin');
  expect(gestures(direction).total).toBeLessThanOrEqual(2);
  await expect(left).toHaveCount(0);
  await expect(notice).toHaveCount(0, { timeout: 20_000 });

  await letFamilyGo(direction, { ...martin, atOnce: true });
  await goTo(direction, 'Direction');
  await expect(left).toContainText('Fermé');
  await phone.reload();
  await expect(phone.getByText('Cet appareil n’a plus accès').first()).toBeVisible({ timeout: 20_000 });
  await phone.context().close();
});
