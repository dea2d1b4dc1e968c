/** The demonstration, from the first page to nothing left. Its one visit is shared by the three rules: it takes seconds. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  become,
  childrenWithoutPhoto,
  eraseDemonstration,
  expectPhotos,
  publishForChild,
  visitDemonstration,
  withdrawConsent,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { aPerson, askDirectly, establishmentOf } from '../support/people.ts';
import { gestures, tap } from '../thumb.ts';

let house: House;
test.beforeAll(async () => {
  // As hosts have it: a code for real spaces, none for the demonstration.
  house = await startHouse({ openToAll: false });
});
test.afterAll(() => house.remove());

test('SC-70 SC-71 SC-72 SC-105 GA-18 one tap makes a house, one makes another person who sees what the consents say, and nothing is left of it', async ({
  browser,
}) => {
  const visitor = await aPerson(browser, 'tablet');
  const { page } = visitor;
  await visitDemonstration(page, house.origin);
  expect(gestures(page).total).toBe(1);
  await expect(page.getByText('12 enfants')).toBeVisible();
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
  }
  await withdrawConsent(page, 'Léo');
  await become(page, 'Famille Diallo');
  await expectPhotos(page, 6);

  await tap(page.getByRole('navigation').getByRole('link', { name: /^Aujourd/ }));
  await tap(page.getByRole('button', { name: 'Effacer la démonstration' }));
  await expect(page.getByRole('dialog', { name: 'Effacer la démonstration' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await violationsOf(page)).toEqual([]);
  await eraseDemonstration(page);
  const establishment = establishmentOf(visitor);
  expect(await askDirectly(visitor, `/api/e/${establishment}/keyrings`)).toBe(401);
  await expect
    .poll(async () =>
      (await readdir(join(house.dataFolder, 'blobs'))).filter((name) => name === establishment),
    )
    .toEqual([]);
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
