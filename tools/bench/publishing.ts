/**
 * Ten photos of twelve megapixels, everything on this machine: the direction's tablet and a family's phone in one
 * Chromium, the real server beside it. The clock runs from the click on « Publier » until the family's open gallery has
 * painted ten new pictures, decrypted; preparation, which begins when photos are picked, is measured apart.
 */
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  addChild,
  addGuardian,
  enter,
  goTo,
  invite,
  openEstablishment,
  recordConsent,
  sent,
  tickChild,
} from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';
import {
  buildApp,
  clickedAt,
  largePhotos,
  noteClick,
  openBrowser,
  openPage,
  PHONE,
  TABLET,
  whenPainted,
} from './browser.ts';

const PHOTOS = 10;
const ROUNDS = 4;
const CHILD = 'Léo Martin';

interface Round {
  readonly preparing: number;
  readonly visible: number;
  readonly fromPicking: number;
  /** The longest that the tablet's page stood still from picking until all was prepared; 0 where no task took 50 ms. */
  readonly standstill: number;
}

export async function benchPublishing(): Promise<Measurement[]> {
  buildApp();
  const house = await startHouse();
  const browser = await openBrowser();
  const { files, folder, real } = await largePhotos(browser, PHOTOS);
  try {
    const direction = await openPage(browser, TABLET);
    const family = await openPage(browser, PHONE);
    await openEstablishment(direction, {
      origin: house.origin,
      name: 'La Farandole',
      group: 'Moyens',
      person: 'Claire Moreau',
      code: '482915',
    });
    await addChild(direction, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
    const guardian = { child: CHILD, household: 'Martin', name: 'Sarah Martin' };
    await addGuardian(direction, guardian);
    await recordConsent(direction, { child: CHILD, guardian: 'Sarah Martin', reach: 'Son groupe' });
    await enter(family, await invite(direction, guardian));
    await goTo(family, 'Galerie');
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push(await publishOnce(direction, family, files, n * PHOTOS));
    return asMeasurements(rounds, real);
  } finally {
    await browser.close();
    await house.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function publishOnce(
  direction: Page,
  family: Page,
  files: readonly string[],
  before: number,
): Promise<Round> {
  await goTo(direction, 'Galerie');
  await direction
    .getByRole('main')
    .getByRole('button', { name: 'Publier des photos' })
    .or(direction.getByRole('main').getByRole('link', { name: 'Publier des photos' }))
    .first()
    .click();
  await direction.evaluate(watchTasks);
  const picked = Date.now();
  await direction.getByLabel('Choisir des photos').setInputFiles([...files]);
  await tickChild(direction, CHILD);
  const button = direction.getByRole('button', { name: 'Publier', exact: true });
  await button.and(direction.locator(':enabled')).waitFor({ timeout: 60_000 });
  const prepared = Date.now();
  const standstill = await direction.evaluate(longestTask);

  await direction.evaluate(noteClick);
  const painted = family.evaluate(whenPainted, { photos: PHOTOS, atLeast: before + PHOTOS });
  await button.click();
  const { all } = await painted;
  const clicked = await direction.evaluate(clickedAt);
  await sent(direction);
  return {
    preparing: prepared - picked,
    visible: all - clicked,
    fromPicking: all - clicked + (prepared - picked),
    standstill,
  };
}

/** In the page: notes the longest task from now on, for {@link longestTask}. */
function watchTasks(): void {
  const noted = window as unknown as { longestTask: number };
  noted.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, duration);
  }).observe({ type: 'longtask' });
}

/** In the page. */
const longestTask = (): number => (window as unknown as { longestTask: number }).longestTask;

function asMeasurements(rounds: readonly Round[], real: boolean): Measurement[] {
  const median = (of: (round: Round) => number) => rounded(medianOf(rounds.map(of)));
  const preparing = median(({ preparing: took }) => took);
  const photos = real ? 'real photographs' : 'photos painted by Chromium: no real ones on this machine';
  return [
    {
      name: `${PHOTOS} photos of 12 Mpx: « Publier » to painted at the family`,
      value: median(({ visible }) => visible),
      unit: 'ms',
      reach: { atMost: 4000 },
      note: `${photos}, ${rounds.length} publications: ${rounds.map(({ visible }) => visible.toFixed(0)).join(', ')} ms`,
    },
    {
      name: 'the slowest of them',
      value: rounded(Math.max(...rounds.map(({ visible }) => visible))),
      unit: 'ms',
      reach: { atMost: 4000 },
    },
    { name: 'prepared and encrypted before that, from picking', value: preparing, unit: 'ms' },
    { name: 'preparation', value: (PHOTOS * 1000) / preparing, unit: 'photos/s' },
    {
      name: 'the longest task of the page meanwhile, median',
      value: median(({ standstill }) => standstill),
      unit: 'ms',
      reach: { atMost: 50 },
      note: `the longest of each publication: ${rounds.map(({ standstill }) => standstill.toFixed(0)).join(', ')} ms; 0: none took 50 ms`,
    },
    {
      name: 'from picking to painted, without a pause in between',
      value: median(({ fromPicking }) => fromPicking),
      unit: 'ms',
    },
  ];
}
