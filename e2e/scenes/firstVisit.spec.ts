/**
 * What a family waits for on its first visit: from the card's link to the first photo, as it comes over the wire. And the
 * same on the oldest browsers that Cocon serves.
 */
import { get } from 'node:http';
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import { enter, expectPhotos, goTo, publish, signConsent } from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { floorPage } from '../support/floorBrowser.ts';
import { keptFiles } from '../support/keptBy.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, fillByForms, fillWithLeo, LEO, newPage, PHONE } from '../support/space.ts';

const KB = 1000;
const CODE_LIMIT = 170 * KB;
const FONTS_LIMIT = 60 * KB;
const GALLERY_LIMIT = 40 * KB;

let house: House;
test.beforeAll(({ shared }) => {
  house = shared;
});

/** Code and words of the team. */
const OF_TEAM = /Staff(?!Page)|Publish|Direction|Children|Household|CardsScreen|Stays|photoWorker|sealPhoto/;

/** In the page: notes whether the newest photos stood there when the server was first asked for anything. */
function noteFirstAsked(): void {
  const { fetch } = window;
  window.fetch = (asked, options) => {
    const address = new URL(asked instanceof Request ? asked.url : asked, window.location.href);
    if (address.pathname.startsWith('/api/'))
      window.photosWhenAsked ??= document.querySelector('ul[aria-label="Dernières photos"]') !== null;
    return fetch(asked, options);
  };
}

declare global {
  interface Window {
    photosWhenAsked?: boolean;
  }
}

test('SC-65 PW-1 PW-20 PW-24 a family loads at most 170 KB of code and 60 KB of fonts until its first photo, none of the team, and at most 40 KB more for the gallery; started again it shows what it has before it asks', async ({
  browser,
}) => {
  const direction = await fillWithLeo(await newPage(browser), house.origin);
  await publish(direction, { files: smallJpegs(1), children: [LEO.child] });
  const link = await cardForSarah(direction);
  // A room never opened yet opens without network too.
  await expect.poll(() => keptFiles(direction)).toContainEqual(expect.stringContaining('/StaysScreen-'));
  await direction.context().close();

  const page = await newPage(browser, { viewport: PHONE, serviceWorkers: 'block' });
  const sent = countTransfers(page);
  await enter(page, link);
  const photo = page.getByRole('img', { name: /^Photo/ }).first();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const files = await sent();
  const list = files.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');
  const code = bytesOf(files, CODE);
  const fonts = bytesOf(files, /\.woff2$/);
  expect(code, list).toBeGreaterThan(100 * KB);
  expect(code, list).toBeLessThanOrEqual(CODE_LIMIT);
  expect(fonts).toBeGreaterThan(10 * KB);
  expect(fonts).toBeLessThanOrEqual(FONTS_LIMIT);
  expect(files.map(({ path }) => path).filter((path) => OF_TEAM.test(path))).toEqual([]);
  // The worker that opens photos is among what was counted.
  expect(files.some(({ path, bytes }) => path.includes('photoReaderWorker') && bytes > 0)).toBe(true);

  await goTo(page, 'Galerie');
  await expect(page.getByRole('list', { name: 'Photos' }).getByRole('link')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  const more = bytesOf(await sent(), CODE);
  expect(more).toBeGreaterThan(KB);
  expect(more).toBeLessThanOrEqual(GALLERY_LIMIT);

  await page.addInitScript(noteFirstAsked);
  await page.goto(house.origin);
  await expect(photo).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.photosWhenAsked)).toBe(true);
  await page.context().close();

  const another = await newPage(browser, { viewport: PHONE });
  await another.goto(house.origin);
  await another.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = await keptFiles(another);
  expect(kept).toEqual(expect.arrayContaining([expect.stringContaining('/gallery-')]));
  expect(kept.filter((path) => OF_TEAM.test(path))).toEqual([]);
  await another.context().close();
});

test('SC-219 browsers of the floor, without native keys, open a space, publish, enter, show and sign', async ({
  browser,
}) => {
  const direction = await floorPage(browser);
  const portable: string[] = [];
  direction.on('request', (request) => portable.push(/\w+Portable/.exec(request.url())?.[0] ?? ''));
  await fillByForms(direction, house.origin);
  // What plays the floor does so: nothing native is left, and the portable primitives were fetched in its place.
  const native = direction.evaluate(() => crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']));
  await expect(native).rejects.toThrow(/NotSupportedError/);
  expect(portable).toEqual(expect.arrayContaining(['ed25519Portable', 'xWingPortable']));
  const phone = await floorPage(browser, { viewport: PHONE });
  await enter(phone, await cardForSarah(direction));
  await publish(direction, { files: smallJpegs(2), children: [LEO.child], title: 'Vieux carnet' });
  await expectPhotos(phone, 2);
  const photo = phone.getByRole('img', { name: /^Photo/ }).first();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await signConsent(phone, 'Léo', 'Sa famille');
  await direction.context().close();
  await phone.context().close();
});

const CODE = /\.(?:js|css)$/;

interface Transfer {
  readonly path: string;
  readonly bytes: number;
}

const bytesOf = (files: readonly Transfer[], kind: RegExp): number =>
  files.filter(({ path }) => kind.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);

/** Files of the app that came since the last call, with the bytes of their bodies, compressed. */
function countTransfers(page: Page): () => Promise<readonly Transfer[]> {
  const addresses = new Set<string>();
  const counted = new Set<string>();
  page.context().on('requestfinished', (request) => {
    if (request.url().startsWith(`${house.origin}/assets/`)) addresses.add(request.url());
  });
  return () => {
    const fresh = [...addresses].filter((address) => !counted.has(address));
    for (const address of fresh) counted.add(address);
    return Promise.all(fresh.map(bodySizeOf));
  };
}

/**
 * As the server sends it to this browser. Asked again, for what the browser's tool tells of files that a worker asked for
 * is wrong.
 */
async function bodySizeOf(address: string): Promise<Transfer> {
  const { port, pathname } = new URL(address);
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const { promise, resolve, reject } = Promise.withResolvers<Transfer>();
  get({ host: '127.0.0.1', port, path: pathname, headers }, (answer) => {
    let bytes = 0;
    answer.on('data', (part: Buffer) => (bytes += part.length));
    answer.on('end', () => resolve({ path: pathname, bytes }));
    answer.on('error', reject);
  }).on('error', reject);
  return promise;
}
