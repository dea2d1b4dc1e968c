/**
 * What forty photos cost a tablet: processor seconds of its whole browser (pages, workers, network) from picking them
 * until the server has all, against the same photos through a plain page that draws each down to 2 048 pixels and sends
 * it as a JPEG. Each in a browser of its own, one after the other; ours also makes previews, strips what the camera wrote,
 * encrypts, keeps everything on disk until it is sent, and shows it.
 *
 * The plain page does what a page of a few lines does, each photo after the other: `createImageBitmap` of the file, one
 * `drawImage` onto a canvas, `toBlob` as a JPEG of our quality, `fetch`. It makes no preview and shows nothing.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rm } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import {
  addChild,
  addGuardian,
  openEstablishment,
  preparePublication,
  recordConsents,
  sent,
} from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { lookingOn } from '../../e2e/pause.ts';
import { buildApp, largePhotos, openBrowser, openPage, TABLET } from './browser.ts';
import type { Measurement } from './measurement.ts';

const PHOTOS = 40;
const SPACE = { name: 'La Farandole', group: 'Moyens', person: 'Claire Moreau', code: '482915' };
const PATIENCE_MS = 600_000;
/** How often the test tool looks whether something is over. */
const LOOK_MS = 250;

export async function benchPublishingCost(): Promise<Measurement[]> {
  buildApp();
  const painter = await openBrowser();
  const { files, folder, real } = await largePhotos(painter, PHOTOS);
  await painter.close();
  try {
    const plain = await inBrowser((page, cost) => sendPlainly(page, files, cost));
    const ours = await inBrowser((page, cost) => publish(page, files, cost));
    return [
      {
        name: `${PHOTOS} photos of 12 Mpx published: the tablet’s processor time, of a plain page’s`,
        value: Math.round((ours / plain) * 100) / 100,
        unit: '×',
        reach: { atMost: 1.25 },
        note: `${real ? 'real photographs' : 'photos painted by Chromium'}; ${ours.toFixed(1)} s against ${plain.toFixed(1)} s`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the work, and gives what the browser took of the processor from its start to its end, s. */
type Cost = (work: () => Promise<void>) => Promise<number>;

async function inBrowser(work: (page: Page, cost: Cost) => Promise<number>): Promise<number> {
  const browser: Browser = await openBrowser();
  try {
    const tools = await browser.newBrowserCDPSession();
    const cost: Cost = async (measured) => {
      const before = await secondsOf(tools);
      await measured();
      return (await secondsOf(tools)) - before;
    };
    const page = await openPage(browser, TABLET);
    page.setDefaultTimeout(PATIENCE_MS);
    return await work(page, cost);
  } finally {
    await browser.close();
  }
}

async function secondsOf(tools: CDPSession): Promise<number> {
  const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function publish(page: Page, files: readonly string[], cost: Cost): Promise<number> {
  const house = await startHouse();
  try {
    await openEstablishment(page, { origin: house.origin, ...SPACE });
    await addChild(page, { firstName: 'Léo', lastName: 'Martin', group: SPACE.group });
    const guardian = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };
    await addGuardian(page, guardian);
    await recordConsents(page, [{ child: guardian.child, guardian: guardian.name, reach: 'Son groupe' }]);
    return await cost(async () => {
      await lookingOn(
        page,
        () => whenReady(page),
        () => preparePublication(page, { files, children: [guardian.child], title: 'Sortie' }),
      );
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await page.waitForFunction(nothingOnItsWay, undefined, { polling: LOOK_MS });
      await sent(page);
    });
  } finally {
    await house.remove();
  }
}

/** The test tool looks for elements by their roles, which is the page's own processor time: only once something is there. */
const whenReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(everythingPrepared, undefined, { polling: LOOK_MS });

/** In the page. */
const everythingPrepared = (): boolean =>
  document.querySelector('[role=progressbar]') === null &&
  document.querySelectorAll('main img[src^="blob:"]').length > 0;

/** In the page. */
const nothingOnItsWay = (): boolean =>
  location.pathname === '/galerie' &&
  document.querySelector('[role=progressbar]') === null &&
  document.querySelectorAll('ul[aria-label="Photos"] > li').length > 0;

const PLAIN_PAGE = `<!doctype html><input type="file" multiple><script type="module">
const input = document.querySelector('input');
input.onchange = async () => {
  for (const file of input.files) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, 2048 / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const body = await new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.82));
    await fetch('/' + file.name, { method: 'PUT', body });
  }
  document.title = 'sent';
};
</script>`;

async function sendPlainly(page: Page, files: readonly string[], cost: Cost): Promise<number> {
  const server = createServer((request, response) => {
    if (request.method !== 'PUT') return response.setHeader('content-type', 'text/html').end(PLAIN_PAGE);
    request.resume().on('end', () => response.writeHead(204).end());
    return undefined;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await cost(async () => {
      await page.locator('input').setInputFiles([...files]);
      await page.waitForFunction(() => document.title === 'sent', undefined, { polling: LOOK_MS });
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
