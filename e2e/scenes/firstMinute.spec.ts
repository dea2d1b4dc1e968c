/** The guardian's first minute and the family's day: choices signed in one gesture, the other guardian told, nobody else. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addGuardian,
  enter,
  invite,
  openEstablishment,
  publish,
  recordConsents,
  signFirstChoices,
} from '../journeys/index.ts';
import { smallJpegs } from '../support/files.ts';
import { CODE, newPage, PHONE } from '../support/space.ts';
import { gestures, tap } from '../thumb.ts';

test.describe.configure({ mode: 'serial' });

const SCAN = 1;
const SARAH = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };
const AWA = { ...SARAH, name: 'Awa Martin' };
let house: House;
let direction: Page;
let sarah: Page;

const phone = (browser: Browser) => newPage(browser, { viewport: PHONE });

test.beforeAll(async ({ browser }) => {
  house = await startHouse();
  direction = await newPage(browser);
  await openEstablishment(direction, {
    origin: house.origin,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: CODE,
  });
  await addChild(direction, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
  await addChild(direction, { firstName: 'Inès', lastName: 'Martin', group: 'Moyens', household: 'Martin' });
  await addGuardian(direction, SARAH);
  await recordConsents(direction, [
    { child: 'Léo Martin', guardian: SARAH.name, reach: 'Sa famille' },
    { child: 'Inès Martin', guardian: SARAH.name, reach: 'Sa famille' },
  ]);
  await publish(direction, { files: smallJpegs(2), children: ['Léo Martin', 'Inès Martin'] });
});
test.afterAll(() => house.remove());

test('SC-55 FM-1 from the scan to the first photo two gestures; with the choices signed for all children, six', async ({
  browser,
}) => {
  const link = await invite(direction, SARAH);
  sarah = await phone(browser);
  await sarah.goto(link);
  await tap(sarah.getByRole('button', { name: 'Entrer' }));
  await expect(sarah.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 20_000 });
  await signFirstChoices(sarah, 'Son groupe');
  expect(SCAN + gestures(sarah).total).toBeLessThanOrEqual(6);
  await expect(sarah.getByRole('region', { name: /^Qui peut voir/ })).toHaveCount(0);
  await tap(sarah.getByRole('navigation').getByRole('link', { name: /^Papiers/ }));
  await expect(sarah.getByRole('main').getByText('Son groupe')).toHaveCount(2);
});

test('SC-56 FM-4 the other guardian reads who chose what, since when, once', async ({ browser }) => {
  await addGuardian(direction, AWA);
  const awa = await phone(browser);
  await enter(awa, await invite(direction, AWA));
  await expect(
    awa.getByText(/^Sarah Martin, depuis le .*, pour (Inès et Léo|Léo et Inès) : « Son groupe »/),
  ).toBeVisible();
  await tap(awa.getByRole('button', { name: 'Fermer' }).first());
  await awa.reload();
  await expect(awa.getByRole('region', { name: /^Qui peut voir/ })).toBeVisible();
  await expect(awa.getByText('Sarah Martin')).toHaveCount(0);
  await awa.context().close();
});
