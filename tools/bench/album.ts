/**
 * An album of 120 photos, opened by a family on a phone: the app is open, its documents are there, « Galerie » is
 * tapped. Once with no picture on the device, once with all of them resting on it, encrypted; and once from nothing:
 * the app is started at its gallery. The album is published by the engine, with real JPEGs of about 20 KB.
 */
import type { Page } from '@playwright/test';
import { enter } from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { houseWithAlbum } from './publishAlbum.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';
import {
  buildApp,
  clickedAt,
  noteClick,
  openBrowser,
  openPage,
  PHONE,
  smallPhotos,
  whenPainted,
} from './browser.ts';

const PHOTOS = 120;
const ROUNDS = 7;

interface Opened {
  readonly first: number;
  readonly all: number;
  readonly seen: number;
}

export async function benchAlbum(): Promise<Measurement[]> {
  buildApp();
  const house = await startHouse();
  const browser = await openBrowser();
  try {
    const pictures = await smallPhotos(browser, PHOTOS);
    const { crèche, family } = await houseWithAlbum(house.origin, pictures);
    const page = await openPage(browser, PHONE);
    await enter(page, await crèche.card(family));
    await settled(page);

    const rounds: Record<'cold' | 'warm' | 'started', Opened[]> = { cold: [], warm: [], started: [] };
    for (let n = 0; n < ROUNDS; n++) {
      rounds.cold.push(await openGallery(page, house.origin, true));
      await keepAll(page);
      rounds.warm.push(await openGallery(page, house.origin, false));
      rounds.started.push(await startInGallery(page, house.origin));
    }
    const bytes = pictures.reduce((sum, { length }) => sum + length, 0) / PHOTOS;
    return [
      ...asMeasurements('no picture on the device', rounds.cold, true),
      ...asMeasurements('pictures on the device', rounds.warm, true),
      ...asMeasurements('app started at the gallery', rounds.started, false),
      { name: 'a preview, on average', value: rounded(bytes / 1000), unit: 'KB' },
    ];
  } finally {
    await browser.close();
    await house.remove();
  }
}

/** Reloads the app on a page without photos, with or without the pictures that rest on the device, and taps « Galerie ». */
async function openGallery(page: Page, origin: string, empty: boolean): Promise<Opened> {
  await page.goto(`${origin}/papiers`);
  await settled(page);
  if (empty) {
    await page.evaluate(forgetPictures);
    await page.reload();
    await settled(page);
  }
  await page.evaluate(noteClick);
  const painted = page.evaluate(whenPainted, { photos: 0, atLeast: PHOTOS });
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Galerie/ })
    .click();
  const { first, all, awaited } = await painted;
  const clicked = await page.evaluate(clickedAt);
  return { first: first - clicked, all: all - clicked, seen: awaited };
}

async function startInGallery(page: Page, origin: string): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(`${origin}/galerie`, { waitUntil: 'commit' });
  const { first, all, awaited } = await page.evaluate(whenPainted, { photos: 0, atLeast: PHOTOS });
  const begun = await page.evaluate(() => performance.timeOrigin);
  return { first: first - begun, all: all - begun, seen: awaited };
}

/** The app is idle: synced, nothing on its way. */
async function settled(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Galerie/ })
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

/** Scrolls through the album, so that every picture comes to rest on the device. */
async function keepAll(page: Page): Promise<void> {
  for (let more = true; more;) {
    more = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight);
      return window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 2;
    });
    await page.waitForTimeout(60);
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

/** In the page: takes the encrypted pictures off the device, as if they had never come. */
async function forgetPictures(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cocon');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  const transaction = database.transaction('items', 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const cursors = transaction.objectStore('items').openCursor();
  cursors.onsuccess = () => {
    const cursor = cursors.result;
    if (!cursor) return;
    if ((cursor.value as { kind: string }).kind === 'blob') cursor.delete();
    cursor.continue();
  };
  await done;
  database.close();
}

function asMeasurements(label: string, rounds: readonly Opened[], held: boolean): Measurement[] {
  const seen = Math.max(...rounds.map((round) => round.seen));
  const note = `${rounds.length} times: ${rounds.map(({ all }) => all.toFixed(0)).join(', ')} ms`;
  return [
    {
      name: `album of ${PHOTOS}, ${label}: first preview painted`,
      value: rounded(medianOf(rounds.map(({ first }) => first))),
      unit: 'ms',
      ...(held ? { reach: { atMost: 500 } } : {}),
    },
    {
      name: `album of ${PHOTOS}, ${label}: all ${seen} in sight painted`,
      value: rounded(medianOf(rounds.map(({ all }) => all))),
      unit: 'ms',
      note,
      ...(held ? { reach: { atMost: 800 } } : {}),
    },
  ];
}
