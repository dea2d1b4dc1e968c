/** What a family waits for on its first visit: from the card's link to the first photo, as it comes over the wire. */
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import { enter, publish } from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { keptFiles } from '../support/keptBy.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, fillWithLeo, LEO, newPage, PHONE } from '../support/space.ts';

const KB = 1000;
const CODE_LIMIT = 170 * KB;
const FONTS_LIMIT = 60 * KB;

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

test('SC-65 PW-1 PW-20 PW-24 a family loads at most 170 KB of code and 60 KB of fonts until its first photo, none of the team; started again it shows what it has before it asks', async ({
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
  const bytesOf = (kind: RegExp) =>
    files.filter(({ path }) => kind.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  const code = bytesOf(/\.(?:js|css)$/);
  const fonts = bytesOf(/\.woff2$/);
  expect(code, files.map(({ path, bytes }) => `${path} ${bytes}`).join('\n')).toBeGreaterThan(100 * KB);
  expect(code, files.map(({ path, bytes }) => `${path} ${bytes}`).join('\n')).toBeLessThanOrEqual(CODE_LIMIT);
  expect(fonts).toBeGreaterThan(10 * KB);
  expect(fonts).toBeLessThanOrEqual(FONTS_LIMIT);
  expect(files.map(({ path }) => path).filter((path) => OF_TEAM.test(path))).toEqual([]);
  // The worker that opens photos is among what was counted.
  expect(files.some(({ path }) => path.includes('photoReaderWorker'))).toBe(true);

  // Enough was counted: sizes are not asked of a page that closes.
  page.context().removeAllListeners('requestfinished');
  await page.addInitScript(noteFirstAsked);
  await page.goto(house.origin);
  await expect(photo).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.photosWhenAsked)).toBe(true);
  await page.context().close();

  const another = await newPage(browser, { viewport: PHONE });
  await another.goto(house.origin);
  await another.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = await keptFiles(another);
  expect(kept).toEqual(expect.arrayContaining([expect.stringContaining('/GalleryScreen-')]));
  expect(kept.filter((path) => OF_TEAM.test(path))).toEqual([]);
  await another.context().close();
});

interface Transfer {
  readonly path: string;
  readonly bytes: number;
}

/** Bytes of every body as it came, compressed; the answer waits for those under way. */
function countTransfers(page: Page): () => Promise<readonly Transfer[]> {
  const transfers: Promise<Transfer>[] = [];
  page.context().on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    transfers.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: responseBodySize })));
  });
  return () => Promise.all(transfers);
}
