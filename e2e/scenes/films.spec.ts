/** A film, from the tablet that picks it to the phone that plays it: consents, ranges, and the right that ends. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  allowKeeping,
  askDissuasion,
  endAlbum,
  enter,
  goTo,
  importTable,
  keepPhoto,
  nothingWaits,
  openAlbum,
  publish,
  recordConsents,
  sent,
  tickChild,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { folderForFiles, smallJpegs } from '../support/files.ts';
import { itemsOn } from '../support/itemsOn.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, LEO, newPage, openSpace, PHONE } from '../support/space.ts';
import { doubleTap } from '../support/touch.ts';
import { wallsCrossed } from '../support/walls.ts';
import { closeWords } from '../support/words.ts';
import { gestures, tap } from '../thumb.ts';

const FILM = fileURLToPath(new URL('../../tools/test-media/film.mp4', import.meta.url));
const INES = { child: 'Inès Diallo', household: 'Diallo', name: 'Awa Diallo' };
const folder = folderForFiles();
let house: House;
let direction: Page;
let mother: Page;
let sarah: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(({ shared }) => {
  house = shared;
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-101 FI-7 FI-8 a film goes where consents to films allow, and plays from anywhere', async ({
  browser,
}) => {
  direction = await openSpace(browser, house.origin);
  const rows = [LEO, INES].map(({ child, name }) => [...child.split(' '), 'Moyens', name].join(';'));
  await importTable(direction, { text: ['Prénom;Nom;Groupe;Parent 1', ...rows].join('\n') });
  const paper = { child: INES.child, guardian: INES.name };
  await recordConsents(direction, [
    { child: LEO.child, guardian: LEO.name, reach: 'Son groupe' },
    { ...paper, reach: 'Son groupe', film: true },
  ]);

  await goTo(direction, 'Galerie');
  await direction.getByRole('main').getByRole('button', { name: 'Publier des photos' }).click();
  await direction.getByLabel('Choisir des photos').setInputFiles([...smallJpegs(1, folder), FILM]);
  await direction.getByLabel('Titre (facultatif)').fill('Ronde');
  await tickChild(direction, INES.child);
  await tickChild(direction, LEO.child);
  await expect(direction.getByRole('img', { name: 'Vidéo 2' })).toBeVisible({ timeout: 20_000 });
  await expect(direction.getByRole('button', { name: 'Masquer sur la photo 2' })).toHaveCount(0);
  await expect(direction.getByText(/Léo n’a pas d’accord pour les vidéos/)).toBeVisible();
  await expect(direction.getByRole('button', { name: 'Publier', exact: true })).toBeDisabled();
  await direction.getByRole('button', { name: 'Léo n’y est pas' }).click();
  await direction.getByRole('button', { name: 'Publier', exact: true }).click();
  await sent(direction);

  mother = await newPage(browser, { viewport: PHONE });
  await enter(mother, await cardForSarah(direction));
  await mother.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await goTo(mother, 'Galerie');
  await mother.getByRole('img', { name: /^Vidéo 2 de 2/ }).click();
  await mother.getByRole('button', { name: 'Lire la vidéo' }).click();
  const film = await playing(mother);
  expect(film).toMatchObject({ width: 320, height: 180 });
  expect(film.address).toMatch(/\/film\/[0-9a-f-]{36}$/);
  for (const second of [3, 0.5, 2]) expect(await seek(mother, second)).toBeCloseTo(second, 1);
  expect(await statusOf(mother, film.address)).toBe(206);
});

test('SC-147 FI-8 EX-7 a film that plays stops with its right at the next contact, and with its album’s end without network', async () => {
  const record = new URL(mother.url()).hash.slice(1);
  const { address } = await playing(mother);
  await playOn(mother);
  expect(await keptOf(mother, record)).toBeGreaterThan(1);
  // Inès’s parents keep her image to themselves while it plays: it is gone from view and from reach.
  const paper = { child: INES.child, guardian: INES.name, film: true } as const;
  await recordConsents(direction, [{ ...paper, reach: 'Sa famille' }]);
  const takenBack = mother.getByRole('dialog', { name: 'L’accord pour une image a changé' });
  await expect(takenBack).toBeVisible({ timeout: 30_000 });
  await expect(mother.locator('video')).toHaveCount(0);
  expect([await statusOf(mother, address), await keptOf(mother, record)]).toEqual([404, 0]);

  // Given again, it plays again; then its album ends while it plays, and there is no network.
  await recordConsents(direction, [{ ...paper, reach: 'Son groupe' }]);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now());
  await endAlbum(direction, { album: 'Ronde', lastDay: today });
  // Without network her phone knows only what it was told.
  await nothingWaits(direction, 20_000);
  await mother.clock.install();
  const told = mother.waitForResponse((answer) => answer.url().includes('/changes'));
  await mother.goto(`${house.origin}/galerie`);
  await told;
  await mother.getByRole('img', { name: /^Vidéo 2 de 2/ }).click();
  await mother.getByRole('button', { name: 'Lire la vidéo' }).click();
  const again = await playing(mother);
  await playOn(mother);
  await mother.context().setOffline(true);
  await mother.clock.fastForward('24:00:00');
  await expect(mother.getByRole('dialog', { name: 'Cette image n’est plus là' })).toBeVisible();
  await expect(mother.locator('video')).toHaveCount(0);
  expect(await statusOf(mother, again.address)).toBe(404);
  expect(await violationsOf(mother)).toEqual([]);
  // Left without network, its browser would spin for what the house tells it.
  await mother.context().close();
});

test('SC-206 KP-1 KP-6 KP-10 a family saves a film of its child in two gestures, whole and bare; of one it may not keep there is no record', async ({
  browser,
}) => {
  await allowKeeping(direction);
  const paper = { child: LEO.child, guardian: LEO.name } as const;
  await recordConsents(direction, [{ ...paper, reach: 'Son groupe', film: true }]);
  // Neither home lets the other keep one: of the two together nobody has a copy.
  await publish(direction, { files: [FILM], children: [LEO.child, INES.child], title: 'Deux' });
  await publish(direction, { files: [FILM], children: [LEO.child], title: 'Trottinette' });
  sarah = await newPage(browser, { viewport: PHONE, hasTouch: true });
  await enter(sarah, await cardForSarah(direction));

  await openAlbum(sarah, 'Trottinette');
  const film = sarah.getByRole('list', { name: 'Photos' }).getByRole('link');
  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  const saving = large.getByRole('button', { name: 'Enregistrer' });
  gestures(sarah);
  await tap(film);
  await expect(saving).toBeVisible({ timeout: 30_000 });
  const saved = await keepPhoto(sarah);
  expect(gestures(sarah).total).toBe(2);
  expect(saved.name).toMatch(/^\d{4}-\d{2}-\d{2} Trottinette 001\.mp4$/);
  const bytes = await readFile(saved.path);
  const told = ['Jardin des Lilas', 'Tablette des Moyens', '2026-03-14', 'Mediabunny', 'udta', 'mdir'];
  const said = (file: Buffer) => told.filter((words) => file.includes(words));
  expect([said(await readFile(FILM)), said(bytes)]).toEqual([told, []]);
  expect(await playedAlone(browser, bytes)).toEqual({ width: 320, height: 180, second: 2 });
  await expect(sarah.getByText('Enregistré sur cet appareil.')).toBeVisible();
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(large).toHaveCount(0);

  await openAlbum(sarah, 'Deux');
  await film.click();
  await expect(large).toContainText('Deux');
  await expect(saving).toHaveCount(0);
  // It was published first: had it a copy, that would be here before the other.
  expect(await copiesOn(sarah)).toBe(1);
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(large).toHaveCount(0);
});

test('SC-207 KP-13 dissuasion, off until the direction asks in two gestures, marks what comes then; zoom and readers are unharmed', async () => {
  await closeWords(direction);
  gestures(direction);
  await askDissuasion(direction);
  expect(gestures(direction).total).toBe(2);
  await publish(direction, { files: smallJpegs(1, folder), children: [LEO.child], title: 'Peinture' });

  const large = sarah.getByRole('dialog', { name: 'Vue en grand' });
  const photo = sarah.getByRole('list', { name: 'Photos' }).getByRole('link');
  const marks = large.getByText('Martin', { exact: true });
  // What was published before is as it was.
  await openAlbum(sarah, 'Trottinette');
  await photo.click();
  await expect(large).toContainText('Trottinette');
  expect([await marks.count(), await menuOpens(sarah)]).toEqual([0, true]);
  await large.getByRole('button', { name: 'Fermer' }).click();
  await expect(large).toHaveCount(0);

  await openAlbum(sarah, 'Peinture');
  await photo.click();
  await expect(marks.first()).toBeVisible();
  expect(await menuOpens(sarah)).toBe(false);
  expect(await large.ariaSnapshot()).not.toContain('Martin');
  // Marks are faint on purpose, and nothing to read: the page around them is as it is without.
  const found = await violationsOf(sarah);
  const besidesMarks = found.map((one) => one.replaceAll(/<span class="[^"]+">Martin<\/span>(?: \| )?/g, ''));
  expect(besidesMarks.filter((one) => one !== 'color-contrast: ')).toEqual([]);

  const shown = large.locator('[aria-hidden="false"] img').first();
  const width = async () => Math.round((await shown.boundingBox())?.width ?? 0);
  await expect.poll(width).toBeGreaterThan(0);
  const fitting = await width();
  await doubleTap(sarah, { x: PHONE.width / 2, y: PHONE.height / 2 });
  await expect.poll(width).toBe(fitting * 2);
  await sarah.keyboard.press('-');
  await expect.poll(width).toBeLessThan(fitting * 2);

  const isCovered = () =>
    marks.first().evaluate((mark) => mark.parentElement?.lastElementChild?.tagName === 'DIV');
  expect(await isCovered()).toBe(false);
  await sarah.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(isCovered).toBe(true);
  await sarah.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(isCovered).toBe(false);
});

test('SC-208 PW-23 what a page asks the server goes past the worker', async () => {
  await sarah.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await sarah.reload();
  await expect(sarah.getByRole('list', { name: 'Photos' })).toBeVisible();
  // Playwright's types do not know it yet: by which of the worker's rules a request was answered, if by any.
  type Timing = PerformanceResourceTiming & { readonly workerMatchedSourceType: string };
  const byRule = () =>
    sarah.evaluate(() => {
      const asked = performance.getEntriesByType('resource') as Timing[];
      return asked.map(({ name, workerMatchedSourceType: rule }) => [
        new URL(name).pathname.split('/')[1],
        rule,
      ]);
    });
  // A start asks once it has painted.
  await expect.poll(byRule).toContainEqual(['api', 'network']);
  expect(await byRule()).toContainEqual(['assets', '']);
  expect(await byRule()).not.toContainEqual(['api', '']);
});

/** Whether a long press, or a right click, on the middle of the picture would open the browser's menu. */
const menuOpens = (page: Page) =>
  page.evaluate(
    ({ x, y }) =>
      document
        .elementFromPoint(x, y)
        ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    { x: PHONE.width / 2, y: PHONE.height / 2 },
  );

/** A saved film in a page that knows nothing of the app: its sides, and where it stands when asked for second 2. */
async function playedAlone(browser: Browser, bytes: Buffer) {
  const page = await newPage(browser);
  const played = await page.evaluate(async (base64) => {
    const film = document.createElement('video');
    film.src = `data:video/mp4;base64,${base64}`;
    await new Promise((done, fail) => {
      film.addEventListener('canplay', done, { once: true });
      film.addEventListener('error', () => fail(new Error(film.error?.message)));
    });
    const there = new Promise((done) => film.addEventListener('seeked', done, { once: true }));
    film.currentTime = 2;
    await there;
    return { width: film.videoWidth, height: film.videoHeight, second: Math.round(film.currentTime) };
  }, bytes.toString('base64'));
  await page.context().close();
  return played;
}

const playing = (page: Page) =>
  page.locator('video').evaluate(async (element: HTMLVideoElement) => {
    while (element.readyState < 3) await new Promise((wait) => setTimeout(wait, 20));
    return { address: element.src, width: element.videoWidth, height: element.videoHeight };
  });

/** Where the film stands once it has got there. */
const seek = (page: Page, second: number) =>
  page.locator('video').evaluate(async (element: HTMLVideoElement, to) => {
    element.pause();
    const there = new Promise((done) => element.addEventListener('seeked', done, { once: true }));
    element.currentTime = to;
    await there;
    return element.currentTime;
  }, second);

/** Plays, and is still at it in a while: on a slow machine the film, which began by itself, may be over by now. */
const playOn = (page: Page) =>
  page.locator('video').evaluate(async (element: HTMLVideoElement) => {
    element.loop = true;
    element.playbackRate = 0.1;
    await element.play();
    const from = element.currentTime;
    while (element.currentTime === from) await new Promise((wait) => setTimeout(wait, 20));
  });

/** How many things this browser keeps of a record: itself, and its files. */
async function keptOf(page: Page, record: string): Promise<number> {
  const isKept = (kind: string) => kind === 'record' || kind === 'blob';
  const isOf = (id: string, sort: string) => id === record || sort.startsWith(record);
  return (await itemsOn(page)).filter(({ kind, id, sort }) => isKept(kind) && isOf(id, sort)).length;
}

/** How many copies to keep this browser holds the record of. */
const copiesOn = async (page: Page): Promise<number> =>
  (await itemsOn(page)).filter(({ header }) => header.includes('"collection":"print"')).length;

/** What a part of the film is answered with. */
const statusOf = (page: Page, address: string) =>
  page.evaluate(async (film) => (await fetch(film, { headers: { range: 'bytes=0-99' } })).status, address);
