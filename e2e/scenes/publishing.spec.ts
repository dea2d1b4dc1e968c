/** Publishing as on a Monday morning: the camera in the app, one hand, and ten seconds to think again. */
import { expect, test, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  enter,
  expectPhotos,
  invite,
  publish,
  sent,
  takePhotos,
  unlock,
  visiblePhotos,
} from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { CODE, fillWithLeo, LEO, newPage, PHONE } from '../support/space.ts';
import { gestures, pick, tap } from '../thumb.ts';

let house: House;
let tablet: Page;
let family: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  house = await startHouse();
  tablet = await fillWithLeo(await newPage(browser, { permissions: ['camera'] }), house.origin);
  family = await newPage(browser, { viewport: PHONE });
  await enter(family, await invite(tablet, LEO));
});
test.afterAll(() => house.remove());

/** The tablet as it lies in the room in the morning: its code is asked. */
async function closedTablet(): Promise<void> {
  await tablet.goto(house.origin);
  await expect(tablet.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible();
  gestures(tablet);
  await unlock(tablet, CODE);
}

const startPublishing = () =>
  tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first());

async function publishNow(): Promise<void> {
  const button = tablet.getByRole('button', { name: 'Publier', exact: true });
  await expect(button).toBeEnabled({ timeout: 60_000 });
  await tap(button);
}

test('SC-60 PU-4 ten photos taken in the app from a closed tablet take eight gestures', async () => {
  await closedTablet();
  await startPublishing();
  await keepStreams(tablet);
  const taken = await takePhotos(tablet, 10, { isBurst: true });
  expect(taken).toBeGreaterThanOrEqual(10);
  // The light of the camera is out.
  expect(await liveTracks(tablet)).toBe(0);
  await tap(tablet.getByRole('button', { name: 'Tous les présents' }));
  await publishNow();
  expect(gestures(tablet).total).toBeLessThanOrEqual(8);
  await sent(tablet);
  await expectPhotos(family, taken);
});

test('SC-61 ten photos from the gallery take eight gestures besides picking, from a closed tablet too', async () => {
  await closedTablet();
  await startPublishing();
  await pick(tablet.getByLabel('Choisir des photos'), smallJpegs(10));
  await tap(tablet.getByRole('button', { name: 'Tous les présents' }));
  await publishNow();
  expect(gestures(tablet).besidesPicking).toBeLessThanOrEqual(8);
  await sent(tablet);
});

test('PU-3 PU-4 a camera that is refused says what to do; allowed, a tap takes one photo', async () => {
  await startPublishing();
  await tablet.context().clearPermissions();
  await tablet.getByRole('button', { name: 'Prendre des photos' }).click();
  const camera = tablet.getByRole('dialog', { name: 'Appareil photo' });
  await expect(camera.getByRole('alert')).toContainText('Cocon n’a pas le droit d’utiliser l’appareil photo');
  await expect(camera.getByRole('button', { name: 'Prendre la photo' })).toBeDisabled();
  await tablet.context().grantPermissions(['camera']);
  await camera.getByRole('button', { name: 'Réessayer' }).click();
  await expect(camera.getByRole('button', { name: 'Prendre la photo' })).toBeEnabled();
  await camera.getByRole('button', { name: 'Fermer' }).click();
  expect(await takePhotos(tablet, 2)).toBe(2);
  const ready = tablet.getByRole('list', { name: 'Prêtes à partir' });
  await expect(ready.getByRole('img', { name: /^Photo/ })).toHaveCount(2);
  // They exist nowhere else: leaving asks first.
  await tablet.getByRole('navigation').getByRole('link', { name: 'Galerie' }).click();
  await expect(tablet.getByText('2 photos prises ici ne sont pas parties')).toBeVisible();
  await tablet.getByRole('button', { name: 'Quitter' }).click();
});

test('SC-62 « Annuler » takes a publication back from everyone who has it open', async () => {
  const before = await photosShown(family);
  const others = await photosShown(tablet);
  await publish(tablet, { files: smallJpegs(2), children: [LEO.child] });
  await expectPhotos(family, before + 2);
  await tap(tablet.getByRole('button', { name: 'Annuler' }));
  await expect(tablet.getByText('Publication annulée : plus personne ne voit ces photos.')).toBeVisible();
  await expectPhotos(family, before);
  await expectPhotos(tablet, others);
  await sent(tablet);
});

async function photosShown(page: Page): Promise<number> {
  return (await visiblePhotos(page)).length;
}

/** Keeps the camera streams that the page opens, so that a test can ask whether they were stopped. */
const keepStreams = (page: Page) =>
  page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const kept: MediaStream[] = [];
    Object.assign(globalThis, { kept });
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      kept.push(stream);
      return stream;
    };
  });

const liveTracks = (page: Page) =>
  page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: MediaStream[] };
    return kept.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live')
      .length;
  });
