/** The demonstration, from the first page to nothing left. Its one visit is shared by the three rules: it takes seconds. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  become,
  childrenWithoutPhoto,
  eraseDemonstration,
  expectPhotos,
  goTo,
  publishForChild,
  withdrawConsent,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { aPerson, askDirectly, establishmentOf } from '../support/people.ts';
import { test } from '../support/sharedHouse.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures, tap } from '../thumb.ts';

let house: House;
test.beforeAll(async () => {
  // As hosts have it: a code for real spaces, none for the demonstration.
  house = await startHouse({ openToAll: false });
});
test.afterAll(() => house.remove());

/** A first try loses the network, and its tab is closed; a second one is cut by a reload. */
async function beginCut(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: 'Visiter la démonstration' });
  await page.goto(house.origin);
  await tap(begin);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /[1-9]/);
  await page.context().setOffline(true);
  await expect(page.getByRole('alert')).toContainText('Pas de connexion');
  await page.context().setOffline(false);
  await page.goto('about:blank');
  await page.goto(house.origin);
  await expect(begin).toBeVisible();
  gestures(page);
  await tap(begin);
  await expect(page.getByRole('progressbar', { name: 'Les photos se dessinent' })).toBeVisible({
    timeout: 60_000,
  });
  await page.reload();
}

/** Another tab of the same browser asks for it while the first one makes it. */
async function askInSecondTab(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(house.origin);
  await tap(second.getByRole('button', { name: 'Visiter la démonstration' }));
  await expect(second.getByRole('progressbar')).toBeVisible();
  return second;
}

/** Ids of those of which the server keeps files. */
const housesKept = async () =>
  (await readdir(join(house.dataFolder, 'blobs'))).filter((name) => !name.startsWith('.'));

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-70 SC-71 SC-72 SC-105 SC-107 SC-130 SC-217 DM-9 GA-18 one tap makes a house, each of its people reads three things to try, one makes another person who sees what the consents say, and nothing is left of it', async ({
  browser,
}) => {
  const visitor = await aPerson(browser, 'tablet');
  const { page } = visitor;
  await beginCut(page);
  const second = await askInSecondTab(page);
  visitor.sent.length = 0;
  await expect(page.getByRole('region', { name: 'Démonstration' })).toBeVisible({ timeout: 90_000 });
  expect(gestures(page).total).toBe(1);
  await expect(second.getByRole('region', { name: 'Démonstration' })).toBeVisible({ timeout: 30_000 });
  await second.close();
  expect(await page.evaluate(keptInBrowser)).toMatchObject({ profiles: 4 });
  await expect.poll(housesKept).toHaveLength(1);
  await expect(page.getByText('12 enfants')).toBeVisible();
  const toTry = page.getByRole('region', { name: 'Démonstration' }).getByRole('listitem');
  await expect(toTry).toHaveCount(3);
  await expectPhotos(page, 20);
  expect(await childrenWithoutPhoto(page)).toEqual(['Lina Kaya']);
  gestures(page);
  await publishForChild(page, 'Lina Kaya');
  expect(gestures(page).total).toBe(1);

  for (const [persona, photos] of [
    ['Équipe', 20],
    ['Famille Diallo', 9],
    ['Famille Martin', 15],
  ] as const) {
    gestures(page);
    await become(page, persona);
    expect(gestures(page).total).toBe(1);
    await expectPhotos(page, photos);
    await goTo(page, 'Aujourd');
    await expect(toTry).toHaveCount(3);
  }
  await withdrawConsent(page, 'Léo');
  await become(page, 'Famille Diallo');
  await expectPhotos(page, 6);
  await become(page, 'Famille Martin');
  await goTo(page, 'Aujourd');
  await expect(
    page.getByRole('region', { name: 'Démonstration' }).getByRole('img', { name: 'Fait' }),
  ).toHaveCount(3);

  await tap(page.getByRole('navigation').getByRole('link', { name: /^Aujourd/ }));
  await tap(page.getByRole('button', { name: 'Effacer la démonstration' }));
  await expect(page.getByRole('dialog', { name: 'Effacer la démonstration' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await violationsOf(page)).toEqual([]);
  await eraseDemonstration(page);
  await expect(page.getByText('il n’en reste rien, ni ici, ni sur le serveur')).toBeVisible();
  const establishment = establishmentOf(visitor);
  expect(await askDirectly(visitor, [`/api/e/${establishment}/keyrings`])).toEqual([401]);
  await expect.poll(housesKept).toEqual([]);
  expect(await page.evaluate(keptInBrowser)).toEqual({ profiles: 0, items: 0 });
  expect(visitor.complaints).toEqual([]);
});

/** How many profiles, and things kept for them, are in the browser's store. */
function keptInBrowser(): Promise<Record<string, number>> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('cocon');
    opening.onerror = () => fail(new Error('no store'));
    opening.onsuccess = () => {
      const names = ['profiles', 'items'];
      const reading = opening.result.transaction(names);
      const counts = names.map((name) => [name, reading.objectStore(name).count()] as const);
      reading.oncomplete = () =>
        done(Object.fromEntries(counts.map(([name, request]) => [name, request.result])));
    };
  });
}
