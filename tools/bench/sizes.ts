/**
 * What the first visit loads, in bytes as served (compressed, bodies only): for a family from its card's link to the
 * first photo, on to the gallery and to a large photo; for staff from the first page to today's page and on to a
 * publication. Without the service worker, whose copy of the whole app comes afterwards and is counted apart. 1 KB is 1 000 bytes.
 */
import { expect, type Browser } from '@playwright/test';
import { enter, goTo, openEstablishment } from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { buildApp, openBrowser, openPage, PHONE, smallPhotos, TABLET } from './browser.ts';
import { houseWithAlbum } from './publishAlbum.ts';
import { startCountingProxy, type CountingProxy, type Sent } from './countingProxy.ts';
import { rounded, type Measurement } from './measurement.ts';

const CODE_KB = 170;
const FONTS_KB = 60;
const GALLERY_KB = 40;

export async function benchSizes(): Promise<Measurement[]> {
  buildApp();
  const proxy = await startCountingProxy();
  const house = await startHouse({ environment: { COCON_ORIGIN: proxy.origin } });
  proxy.forwardTo(house.origin);
  const browser = await openBrowser();
  try {
    const { crèche, family } = await houseWithAlbum(proxy.origin, await smallPhotos(browser, 3));
    proxy.take();
    return [
      ...(await ofFamily(browser, proxy, await crèche.card(family))),
      ...(await ofStaff(browser, proxy)),
      ...(await ofOfflineCopy(browser, proxy)),
    ];
  } finally {
    await browser.close();
    await house.remove();
    await proxy.end();
  }
}

async function ofFamily(browser: Browser, proxy: CountingProxy, card: string): Promise<Measurement[]> {
  const page = await openPage(browser, PHONE, { serviceWorkers: 'block' });
  await enter(page, card);
  const first = page.getByRole('img', { name: /^Photo/ }).first();
  await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const sent = filesOfApp(proxy.take());
  await goTo(page, 'Galerie');
  const photos = page.getByRole('list', { name: 'Photos' }).getByRole('link');
  await photos.first().waitFor();
  await page.waitForLoadState('networkidle');
  const gallery = filesOfApp(proxy.take());
  await photos.first().click();
  await page.getByRole('dialog', { name: 'Vue en grand' }).getByRole('button', { name: 'Fermer' }).click();
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const large = filesOfApp(proxy.take());
  return [
    { ...code('family, from card to first photo: JS and CSS', sent), reach: { atMost: CODE_KB } },
    { ...fonts('family, from card to first photo: fonts', sent), reach: { atMost: FONTS_KB } },
    { ...code('family, on to the gallery: more JS and CSS', gallery), reach: { atMost: GALLERY_KB } },
    code('family, on to a large photo: more JS and CSS', large),
  ];
}

async function ofStaff(browser: Browser, proxy: CountingProxy): Promise<Measurement[]> {
  const page = await openPage(browser, TABLET, { serviceWorkers: 'block' });
  await openEstablishment(page, {
    origin: proxy.origin,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: '482915',
  });
  await page.waitForLoadState('networkidle');
  const opened = filesOfApp(proxy.take());
  await page.goto(`${proxy.origin}/galerie/publier`);
  await page.getByRole('textbox', { name: 'Code de cet appareil' }).fill('482915');
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByLabel('Choisir des photos').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const more = filesOfApp(proxy.take());
  return [
    code('staff, from the first page to today: JS and CSS', opened),
    fonts('staff, from the first page to today: fonts', opened),
    code('staff, on to a publication: more JS and CSS', more),
  ];
}

/** Files that the service worker fetches for itself: the app on this device, for opening without network. */
async function ofOfflineCopy(browser: Browser, proxy: CountingProxy): Promise<Measurement[]> {
  const page = await openPage(browser, PHONE);
  await page.goto(proxy.origin);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const kept = filesOfApp(proxy.take()).filter(({ purpose }) => purpose === 'empty');
  const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  return [
    {
      name: 'afterwards: the whole app, kept for opening without network',
      value: rounded(bytes / 1000),
      unit: 'KB',
      note: `${kept.length} files`,
    },
  ];
}

const filesOfApp = (sent: readonly Sent[]): Sent[] => sent.filter(({ path }) => !path.startsWith('/api'));

function code(name: string, sent: readonly Sent[]): Measurement {
  return summed(
    name,
    sent.filter(({ type }) => /javascript|css/.test(type)),
  );
}

function fonts(name: string, sent: readonly Sent[]): Measurement {
  return summed(
    name,
    sent.filter(({ type, path }) => type.startsWith('font/') || /\.woff2?$/.test(path)),
  );
}

function summed(name: string, files: readonly Sent[]): Measurement {
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  const largest = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 6)
    .map((one) => `${one.path.replace(/^\/assets\//, '')} ${rounded(one.bytes / 1000)}`)
    .join(', ');
  const encodings = [...new Set(files.map(({ encoding }) => encoding || 'not compressed'))].join(', ');
  const note = `${files.length} files, ${encodings}; the largest: ${largest}`;
  return { name, value: rounded(bytes / 1000), unit: 'KB', note };
}
