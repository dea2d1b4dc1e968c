/** The life of direction's keys in a house of its own, whose clock goes on: both sheets lost. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addTeamDevice,
  askForNewSheets,
  checkRescueSheet,
  confirmNewSheets,
  enterAsTeam,
  giveSealedSheet,
  goTo,
  readSheet,
  showCode,
  showSquare,
  typeSheetBack,
  unlock,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { CODE, fillWithLeo, newPage } from '../support/space.ts';
import { movedClock } from '../support/stillWorld.ts';
import { gestures } from '../thumb.ts';

const MONTH = 31 * 86_400_000;

let house: House;
/** Of the server, from its next start on. */
const environment: Record<string, string> = {};
let direction: Page;
let adjointe: Page;
let former = '';

/** Later, for the server and for every page: a proxy of `Date` above the one before. */
async function monthsPass(contexts: readonly BrowserContext[]): Promise<void> {
  await house.stop();
  environment['NODE_OPTIONS'] = `--import=data:text/javascript,${encodeURIComponent(movedClock(MONTH))}`;
  await house.start();
  for (const context of contexts) await context.addInitScript(movedClock(MONTH));
}

test.beforeAll(async ({ browser }) => {
  house = await startHouse({ environment });
  direction = await fillWithLeo(await newPage(browser), house.origin);
  await goTo(direction, 'Aujourd');
  former = await checkRescueSheet(direction);
  await giveSealedSheet(direction);
  adjointe = await newPage(browser);
  await adjointe.goto(house.origin);
  await showSquare(adjointe);
  await addTeamDevice(direction, 'Nadia Petit', await showCode(adjointe), 'Direction');
  await enterAsTeam(adjointe, CODE);
});
test.afterAll(() => house.remove());

test('SC-195 RS-8 RS-9 RS-11 both sheets are lost: the adjointe asks in three gestures, the directrice confirms in three, the new sheet is printed and the former opens nothing', async ({
  browser,
}) => {
  // Too young: what cannot be done is said, and what would then be final.
  await goTo(direction, 'Direction');
  await direction.getByRole('link', { name: 'Les feuilles de secours' }).click();
  const lost = direction.getByRole('region', { name: 'Les deux feuilles sont perdues' });
  await expect(lost.getByText(/perdu pour toujours/)).toBeVisible();
  await expect(lost.getByRole('button')).toHaveCount(0);

  await monthsPass([direction.context(), adjointe.context()]);
  for (const page of [adjointe, direction]) {
    await page.goto(house.origin);
    await unlock(page, CODE);
    await expect(page.getByRole('navigation').getByRole('link', { name: /^Direction/ })).toBeVisible();
  }
  gestures(adjointe);
  await askForNewSheets(adjointe);
  // « Direction », « Les feuilles de secours », « Nous avons perdu les deux feuilles ».
  expect(gestures(adjointe).total).toBe(3);
  await expect(adjointe.getByRole('region', { name: 'L’autre appareil doit confirmer' })).toBeVisible();
  expect(await violationsOf(adjointe)).toEqual([]);

  await expect(direction.getByText('Nadia Petit demande de nouvelles feuilles de secours')).toBeVisible({
    timeout: 20_000,
  });
  // Something is said in the register meanwhile: the asking is signed again by itself.
  await addChild(direction, { firstName: 'Rose', lastName: 'Petit', group: 'Moyens' });
  await goTo(direction, 'Aujourd');
  gestures(direction);
  const before = async () => expect(await violationsOf(direction)).toEqual([]);
  await confirmNewSheets(direction, { before });
  // « Lire et confirmer », « Confirmer », and once more in the dialog that says what it does.
  expect(gestures(direction).total).toBe(3);

  const sheet = await typeSheetBack(adjointe);
  expect(sheet).not.toBe(former);
  await expect(adjointe.getByText('La seconde feuille de secours n’est pas encore')).toBeVisible();
  const finder = await newPage(browser);
  await finder.context().addInitScript(movedClock(MONTH));
  await finder.goto(house.origin);
  await readSheet(finder, former);
  await expect(finder.getByText('Cette feuille n’ouvre rien ici')).toBeVisible();
  await expect(finder.getByText(/Ni feuille, ni appareil de la direction/)).toBeVisible();
  await finder.goto(house.origin);
  await readSheet(finder, sheet);
  await expect(finder.getByRole('group', { name: 'Appareils de la direction perdus' })).toBeVisible();
});
