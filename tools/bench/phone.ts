/**
 * A family's old phone, and the team's: the processor four times slower, 1.6 Mbit/s, 150 ms away. From the card's link to
 * the first photo painted on « Aujourd'hui », once on a new phone and once where the card was used already; the app
 * started again without that network; and how long each tap takes until something of it is painted (Event Timing).
 * Twelve photos of 16 KB each. Starts are measured on pages that no tool listens to (quietBrowser.ts), taps by one that
 * does. Workers are not slowed: the browser slows pages only.
 */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { addChild, openEstablishment } from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { buildApp, openBrowser, openPage, PHONE, smallPhotos, TABLET } from './browser.ts';
import { openPhone, untilFirstPhoto, type Slowness } from './firstPhoto.ts';
import { idleShareSince, readProcessorTimes } from './idleShare.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';
import { houseWithAlbum } from './publishAlbum.ts';
import { openQuietBrowser } from './quietBrowser.ts';
import { slowestTap, startNotingTaps } from './taps.ts';

const ROUNDS = 5;
const SLOWER = 4;
/** 1.6 Mbit/s down, 0.75 up. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CODE = '482915';

export async function benchPhone(): Promise<Measurement[]> {
  buildApp();
  const before = readProcessorTimes();
  const house = await startHouse();
  const browser = await openBrowser();
  try {
    const { crèche, family } = await houseWithAlbum(house.origin, await smallPhotos(browser, 12));
    const { cold, again, warm } = await starts(house.origin, () => crèche.card(family));
    const phone = await openPage(browser, PHONE, { hasTouch: true });
    await phone.goto(await crèche.card(family));
    await phone.getByRole('button', { name: 'Entrer' }).click();
    await phone.evaluate(firstPhotoPainted);
    const tools = await slowed(phone);
    await nearby(tools);
    const own = await ownTime(phone, tools, house.origin);
    const taps = await familyTaps(phone);
    const staff = await staffTaps(await openPage(browser, TABLET, { hasTouch: true }), house.origin);
    return [
      measured('family, new phone: from the card’s link to the first photo painted', cold, 6_000),
      measured('family, same phone: from the card’s link to the first photo painted', again, 1_000),
      measured('family, started again, without a slow network: first photo painted', warm, 700),
      {
        name: `family, started again: the page’s own processor time until then, × ${SLOWER}`,
        value: rounded(medianOf(own) * SLOWER),
        unit: 'ms',
        note: own.map((time) => (time * SLOWER).toFixed(0)).join(', '),
      },
      tapped('family: slowest tap', taps),
      tapped('team: slowest tap', staff),
      { name: 'idle share of the machine meanwhile', value: idleShareSince(before), unit: '%' },
    ];
  } finally {
    await browser.close();
    await house.remove();
  }
}

async function slowed(page: Page): Promise<CDPSession> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', NETWORK);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return tools;
}

/** The processor stays slow. */
const nearby = (tools: CDPSession) =>
  tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });

interface Starts {
  readonly cold: readonly number[];
  readonly again: readonly number[];
  readonly warm: readonly number[];
}

/** A new phone each round; each start is a new page in a process of its own, and no tool listens to it. */
async function starts(origin: string, card: () => Promise<string>): Promise<Starts> {
  const all = { cold: [] as number[], again: [] as number[], warm: [] as number[] };
  const far: Slowness = { processor: SLOWER, network: NETWORK };
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await openQuietBrowser();
    const once = async (slowness: Slowness, address: string) => {
      const page = await openPhone(browser, slowness);
      const time = await untilFirstPhoto(page, address);
      // Before the next start, all that follows a start is done: the worker keeps the app, the place is up to date.
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await new Promise((wake) => setTimeout(wake, 3_000));
      await page.close();
      return time;
    };
    const link = await card();
    all.cold.push(await once(far, link));
    all.again.push(await once(far, link));
    for (let start = 0; start < 2; start++) all.warm.push(await once({ processor: SLOWER }, `${origin}/`));
    await browser.close();
  }
  return all;
}

/** What the page itself takes of the processor, unslowed: other work on the machine hardly weighs on it. ms. */
async function ownTime(page: Page, tools: CDPSession, origin: string): Promise<number[]> {
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const taken = async () => {
    const { metrics } = await tools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const times: number[] = [];
  for (let start = 0; start < ROUNDS; start++) {
    // Of the same origin, for the count is one process's.
    await page.goto(`${origin}/mentions-legales`);
    await page.waitForTimeout(1_000);
    const before = await taken();
    await page.goto(`${origin}/`, { waitUntil: 'commit' });
    await page.evaluate(firstPhotoPainted);
    times.push((await taken()) - before);
  }
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return times;
}

/** In the page: ms since the epoch. */
async function firstPhotoPainted(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const deadline = performance.now() + 60_000;
  for (;;) {
    await frame();
    if (performance.now() > deadline) throw new Error('no photo came within a minute');
    const images = document.querySelectorAll<HTMLImageElement>('ul[aria-label="Dernières photos"] img');
    const shown = [...images].find((image) => image.complete && image.naturalWidth > 0);
    if (!shown) continue;
    await shown.decode();
    await frame();
    return performance.timeOrigin + performance.now();
  }
}

interface Tap {
  readonly name: string;
  readonly ms: number;
}

async function familyTaps(page: Page): Promise<Tap[]> {
  const room = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name });
  const photos = page.getByRole('list', { name: 'Photos' }).getByRole('link');
  const view = page.getByRole('dialog', { name: 'Vue en grand' });
  return timed(page, [
    ['Galerie', room(/^Galerie/)],
    ['a photo', photos.first()],
    ['Fermer', view.getByRole('button', { name: 'Fermer' })],
    ['Par album', page.getByRole('radio', { name: 'Par album' })],
    ['an album', page.getByRole('list', { name: 'Albums' }).getByRole('link').first()],
    ['a photo of it', photos.nth(1)],
    ['Fermer', view.getByRole('button', { name: 'Fermer' })],
    ['Papiers', room(/^Papiers/)],
    ["L'image de", page.getByRole('link', { name: /^L'image de/ })],
    ['a choice', page.getByText('Sa famille', { exact: true })],
    ["Aujourd'hui", room(/^Aujourd/)],
  ]);
}

async function staffTaps(page: Page, origin: string): Promise<Tap[]> {
  const space = { origin, name: 'La Farandole', group: 'Moyens', person: 'Claire Moreau', code: CODE };
  await openEstablishment(page, space);
  for (const firstName of ['Léo', 'Inès', 'Zoé', 'Noé'])
    await addChild(page, { firstName, lastName: 'Martin', group: 'Moyens' });
  await slowed(page);
  const room = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name });
  const main = page.getByRole('main');
  const chip = page.locator('label').filter({ has: page.getByRole('checkbox', { name: 'Léo Martin' }) });
  return timed(page, [
    ["Aujourd'hui", room(/^Aujourd/)],
    ['Publier des photos', main.getByRole('button', { name: 'Publier des photos' })],
    ['a child', chip],
    ['Tous les présents', page.getByRole('button', { name: 'Tous les présents' })],
    ['Galerie', room(/^Galerie/)],
    ['Enfants', room(/^Enfants/)],
    ['a child’s page', main.getByRole('link', { name: /Léo Martin/ }).first()],
    ['Direction', room(/^Direction/)],
  ]);
}

async function timed(page: Page, steps: readonly (readonly [string, Locator])[]): Promise<Tap[]> {
  const taps: Tap[] = [];
  await page.evaluate(startNotingTaps);
  for (const [name, target] of steps) {
    await target.waitFor();
    await page.waitForTimeout(800);
    await page.evaluate(slowestTap);
    await target.tap();
    await page.waitForTimeout(1_200);
    taps.push({ name, ms: await page.evaluate(slowestTap) });
  }
  return taps;
}

const measured = (name: string, values: readonly number[], atMost: number): Measurement => ({
  name,
  value: rounded(medianOf(values)),
  unit: 'ms',
  reach: { atMost },
  note: values.map((value) => value.toFixed(0)).join(', '),
});

const tapped = (name: string, taps: readonly Tap[]): Measurement => ({
  name,
  value: Math.max(...taps.map(({ ms }) => ms)),
  unit: 'ms',
  reach: { atMost: 100 },
  note: taps.map(({ name: one, ms }) => `${one} ${ms}`).join(', '),
});
