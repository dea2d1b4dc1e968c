/** The life of keys in a house of its own, whose clock goes on: a tablet is stolen, colleagues leave, both sheets are lost. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addCode,
  addTeamDevice,
  askForNewSheets,
  checkRescueSheet,
  confirmNewSheets,
  enterAsRoomTablet,
  enterAsTeam,
  giveSealedSheet,
  goTo,
  letColleagueGo,
  openHappenings,
  openPersonal,
  openReadings,
  publish,
  readSheet,
  renewCode,
  showCode,
  showSquare,
  typeSheetBack,
  unlock,
} from '../journeys/index.ts';
import { lookingOn } from '../pause.ts';
import { plugInAuthenticator } from '../support/authenticator.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { keptFiles } from '../support/keptBy.ts';
import { holdPrinting, sheets, unprinted } from '../support/paper.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, fillWithLeo, LEO, newPage, PHONE } from '../support/space.ts';
import { movedClock } from '../support/stillWorld.ts';
import { wallsCrossed } from '../support/walls.ts';
import { closeWords } from '../support/words.ts';
import { choose, gestures, tap, type } from '../thumb.ts';

const MONTH = 31 * 86_400_000;

let house: House;
/** Of the server, from its next start on. */
const environment: Record<string, string> = {};
let direction: Page;
let adjointe: Page;
let former = '';

/** Later, for the server and for every page: a proxy of `Date` above the one before. */
async function monthsPass(contexts: readonly BrowserContext[]): Promise<void> {
  await house.stop();
  environment['NODE_OPTIONS'] = `--import=data:text/javascript,${encodeURIComponent(movedClock(MONTH))}`;
  await house.start();
  for (const context of contexts) await context.addInitScript(movedClock(MONTH));
}

test.beforeAll(async ({ browser }) => {
  house = await startHouse({ environment });
  direction = await fillWithLeo(await newPage(browser), house.origin);
  await goTo(direction, 'Aujourd');
  former = await checkRescueSheet(direction);
  await giveSealedSheet(direction);
  adjointe = await newPage(browser);
  await adjointe.goto(house.origin);
  await showSquare(adjointe);
  await addTeamDevice(direction, 'Nadia Petit', await showCode(adjointe), 'Direction');
  await enterAsTeam(adjointe, CODE);
});
test.afterAll(() => house.remove());
test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-196 BR-4 BR-5 BR-6 LV-1 a tablet is stolen at noon: out in three gestures, it reads no more at its next contact; what it read is told by name in four more, and printed on one sheet', async ({
  browser,
}) => {
  await publish(direction, { files: smallJpegs(2), children: [LEO.child], title: 'Peinture' });
  await closeWords(direction);
  const tablet = await newPage(browser);
  await tablet.goto(house.origin);
  await showSquare(tablet);
  await addTeamDevice(direction, 'Tablette des Moyens', await showCode(tablet));
  await enterAsTeam(tablet, CODE);
  await goTo(tablet, 'Galerie');
  const pictures = tablet.getByRole('list', { name: 'Photos' }).getByRole('img');
  await expect(pictures).toHaveCount(2, { timeout: 20_000 });

  gestures(direction);
  await letColleagueGo(direction, 'Tablette des Moyens');
  // « Direction », « S'en va », and once more in the dialog that says what it does.
  expect(gestures(direction).total).toBe(3);
  await tablet.goto(house.origin);
  await unlock(tablet, CODE);
  await expect(tablet.getByText('Cet appareil n’a plus accès à cet espace').first()).toBeVisible();

  gestures(direction);
  await openReadings(direction);
  const device = direction.getByRole('combobox', { name: 'Appareil' });
  const stolen = device.locator('option').filter({ hasText: 'sorti le' });
  await expect(stolen).toHaveCount(1);
  await choose(device, (await stolen.textContent()) ?? '');
  const report = direction.getByRole('region', { name: /^Appareil de l’équipe, entré le .*, sorti le/ });
  await expect(report).toBeVisible({ timeout: 20_000 });
  // « Direction », « Ce qu’un appareil a lu », and the device in its list.
  expect(gestures(direction).total).toBe(4);
  await expect(report.getByText(/^1 enfant concerné · \d+ fichiers? ouverts?/).first()).toBeVisible();
  await expect(
    report.getByRole('list', { name: 'Enfants marqués sur les photos ouvertes' }).first(),
  ).toHaveText('Léo Martin2 photos');
  expect(await violationsOf(direction)).toEqual([]);
  await holdPrinting(direction);
  await direction.getByRole('button', { name: 'Imprimer, ou enregistrer en PDF' }).click();
  expect(await sheets(direction)).toBe(1);
  const paper = await direction.locator('[data-print-area]').textContent();
  expect(paper).toMatch(/La Farandole.*Ce qu’un appareil a lu.*sorti le.*Heure par heure.*Léo Martin/s);
  await unprinted(direction);
  await openHappenings(direction);
  await direction.getByRole('link', { name: 'Ce qu’il a lu' }).click();
  await expect(report).toBeVisible({ timeout: 20_000 });
  await tablet.context().close();
});

test('SC-212 SC-213 LV-1 LV-3 LV-5 RT-13 RT-15 a colleague leaves in three gestures, with or without a device of her own: her phone reads nothing written after, her code of a room tablet opens nothing', async ({
  browser,
}) => {
  const [own, awa, again, ines, zoe] = ['753159', '135790', '951357', '468024', '864209'];
  const phone = await newPage(browser, { viewport: PHONE, hasTouch: true });
  const tablet = await newPage(browser);
  for (const page of [phone, tablet]) {
    await page.goto(house.origin);
    await showSquare(page);
  }
  await addTeamDevice(direction, 'Awa Diop', await showCode(phone));
  await enterAsTeam(phone, CODE);
  await addTeamDevice(direction, 'Tablette des Petits', await showCode(tablet));
  await enterAsRoomTablet(tablet, own);
  await tap(tablet.getByRole('button', { name: 'Codes de la tablette' }));
  await openPersonal(tablet, own);
  const codes = tablet.getByRole('region', { name: 'Les codes' });
  await expect(codes).toBeVisible({ timeout: 20_000 });
  // Of the book, with a phone of her own; and two who have their codes alone.
  await addCode(tablet, { name: 'Awa Diop', code: awa, by: own });
  await addCode(tablet, { name: 'Inès Blanc', code: ines, by: own });
  await addCode(tablet, { name: 'Zoé Roy', code: zoe, by: own });
  // Another hand replaces hers: her own phone tells her.
  await renewCode(tablet, { name: 'Awa Diop', code: again, by: own });
  const told = phone.getByText(/^Votre code sur Tablette des Petits a été remplacé/);
  await expect(told).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(phone)).toEqual([]);
  await tap(tablet.getByRole('button', { name: 'Terminé' }));

  await publish(direction, { files: smallJpegs(1), children: [LEO.child], title: 'Avant' });
  await goTo(phone, 'Galerie');
  await expect(phone.getByText('Avant').first()).toBeVisible({ timeout: 20_000 });
  const seen = await phone.getByRole('list', { name: 'Photos' }).getByRole('img').count();

  gestures(direction);
  // The dialogs « … s’en va », of who has a device and of who has none.
  const before = async () => expect(await violationsOf(direction)).toEqual([]);
  await lookingOn(direction, before, () => letColleagueGo(direction, 'Awa Diop'));
  expect(gestures(direction).total).toBe(3);
  await lookingOn(direction, before, () => letColleagueGo(direction, 'Inès Blanc'));
  // She is on the page already.
  expect(gestures(direction).total).toBeLessThanOrEqual(3);
  await expect(direction.getByText(/Awa Diop|Inès Blanc/)).toHaveCount(0);
  await publish(direction, { files: smallJpegs(1), children: [LEO.child], title: 'Après son départ' });

  // Her phone, also started again, keeps what it had and gets no more.
  await phone.goto(house.origin);
  await unlock(phone, CODE);
  await expect(phone.getByText('Cet appareil n’a plus accès à cet espace').first()).toBeVisible();
  await goTo(phone, 'Galerie');
  await expect(phone.getByRole('list', { name: 'Photos' }).getByRole('img')).toHaveCount(seen);
  await expect(phone.getByText('Après son départ')).toHaveCount(0);

  // On the tablet nobody of them writes any more, and their codes are wrong ones.
  await tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }));
  const writers = tablet.getByRole('region', { name: 'Qui écrit ?' });
  await expect(writers.getByRole('radio', { name: 'Zoé Roy' })).toBeVisible();
  await expect(writers.getByText(/Awa Diop|Inès Blanc/)).toHaveCount(0);
  await tap(tablet.getByRole('button', { name: 'Fermer la salle' }));
  for (const code of [again, ines]) {
    await unlock(tablet, code);
    await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  }
  await unlock(tablet, own);
  await tap(tablet.getByRole('button', { name: 'Codes de la tablette' }));
  await openPersonal(tablet, own);
  await expect(codes).toContainText('Zoé Roy', { timeout: 20_000 });
  await expect(codes).not.toContainText(/Awa Diop|Inès Blanc/);

  // Without network the tablet cannot know: what such a code opened closes at the first contact.
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  await tap(tablet.getByRole('button', { name: 'Fermer la salle' }));
  await tablet.context().setOffline(true);
  await letColleagueGo(direction, 'Zoé Roy');
  await unlock(tablet, zoe);
  await expect(tablet.getByRole('button', { name: 'Fermer la salle' })).toBeVisible({ timeout: 20_000 });
  await tablet.context().setOffline(false);
  await expect(tablet.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible({
    timeout: 20_000,
  });
  await unlock(tablet, zoe);
  await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  for (const page of [phone, tablet]) await page.context().close();
});

test('SC-214 LK-5 on a device of staff a passkey is made with the code in two gestures; then one opens it, without network too, and the code as before', async () => {
  const nav = adjointe.getByRole('navigation').getByRole('link', { name: /^Direction/ });
  const open = adjointe.getByRole('button', { name: 'Utiliser ma clé d’accès' });
  await plugInAuthenticator(adjointe);
  await adjointe.goto(house.origin);
  const make = adjointe.getByRole('button', { name: 'Créer une clé d’accès' });
  await expect(adjointe.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible();
  await expect(open).toHaveCount(0);
  // A wrong code puts none in.
  await type(adjointe.getByRole('textbox', { name: 'Code de cet appareil' }), '000000');
  await tap(make);
  await expect(adjointe.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  gestures(adjointe);
  await type(adjointe.getByRole('textbox', { name: 'Code de cet appareil' }), CODE);
  expect(await violationsOf(adjointe)).toEqual([]);
  await tap(make);
  await expect(nav).toBeVisible({ timeout: 20_000 });
  // The code, and the tap.
  expect(gestures(adjointe).total).toBe(2);
  await expect
    .poll(() => keptFiles(adjointe))
    .toContainEqual(expect.stringMatching(/\/DevicePasskey-.*\.js/));
  await adjointe.context().setOffline(true);
  await adjointe.reload();
  await expect(open).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(adjointe)).toEqual([]);
  gestures(adjointe);
  await tap(open);
  await expect(nav).toBeVisible({ timeout: 20_000 });
  expect(gestures(adjointe).total).toBe(1);
  await adjointe.context().setOffline(false);
  await tap(adjointe.getByRole('button', { name: 'Verrouiller' }));
  await unlock(adjointe, CODE);
  await expect(nav).toBeVisible({ timeout: 20_000 });
});

test('SC-195 RS-8 RS-9 RS-11 both sheets are lost: the adjointe asks in three gestures, the directrice confirms in three, the new sheet is printed and the former opens nothing', async ({
  browser,
}) => {
  // Too young: what cannot be done is said, and what would then be final.
  await goTo(direction, 'Direction');
  await direction.getByRole('link', { name: 'Les feuilles de secours' }).click();
  const lost = direction.getByRole('region', { name: 'Les deux feuilles sont perdues' });
  await expect(lost.getByText(/perdu pour toujours/)).toBeVisible();
  await expect(lost.getByRole('button')).toHaveCount(0);

  await monthsPass([direction.context(), adjointe.context()]);
  for (const page of [adjointe, direction]) {
    await page.goto(house.origin);
    await unlock(page, CODE);
    await expect(page.getByRole('navigation').getByRole('link', { name: /^Direction/ })).toBeVisible();
  }
  gestures(adjointe);
  await askForNewSheets(adjointe);
  // « Direction », « Les feuilles de secours », « Nous avons perdu les deux feuilles ».
  expect(gestures(adjointe).total).toBe(3);
  await expect(adjointe.getByRole('region', { name: 'L’autre appareil doit confirmer' })).toBeVisible();
  expect(await violationsOf(adjointe)).toEqual([]);

  await expect(direction.getByText('Nadia Petit demande de nouvelles feuilles de secours')).toBeVisible({
    timeout: 20_000,
  });
  // Something is said in the register meanwhile: the asking is signed again by itself.
  await addChild(direction, { firstName: 'Rose', lastName: 'Petit', group: 'Moyens' });
  await goTo(direction, 'Aujourd');
  gestures(direction);
  // The dialog « De nouvelles feuilles de secours ».
  const before = async () => expect(await violationsOf(direction)).toEqual([]);
  await lookingOn(direction, before, () => confirmNewSheets(direction));
  // « Lire et confirmer », « Confirmer », and once more in the dialog that says what it does.
  expect(gestures(direction).total).toBe(3);

  const sheet = await typeSheetBack(adjointe);
  expect(sheet).not.toBe(former);
  await expect(adjointe.getByText('La seconde feuille de secours n’est pas encore')).toBeVisible();
  const finder = await newPage(browser);
  await finder.context().addInitScript(movedClock(MONTH));
  await finder.goto(house.origin);
  await readSheet(finder, former);
  await expect(finder.getByText('Cette feuille n’ouvre rien ici')).toBeVisible();
  await expect(finder.getByText(/Ni feuille, ni appareil de la direction/)).toBeVisible();
  await finder.goto(house.origin);
  await readSheet(finder, sheet);
  await expect(finder.getByRole('group', { name: 'Appareils de la direction perdus' })).toBeVisible();
});
