/** A new version of the app while pages of the former one are open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startServer } from '@cocon/server';
import { deployApp, type Deployed } from '../support/deployed.ts';
import { test } from '../support/sharedHouse.ts';
import { newPage, PHONE } from '../support/space.ts';

let app: Deployed;
let server: Awaited<ReturnType<typeof startServer>>;
let origin: string;
const dataFolder = mkdtempSync(join(tmpdir(), 'cocon-versions-'));

test.beforeAll(async () => {
  app = deployApp();
  server = await startServer({ dataFolder, port: 0, webFolder: app.folder });
  origin = server.origin;
});
test.afterAll(async () => {
  await server.stop();
  app.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});

const version = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Has the browser look for a new version, and waits until this one is there whole. */
const fetched = (page: Page, wanted: string) =>
  page.evaluate(async (version) => {
    await (await navigator.serviceWorker.ready).update();
    const isWhole = async () => {
      const newest = (await caches.keys()).findLast((name) => name.startsWith('cocon-shell-')) ?? '';
      return newest.endsWith(`-${version}`) && (await (await caches.open(newest)).match('/')) !== undefined;
    };
    while (!(await isWhole())) await new Promise((wake) => setTimeout(wake, 50));
  }, wanted);
const isWaiting = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

/** The phone shows another app, or this one again. */
const show = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((next) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: next });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('SC-92 PW-5 PW-6 a page lives on over an update, which comes when nobody is in the middle of anything', async ({
  browser,
}) => {
  const page = await newPage(browser, { viewport: PHONE });
  await page.goto(origin);
  await controlled(page);
  expect(await version(page)).toBe('a');

  app.deploy('b');
  // Its files are gone from the server; the phone has them.
  await page.getByRole('link', { name: 'Mentions légales' }).click();
  await heading(page, 'Mentions légales');
  await fetched(page, 'b');
  await page.getByRole('link', { name: 'Cocon', exact: true }).click();
  await page.getByRole('link', { name: 'J’ai une carte' }).click();
  await page.getByRole('textbox', { name: 'Ou collez ici le lien de la carte' }).fill('https://');
  await show(page, 'hidden');
  // Something was typed: the new version waits.
  expect(await isWaiting(page)).toBe(true);
  await show(page, 'visible');
  expect(await version(page)).toBe('a');
  await page.getByRole('link', { name: 'Cocon', exact: true }).click();
  await heading(page, 'L’espace privé entre un lieu d’accueil et les familles');
  await show(page, 'hidden');
  await expect.poll(() => version(page)).toBe('b');
  await heading(page, 'L’espace privé entre un lieu d’accueil et les familles');
  await controlled(page);

  app.deploy('c');
  await fetched(page, 'c');
  expect(await version(page)).toBe('b');
  // The next start brings it.
  await page.reload();
  await expect.poll(() => version(page)).toBe('c');
  await heading(page, 'L’espace privé entre un lieu d’accueil et les familles');
  await page.context().close();
});

test('SC-92 PW-6 a page whose files are gone everywhere loads once more, where one was going', async ({
  browser,
}) => {
  app.deploy('d');
  const page = await newPage(browser, { viewport: PHONE, serviceWorkers: 'block' });
  await page.goto(origin);
  await heading(page, 'L’espace privé entre un lieu d’accueil et les familles');
  app.deploy('e');
  await page.getByRole('link', { name: 'Mentions légales' }).click();
  await heading(page, 'Mentions légales');
  expect(await version(page)).toBe('e');
  await page.context().close();
});

test('SC-92 PW-25 PW-26 the app started again comes with its compiled code, and tries nothing that is refused', async ({
  browser,
}) => {
  app.deploy('f');
  const page = await newPage(browser, { viewport: PHONE });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      performance.mark(`refused ${effectiveDirective} ${blockedURI}`),
    ),
  );
  await page.goto(origin);
  await controlled(page);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.reload();
  await heading(page, 'L’espace privé entre un lieu d’accueil et les familles');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly { readonly name: string; readonly args: { readonly data?: object } }[];
  };
  const compiled = traceEvents
    .filter(({ name }) => name === 'v8.compile')
    .map(({ args }) => ({ url: '', consumedCacheSize: 0, ...args.data }))
    .filter(({ url }) => /\/assets\/start-[^/]*\.js$/.test(url));
  expect(compiled).toEqual([expect.objectContaining({ cacheKind: 'full', cacheRejected: false })]);
  expect(compiled[0]?.consumedCacheSize).toBeGreaterThan(0);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  expect(marks.filter((name) => name.startsWith('refused'))).toEqual([]);
  await page.context().close();
});
