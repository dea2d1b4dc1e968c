/** A film, from the tablet that picks it to the phone that plays it: consents, ranges, and the right that ends. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addChild,
  addGuardian,
  endAlbum,
  enter,
  goTo,
  recordConsents,
  sent,
  tickChild,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { folderForFiles, smallJpegs } from '../support/files.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, LEO, newPage, openSpace, PHONE } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';

const FILM = fileURLToPath(new URL('../../tools/test-media/film.mp4', import.meta.url));
const INES = { child: 'Inès Diallo', household: 'Diallo', name: 'Awa Diallo' };
const folder = folderForFiles();
let house: House;
let direction: Page;
let mother: Page;

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
  for (const { child, ...home } of [LEO, INES]) {
    const [firstName = '', lastName = ''] = child.split(' ');
    await addChild(direction, { firstName, lastName, group: 'Moyens' });
    await addGuardian(direction, { child, ...home });
  }
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
  await mother.clock.install();
  await mother.goto(`${house.origin}/galerie`);
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
});

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

/** Plays, slowly enough to be still at it in a while. */
const playOn = (page: Page) =>
  page.locator('video').evaluate(async (element: HTMLVideoElement) => {
    element.currentTime = 0;
    element.playbackRate = 0.1;
    await element.play();
    const from = element.currentTime;
    while (element.currentTime <= from) await new Promise((wait) => setTimeout(wait, 20));
  });

/** How many things this browser keeps of a record: itself, and its files. */
const keptOf = (page: Page, record: string) =>
  page.evaluate(async (id) => {
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const database = await answered(indexedDB.open('cocon'));
    const items = database.transaction('items').objectStore('items').getAll();
    const all = await answered(items as IDBRequest<{ kind: string; id: string; sort: string }[]>);
    database.close();
    const isKept = (kind: string) => kind === 'record' || kind === 'blob';
    return all.filter(({ kind, sort, id: own }) => isKept(kind) && (own === id || sort.startsWith(id)))
      .length;
  }, record);

/** What a part of the film is answered with. */
const statusOf = (page: Page, address: string) =>
  page.evaluate(async (film) => (await fetch(film, { headers: { range: 'bytes=0-99' } })).status, address);
