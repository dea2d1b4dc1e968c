/**
 * Films: how long one takes to be ready, when it is so already and when it must be encoded again, in a real Chromium by the
 * product's own code; then one that a tablet published, played by a family of the real app: from « Lire la vidéo » to
 * the first picture shown, and from a place chosen to its picture. The film is made in the browser: 20 seconds of moving
 * leaves with a tone, 30 pictures a second.
 */
import { rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { FilmFigures } from '../../packages/client/bench/filmsPage.ts';
import {
  addChild,
  addGuardian,
  enter,
  goTo,
  invite,
  openEstablishment,
  preparePublication,
  recordConsents,
  sent,
} from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { repositoryRoot } from '../runTool.ts';
import { buildApp, openBrowser, openPage, PHONE, TABLET } from './browser.ts';
import { medianOf, rounded, type Measurement } from './measurement.ts';
import { withSourcePage } from './sourcePage.ts';

const SECONDS = 20;
const SPACE = { name: 'La Farandole', group: 'Moyens', person: 'Claire Moreau', code: '482915' };
const CHILD = 'Léo Martin';
/** Spread over the film, so that none is where the player has read already. */
const PLACES = [15, 5, 18, 2, 11, 8, 17, 13];
const STARTS = 5;

export async function benchFilms(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cocon-films-'));
  try {
    const root = join(repositoryRoot, 'packages/client/bench');
    const figures = await withSourcePage({ root, script: 'filmsPage.ts', media: folder }, async (page) => {
      await page.waitForFunction(() => 'measureFilms' in globalThis);
      return await page.evaluate<FilmFigures>(`measureFilms(${SECONDS})`);
    });
    const file = join(folder, 'sortie.mp4');
    await writeFile(file, Buffer.from(figures.recorded, 'base64url'));
    const { starts, seeks } = await played(file);
    return [
      of('720 lines already: ready to send, for each second of film', figures.laidOutAnew, 15, [
        `${(figures.bitrate / 1e6).toFixed(1)} Mbit/s`,
      ]),
      of('1080 lines: encoded again, for each second of film', figures.encodedAgain, 1_300),
      of('encrypted film: from « Lire la vidéo » to its first picture', starts, 100),
      of('encrypted film: from a place chosen to its picture', seeks, 250),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function of(
  name: string,
  values: readonly number[],
  atMost: number,
  more: readonly string[] = [],
): Measurement {
  const note = [...more, `each: ${values.map((one) => one.toFixed(1)).join(', ')}`].join('; ');
  return { name, value: rounded(medianOf([...values])), unit: 'ms', reach: { atMost }, note };
}

/** Publishes the film from a tablet and plays it on a phone, ms. */
async function played(film: string): Promise<{ starts: number[]; seeks: number[] }> {
  buildApp();
  const house = await startHouse();
  const browser = await openBrowser();
  try {
    const tablet = await openPage(browser, TABLET);
    await openEstablishment(tablet, { origin: house.origin, ...SPACE });
    await addChild(tablet, { firstName: 'Léo', lastName: 'Martin', group: SPACE.group });
    const guardian = { child: CHILD, household: 'Martin', name: 'Sarah Martin' };
    await addGuardian(tablet, guardian);
    await recordConsents(tablet, [
      { child: CHILD, guardian: guardian.name, reach: 'Son groupe', film: true },
    ]);
    const phone = await openPage(browser, PHONE);
    await enter(phone, await invite(tablet, guardian));
    await preparePublication(tablet, { files: [film], children: [CHILD], title: 'Sortie' });
    await tablet.getByRole('button', { name: 'Publier', exact: true }).click();
    await sent(tablet);
    await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return await playOften(phone);
  } finally {
    await browser.close();
    await house.remove();
  }
}

async function playOften(phone: Page): Promise<{ starts: number[]; seeks: number[] }> {
  const starts: number[] = [];
  await goTo(phone, 'Galerie');
  for (let start = 0; start < STARTS; start += 1) {
    await phone
      .getByRole('img', { name: /^Vidéo/ })
      .first()
      .click();
    const button = phone.getByRole('button', { name: 'Lire la vidéo' });
    await button.waitFor();
    await phone.waitForTimeout(500);
    starts.push(await button.evaluate(untilFirstPicture));
    if (start < STARTS - 1) await phone.getByRole('button', { name: 'Fermer' }).click();
  }
  const seeks: number[] = [];
  for (const place of PLACES) seeks.push(await phone.locator('video').evaluate(untilPictureAt, place));
  return { starts, seeks };
}

/** In the page: taps, and waits for the first picture that the player shows. */
async function untilFirstPicture(button: HTMLElement): Promise<number> {
  const begun = performance.now();
  button.click();
  for (;;) {
    const video = document.querySelector('video');
    if (video) {
      await new Promise((shown) => video.requestVideoFrameCallback(shown));
      return performance.now() - begun;
    }
    await new Promise((frame) => requestAnimationFrame(frame));
  }
}

/** In the page: `place` in seconds. */
async function untilPictureAt(element: Element, place: number): Promise<number> {
  const video = element as HTMLVideoElement;
  video.pause();
  await new Promise((rested) => setTimeout(rested, 300));
  const begun = performance.now();
  const shown = new Promise<void>((there) => {
    const look = (_now: number, { mediaTime }: VideoFrameCallbackMetadata) =>
      Math.abs(mediaTime - place) < 0.1 ? there() : void video.requestVideoFrameCallback(look);
    video.requestVideoFrameCallback(look);
  });
  video.currentTime = place;
  await shown;
  return performance.now() - begun;
}
