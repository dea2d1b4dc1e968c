/**
 * The long gallery: a family's phone on which twenty thousand photos rest, each a real record, sealed and signed by
 * the direction's engine and put on the phone's disk as its own code would. Their pictures are those of one published
 * album, so that each tile has one to open. Measured: from the tap on « Galerie » to all in sight painted, memory once
 * every record has been scrolled to, frames dropped while flinging.
 */
import type { CDPSession, Page } from '@playwright/test';
import { enter, goTo } from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
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
import { fling, type DroppedFrames } from './fling.ts';
import { idleShareSince, readProcessorTimes } from './idleShare.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';
import { houseWithAlbum } from './publishAlbum.ts';
import { restOnDevice, sealCopies } from './sealedCopies.ts';

/** Published through the server: at most what one page of records holds. */
const PUBLISHED = 190;
/** At rest besides, unless asked for more: the figures to reach are for these. */
const RESTING = 20_000;
const ROUNDS = 5;

export async function benchLongGallery(resting = RESTING): Promise<Measurement[]> {
  buildApp();
  const before = readProcessorTimes();
  const house = await startHouse();
  const browser = await openBrowser();
  try {
    const { crèche, family } = await houseWithAlbum(house.origin, await smallPhotos(browser, PUBLISHED));
    const page = await openPage(browser, PHONE, { hasTouch: true });
    await enter(page, await crèche.card(family));
    const tools = await page.context().newCDPSession(page);
    const small = await look(page, tools, house.origin, PUBLISHED);
    await restOnDevice(page, sealCopies(crèche.direction, { from: PUBLISHED, count: resting }));
    const total = PUBLISHED + resting;
    const results = [
      ...describe(PUBLISHED, small, undefined),
      ...describe(total, await look(page, tools, house.origin, total), small.memory),
    ];
    const plain = await plainFling(page, tools);
    results.push({
      name: 'a page of plain text: frames dropped while flinging',
      value: rounded(plain.share * 100),
      unit: '%',
      note: `of ${plain.frames}: what the machine itself could not show in time; the page’s own thread lost ${rounded(plain.lost * 100)} %, longest task ${rounded(plain.longest)} ms`,
    });
    results.push({ name: 'idle share of the machine meanwhile', value: idleShareSince(before), unit: '%' });
    return results;
  } finally {
    await browser.close();
    await house.remove();
  }
}

interface Look {
  readonly opened: readonly number[];
  /** MB of the page's own heap. */
  readonly memory: number;
  readonly dropped: DroppedFrames;
  /** Until the last photo could be scrolled to, ms. */
  readonly toTheEnd: number;
}

async function look(page: Page, tools: CDPSession, origin: string, total: number): Promise<Look> {
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) opened.push(await openGallery(page, origin));
  const begun = Date.now();
  await page.evaluate(goToTheEnd, total);
  const toTheEnd = Date.now() - begun;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(500);
  const dropped = await fling(page, tools);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return { opened, memory: usedSize / 1e6, dropped, toTheEnd };
}

/** The same finger on a page where nothing is to be done. */
async function plainFling(page: Page, tools: CDPSession): Promise<DroppedFrames> {
  await page.goto('about:blank');
  await page.setContent('<p>Cocon</p>'.repeat(3_000));
  return fling(page, tools);
}

/** The app starts on a page without photos and is left alone; then « Galerie » is tapped. */
async function openGallery(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/papiers`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  await page.evaluate(noteClick);
  const painted = page.evaluate(whenPainted, { photos: 0, atLeast: 18 });
  await goTo(page, 'Galerie');
  return (await painted).all - (await page.evaluate(clickedAt));
}

/** In the page: scrolls on until the last of so many photos is in the list. */
async function goToTheEnd(total: number): Promise<void> {
  const deadline = Date.now() + 180_000 + total * 6;
  for (;;) {
    const known = document.querySelector('ul[aria-label="Photos"] li[aria-setsize]');
    if (Number(known?.getAttribute('aria-setsize')) >= total) return;
    if (Date.now() > deadline) throw new Error('the last photo did not come');
    window.scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

function describe(total: number, { opened, memory, dropped, toTheEnd }: Look, less: number | undefined) {
  const of = `gallery of ${total.toLocaleString('en')}`;
  const times = opened.map((time) => time.toFixed(0)).join(', ');
  const isJudged = total === PUBLISHED + RESTING;
  const held = (atMost: number) => (isJudged ? { reach: { atMost } } : {});
  const measurements: Measurement[] = [
    {
      name: `${of}: all in sight painted`,
      value: rounded(medianOf(opened)),
      unit: 'ms',
      note: times,
      ...held(1_000),
    },
    {
      name: `${of}: frames dropped while flinging`,
      value: rounded(dropped.share * 100),
      unit: '%',
      note: `of ${dropped.frames}`,
      ...held(5),
    },
    {
      name: `${of}: frames lost in the page’s own tasks while flinging`,
      value: rounded(dropped.lost * 100),
      unit: '%',
      note: `longest task ${rounded(dropped.longest)} ms of the processor`,
      ...held(5),
    },
    { name: `${of}: scrolled to the last`, value: toTheEnd, unit: 'ms' },
    less === undefined
      ? { name: `${of}: heap`, value: rounded(memory), unit: 'MB' }
      : {
          name: `${of}: heap, more than of ${PUBLISHED}`,
          value: rounded(memory - less),
          unit: 'MB',
          ...held(60),
        },
  ];
  return measurements;
}
