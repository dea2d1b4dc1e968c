/** What a family sees: all its places in one scroll, each with keys and a store of its own; a photo under its fingers. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';
import { checkCertificate } from '@cocon/protocol';
import type { House } from '../house.ts';
import {
  addToAlbum,
  allowKeeping,
  changeAlbum,
  deleteAlbum,
  downloadCertificate,
  endAlbum,
  enter,
  erasePhotosOf,
  findPhotos,
  goTo,
  importTable,
  invite,
  keepAlbum,
  keepEverything,
  keepPhoto,
  openAlbum,
  openChild,
  openEstablishment,
  publish,
  recordConsent,
  setUsualDays,
  unlock,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { folderForFiles, smallJpegs } from '../support/files.ts';
import { itemsOn } from '../support/itemsOn.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, CODE, LEO, newPage, PHONE, spaceWithLeo } from '../support/space.ts';
import { doubleTap, drag } from '../support/touch.ts';
import { gestures, tap } from '../thumb.ts';

test.describe.configure({ mode: 'serial' });

const INES = { child: 'Inès Martin', household: 'Martin', name: 'Sarah Martin' };
let house: House;
let nursery: Page;
let centre: Page;
let sarah: Page;

async function openCentre(browser: Browser): Promise<Page> {
  const page = await newPage(browser);
  await openEstablishment(page, {
    origin: house.origin,
    name: 'Les Lucioles',
    group: 'Grands',
    person: 'Awa Diallo',
    code: CODE,
  });
  await importTable(page, { text: `Prénom;Nom;Groupe;Parent 1\nInès;Martin;Grands;${INES.name}` });
  await recordConsent(page, { child: INES.child, guardian: INES.name, reach: 'Son groupe' });
  return page;
}

test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  [nursery, centre] = await Promise.all([spaceWithLeo(browser, house.origin), openCentre(browser)]);
  await publish(nursery, { files: smallJpegs(2), children: ['Léo Martin'], title: 'Peinture au soleil' });
  await publish(centre, { files: smallJpegs(3), children: [INES.child], title: 'Cabane' });
  sarah = await newPage(browser, { viewport: PHONE, hasTouch: true });
  await enter(sarah, await invite(centre, INES));
  await enter(sarah, await cardForSarah(nursery));
});

/** What rests on this browser, as `kind id` by profile. */
async function kept(page: Page): Promise<string[][]> {
  const items = (await itemsOn(page)).filter(({ kind }) => kind !== 'meta' && kind !== 'chain');
  const byProfile = Map.groupBy(items, ({ profile }) => profile);
  return [...byProfile.values()].map((all) => all.map(({ kind, id }) => `${kind} ${id}`));
}

test('SC-85 TD-3 one scroll shows the children of both places; nothing of one is kept with the other', async () => {
  await sarah.goto(house.origin);
  await expect(sarah.getByRole('heading', { name: /^La journée de Léo et d.Inès$/ })).toBeVisible();
  const place = (name: string) => sarah.getByRole('region', { name, exact: true });
  await expect(place('La Farandole').getByRole('img', { name: /^Photo/ })).toHaveCount(2);
  await expect(place('Les Lucioles').getByRole('img', { name: /^Photo/ })).toHaveCount(3);
  const first = place('Les Lucioles')
    .getByRole('img', { name: /^Photo/ })
    .first();
  await expect
    .poll(() => first.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
    .toBeGreaterThan(0);
  const stores = await kept(sarah);
  expect(stores).toHaveLength(2);
  const [one = [], other = []] = stores;
  expect(one.filter((item) => other.includes(item))).toEqual([]);
  for (const store of stores) expect(store.some((item) => item.startsWith('blob '))).toBe(true);

  // A photo opens where it belongs: one tap.
  gestures(sarah);
  await tap(place('Les Lucioles').getByRole('link').first());
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  await expect(large).toContainText('Cabane');
  expect(gestures(sarah).total).toBe(1);
  await expect(sarah.getByRole('combobox', { name: 'Vous êtes chez' }).locator('option:checked')).toHaveText(
    'Les Lucioles',
  );
  await large.getByRole('button', { name: 'Fermer' }).click();
  await sarah
    .getByRole('navigation')
    .getByRole('link', { name: /^Aujourd/ })
    .click();
  // The place in front comes first now.
  await expect(sarah.getByRole('heading', { level: 2 }).first()).toHaveText('Les Lucioles');
});

test('SC-86 TD-3 without network both places open from what the phone holds', async () => {
  await sarah.context().setOffline(true);
  await sarah.reload();
  await expect(sarah.getByRole('heading', { name: /^La journée d.Inès et de Léo$/ })).toBeVisible();
  const seen = sarah.getByRole('main').getByRole('img', { name: /^Photo/ });
  await expect(seen).toHaveCount(5);
  await expect
    .poll(() => seen.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toBe(true);
  await sarah.context().setOffline(false);
});

test('SC-104 GA-16 GA-17 album by album: one tap to change, one to open; kept on the phone, without network too', async () => {
  await sarah.goto(`${house.origin}/galerie`);
  await expect(sarah.getByRole('list', { name: 'Photos' })).toBeVisible();
  gestures(sarah);
  await tap(sarah.getByRole('radio', { name: 'Par album' }));
  const albums = sarah.getByRole('list', { name: 'Albums' }).getByRole('link');
  await tap(albums.filter({ hasText: 'Cabane' }));
  expect(gestures(sarah).total).toBe(2);
  await expect(sarah.getByRole('heading', { level: 1, name: 'Cabane' })).toBeFocused();
  const photos = sarah.getByRole('list', { name: 'Photos' }).getByRole('link');
  await expect(photos).toHaveCount(3);
  await tap(photos.first());
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  await expect(large).toContainText('1 / 3');
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(photos).toHaveCount(3);

  await sarah.context().setOffline(true);
  await sarah.getByRole('link', { name: 'Retour à la galerie' }).click();
  await expect(albums).toHaveCount(1);
  await sarah.reload();
  await expect(albums).toHaveCount(1);
  await expect(albums).toHaveAccessibleName(/^Cabane 3 photos, /);
  await sarah.context().setOffline(false);
  await sarah.getByRole('radio', { name: 'Par jour' }).click();
  await expect(sarah.getByRole('list', { name: 'Photos' })).toBeVisible();
});

test('SC-87 GA-13 GA-14 swipe, pinch, double tap, keys, and drawn down to close; what the photo is', async () => {
  await sarah.goto(`${house.origin}/galerie`);
  const tiles = sarah.getByRole('list', { name: 'Photos' }).getByRole('link');
  await tap(tiles.first());
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  const middle = { x: PHONE.width / 2, y: PHONE.height / 2 };
  const right = { ...middle, x: 340 };
  const left = { ...middle, x: 50 };
  const shown = large.locator('[aria-hidden="false"] img');
  const width = async () => Math.round((await shown.first().boundingBox())?.width ?? 0);
  /** What fingers left is still on its way to its place: a tap meanwhile only stops it. */
  const atRest = () =>
    expect(async () => {
      const before = await shown.first().boundingBox();
      await sarah.waitForTimeout(150);
      expect(await shown.first().boundingBox()).toEqual(before);
    }).toPass();
  /** Taps twice, and once more where a machine that stalled took it for two single taps. */
  const zoomTo = (wanted: number) =>
    expect(async () => {
      if ((await width()) !== wanted) await doubleTap(sarah, middle);
      await expect.poll(width, { timeout: 3000 }).toBe(wanted);
    }).toPass({ timeout: 15_000 });
  await expect.poll(width).toBeGreaterThan(0);
  const fitting = await width();
  // The neighbour is there before one gets to it.
  await expect(large.locator('[aria-hidden="true"] img[src^="blob:"]')).toHaveCount(1);

  await expect(large).toContainText('Cabane');
  await expect(large).toContainText('On y voit peut-être Inès');
  await expect(large).toHaveAccessibleDescription(/Cabane/);
  await drag(sarah, [{ from: right, to: left }]);
  await expect(large).toContainText('2 / 3');
  await drag(sarah, [{ from: left, to: right }]);
  await expect(large).toContainText('1 / 3');

  const apart = [
    { from: { x: middle.x - 20, y: middle.y }, to: { x: middle.x - 120, y: middle.y } },
    { from: { x: middle.x + 20, y: middle.y }, to: { x: middle.x + 120, y: middle.y } },
  ];
  await drag(sarah, apart);
  await expect.poll(width).toBeGreaterThan(fitting * 1.5);
  await drag(
    sarah,
    apart.map(({ from, to }) => ({ from: to, to: from })),
  );
  await expect.poll(width).toBe(fitting);
  await atRest();
  await zoomTo(fitting * 2);
  await atRest();
  await zoomTo(fitting);

  await sarah.keyboard.press('+');
  await expect.poll(width).toBe(fitting * 1.5);
  await sarah.keyboard.press('-');
  await expect.poll(width).toBe(fitting);
  await sarah.keyboard.press('ArrowRight');
  await expect(large).toContainText('2 / 3');
  await sarah.keyboard.press('Escape');
  await expect(large).toHaveCount(0);

  await tap(tiles.first());
  await expect.poll(width).toBe(fitting);
  await atRest();
  await drag(sarah, [{ from: middle, to: { ...middle, y: 780 } }]);
  await expect(large).toHaveCount(0);
  await expect(sarah).toHaveURL(/\/galerie$/);
});

test('SC-125 AB-3 AB-4 AB-6 the team says what an album is about and adds to it; its family reads the story on the phone', async () => {
  await openAlbum(centre, 'Cabane');
  gestures(centre);
  await changeAlbum(centre, { group: 'Grands', captions: { 2: 'Le toit tient !' }, cover: 2 });
  expect(gestures(centre).total).toBe(6);
  await addToAlbum(centre, { files: smallJpegs(1), children: [INES.child] });

  await openAlbum(sarah, 'Cabane');
  await expect(sarah.getByText('4 photos')).toBeVisible();
  await expect(sarah.getByText('Grands', { exact: true })).toBeVisible();
  await expect(sarah.getByRole('link', { name: /^(Modifier|Ajouter)/ })).toHaveCount(0);
  gestures(sarah);
  await tap(sarah.getByRole('link', { name: 'Lire le récit' }));
  const pictures = sarah.getByRole('figure').getByRole('img', { name: /^Photo/ });
  await expect(pictures).toHaveCount(4);
  await expect(sarah.getByRole('figure').nth(1)).toContainText('Le toit tient !');
  await tap(pictures.nth(1));
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  await expect(large).toContainText('Le toit tient !');
  expect(gestures(sarah).total).toBe(2);
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(large).toBeHidden();
  await sarah.goto(`${house.origin}/galerie`);
  await sarah.getByText('Par jour', { exact: true }).click();
});

test('SC-126 AB-8 AB-11 a family finds photos by words, child and day on its phone, without network; no word leaves it', async () => {
  const asked: string[] = [];
  sarah.on('request', (request) => asked.push(decodeURI(request.url()) + (request.postData() ?? '')));
  const found = sarah.getByRole('list', { name: 'Photos' }).getByRole('img', { name: /^Photo/ });
  const nothing = sarah.getByRole('heading', { name: 'Rien ne répond à ces mots' });
  gestures(sarah);
  await findPhotos(sarah, 'TOIT');
  await expect(found).toHaveCount(1);
  expect(gestures(sarah).total).toBe(1);
  await sarah.context().setOffline(true);
  const today = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'Europe/Paris' }).format();
  for (const words of ['ines', today, 'la cabane de grands']) {
    await findPhotos(sarah, words);
    await expect(found).toHaveCount(4);
  }
  await expect(sarah.getByRole('list', { name: 'Albums' }).getByRole('link')).toHaveCount(1);
  await findPhotos(sarah, 'toit ballon');
  await expect(nothing).toBeVisible();
  await sarah.context().setOffline(false);
  await findPhotos(sarah, '');
  await expect(found).toHaveCount(4);
  expect(asked.filter((one) => /toit|ines|grands/i.test(one))).toEqual([]);
});

test('SC-140 KP-9 KP-10 once the direction allows it in two gestures, a family saves a photo of its child in two', async () => {
  gestures(centre);
  await allowKeeping(centre);
  expect(gestures(centre).total).toBe(2);
  await openAlbum(centre, 'Cabane');
  await addToAlbum(centre, { files: smallJpegs(2), children: [INES.child] });

  await openAlbum(sarah, 'Cabane');
  const photos = sarah.getByRole('list', { name: 'Photos' }).getByRole('link');
  await expect(photos).toHaveCount(6);
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  const saving = large.getByRole('button', { name: 'Enregistrer' });
  // What was published before has no copy.
  await photos.first().click();
  await expect(large).toContainText('1 / 6');
  await expect(saving).toHaveCount(0);
  await large.getByRole('button', { name: 'Fermer' }).click();

  gestures(sarah);
  await tap(photos.last());
  await expect(saving).toBeVisible({ timeout: 20_000 });
  const saved = await keepPhoto(sarah);
  expect(gestures(sarah).total).toBe(2);
  expect(saved.name).toMatch(/^\d{4}-\d{2}-\d{2} Cabane 006\.jpg$/);
  const bytes = await readFile(saved.path);
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  await expect(sarah.getByText('Enregistré sur cet appareil.')).toBeVisible();
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(large).toHaveCount(0);
});

test('SC-141 KP-11 an album is kept in two taps: a ZIP that unzip finds whole, with a page that axe finds nothing against', async ({
  browser,
}) => {
  gestures(sarah);
  const saved = await keepAlbum(sarah);
  expect(gestures(sarah).total).toBe(2);
  expect(saved.name).toBe('Cocon Cabane.zip');
  const folder = folderForFiles();
  const unzip = (...options: string[]) => execFileSync('unzip', [...options], { encoding: 'utf8' });
  expect(unzip('-t', saved.path)).toContain('No errors detected');
  unzip('-q', saved.path, '-d', folder);
  const page = await (await browser.newContext({ viewport: PHONE, offline: true })).newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Cabane' })).toBeVisible();
  const pictures = page.getByRole('img', { name: /^Photo [12] de 2, / });
  await expect(pictures).toHaveCount(2);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => pictures.last().evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Suivante 2/2' }).click();
  await expect(page).toHaveURL(/#p2$/);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.locator('script').count()).toBe(0);
  await page.context().close();
  rmSync(folder, { recursive: true });
  await sarah.goto(`${house.origin}/galerie`);
  await sarah.getByText('Par jour', { exact: true }).click();
});

test('SC-199 KP-14 from its papers a family takes everything along in three taps: unzip finds it whole, its first page leads to all', async ({
  browser,
}) => {
  await goTo(sarah, 'Papiers');
  gestures(sarah);
  const saved = await keepEverything(sarah);
  expect(gestures(sarah).total).toBe(3);
  expect(await violationsOf(sarah)).toEqual([]);
  const folder = folderForFiles();
  execFileSync('unzip', ['-q', saved.path, '-d', folder]);
  const page = await (await browser.newContext({ viewport: PHONE, offline: true })).newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByText(/^Inès\s: .+ sur papier$/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: /^Cabane/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cabane' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Photo [12] de 2, / })).toHaveCount(2);
  await page.context().close();
  rmSync(folder, { recursive: true });
  await sarah.goto(`${house.origin}/galerie`);
});

test('SC-88 GA-15 a photo taken back while one looks leaves one calm line, and says nothing of whose', async () => {
  await tap(sarah.getByRole('list', { name: 'Photos' }).getByRole('link').first());
  await expect(sarah.getByRole('dialog', { name: 'Vue en grand' })).toBeVisible();
  await recordConsent(centre, { child: INES.child, guardian: INES.name, reach: 'Personne' });
  const instead = sarah.getByRole('dialog', { name: 'L’accord pour une image a changé' });
  await expect(instead).toContainText('Cette photo n’est plus montrée ici');
  await expect(instead).not.toContainText('Inès');
  await instead.getByRole('button', { name: 'Fermer' }).click();
  const line = sarah.getByText('L’accord pour une image a changé.', { exact: true });
  await expect(line).toHaveCount(1);
  await sarah
    .getByRole('navigation')
    .getByRole('link', { name: /^Aujourd/ })
    .click();
  const place = sarah.getByRole('region', { name: 'Les Lucioles', exact: true });
  await expect(place.getByText('L’accord pour une image a changé.')).toHaveCount(1);
  await expect(line).toHaveCount(1);
});

test('SC-89 TD-5 on a day off a family reads when its child comes back', async () => {
  // The day after tomorrow, as the house says it.
  const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'Europe/Paris' });
  const back = weekday.format(Date.now() + 2 * 86_400_000);
  await setUsualDays(nursery, LEO.child, [back]);
  await expect(sarah.getByText(`Léo revient ${back}`)).toBeVisible();
});

test('SC-115 EX-3 EX-5 EX-6 the team ends an album today; a family is told, and sees it no more after its end, open and offline', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now());
  gestures(nursery);
  await endAlbum(nursery, { album: 'Peinture au soleil', lastDay: today });
  expect(gestures(nursery).total).toBeLessThanOrEqual(6);
  await sarah.clock.install();
  await sarah.goto(house.origin);
  const place = sarah.getByRole('region', { name: 'La Farandole', exact: true });
  // Nothing of this place may be kept.
  await expect(place.getByText(/^À voir avant le /)).toBeVisible();
  await expect(place.getByText(/^2 photos de vos enfants s’effacent pour tous après le /)).toBeVisible();
  await expect(place.getByRole('img', { name: /^Photo/ })).toHaveCount(2);
  await sarah.context().setOffline(true);
  await sarah.clock.fastForward('24:00:00');
  await expect(place.getByRole('img', { name: /^Photo/ })).toHaveCount(0);
  await expect(place.getByText(/^À (?:garder|voir) avant le /)).toHaveCount(0);
  await sarah.context().setOffline(false);
});

test('SC-116 FG-2 FG-3 KP-8 the team deletes an album in six gestures, the certificate among them, and it checks', async () => {
  gestures(centre);
  const certificate = await deleteAlbum(centre, 'Cabane');
  expect(gestures(centre).total).toBeLessThanOrEqual(6);
  const checked = await checkCertificate(JSON.parse(certificate));
  expect(typeof checked).toBe('object');
  const { statement } = checked as Exclude<typeof checked, string>;
  // The copies to keep go with their photos.
  expect(statement.records.filter(({ collection }) => collection === 'print')).toHaveLength(2);
  expect(statement.records.filter(({ collection }) => collection === 'medium').length).toBeGreaterThanOrEqual(
    3,
  );
  await expect(centre.getByText('Cet album n’a plus de photos ici')).toBeVisible();
});

test('SC-145 FG-5 FG-6 from a child’s page direction deletes all its photos in two gestures, over a reload, with one certificate', async () => {
  await nursery.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await openChild(nursery, LEO.child);
  await nursery.context().setOffline(true);
  gestures(nursery);
  await erasePhotosOf(nursery, 'Léo');
  expect(gestures(nursery).total).toBe(2);
  const progress = nursery.getByRole('progressbar', { name: 'Effacement des photos de Léo' });
  await expect(progress).toHaveAttribute('aria-valuetext', '0 sur 2');
  await nursery.reload();
  await unlock(nursery, CODE);
  await expect(progress).toBeVisible();
  await nursery.context().setOffline(false);
  await expect(nursery.getByText('Photos de Léo supprimées')).toBeVisible({ timeout: 20_000 });
  const checked = await checkCertificate(JSON.parse(await downloadCertificate(nursery)));
  const { statement } = checked as Exclude<typeof checked, string>;
  const kinds = statement.records.map(({ collection }) => collection);
  expect(kinds.toSorted()).toEqual(['medium', 'medium', 'post']);
});
