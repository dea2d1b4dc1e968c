import { test, expect } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addGuardian,
  enter,
  expectPhotos,
  invite,
  openEstablishment,
  publish,
  recordConsent,
} from '../journeys/index.ts';
let house: House;
test.beforeAll(async () => {
  house = await startHouse();
});
test.afterAll(() => house.remove());
test('smoke', async ({ browser }) => {
  const direction = await (await browser.newContext({ viewport: { width: 1112, height: 834 } })).newPage();
  direction.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text());
  });
  direction.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await openEstablishment(direction, {
    origin: house.origin,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: '482915',
  });
  await direction.screenshot({ path: '/tmp/shots/today0.png' });
  await addChild(direction, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
  await direction.screenshot({ path: '/tmp/shots/addchild.png' });
  await addGuardian(direction, { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' });
  await direction.screenshot({ path: '/tmp/shots/household.png' });
  await recordConsent(direction, { child: 'Léo Martin', guardian: 'Sarah Martin', reach: 'Son groupe' });
  await direction.screenshot({ path: '/tmp/shots/consents.png' });
  const link = await invite(direction, { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' });
  await direction.screenshot({ path: '/tmp/shots/invite.png' });
  await publish(direction, {
    files: [
      '/work/shared/media/exif-orientation-examples__Landscape_6.jpg',
      '/work/shared/media/metadata-extractor-images__Nexus_4.jpg',
    ],
    children: ['Léo Martin'],
    title: 'Peinture au soleil',
  });
  await direction.screenshot({ path: '/tmp/shots/gallery.png' });
  const family = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  family.on('console', (m) => {
    if (m.type() === 'error') console.log('FCONSOLE', m.text());
  });
  family.on('pageerror', (e) => console.log('FPAGEERROR', e.message));
  await enter(family, link);
  await family.waitForTimeout(1500);
  await family.screenshot({ path: '/tmp/shots/family.png' });
  await expectPhotos(family, 2);
  await family.waitForTimeout(1000);
  await family.screenshot({ path: '/tmp/shots/familyGallery.png' });
});
