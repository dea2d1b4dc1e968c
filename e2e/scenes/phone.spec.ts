/** The app on the phone: where a card's link was opened, and what the phone does with the app. */
import { TestPushService } from '@cocon/server/testing/pushService';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { startHouse, type House } from '../house.ts';
import {
  addDeviceByCode,
  addGuardian,
  chooseCode,
  comeBack,
  disownNewDevice,
  enter,
  enterByScanning,
  enterInstalled,
  enterInstalledAndBeTold,
  expectPhotos,
  goTo,
  invite,
  moveToNewPhone,
  openDevices,
  openHappenings,
  publish,
  putDeviceOut,
  putFormerOut,
  recordConsent,
  showCode,
  showSquare,
  signFirstChoices,
  unlock,
} from '../journeys/index.ts';
import { lookingOn } from '../pause.ts';
import { violationsOf } from '../support/axe.ts';
import { cameraSeeing } from '../support/drawnCamera.ts';
import { jpegFile, smallJpegs, type PickedFile } from '../support/files.ts';
import { addFamilies } from '../support/freshCards.ts';
import { subscribeTo } from '../support/pushBrowser.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, CODE, LEO, newPage, openSpace, PHONE } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures, tap } from '../thumb.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const SAFARI = `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`;
const INSTAGRAM = `${IPHONE} Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,7; iOS 17_5_1; fr_FR; fr; scale=3.00; 1170x2532; 607041634)`;

let house: House;
let direction: Page;
let freshCard: () => string;
test.beforeAll(async ({ browser }) => {
  // Phones are told where the host can be written to.
  house = await startHouse({
    environment: { COCON_SMTP_URL: 'smtp://127.0.0.1:9', COCON_MAIL_FROM: 'cocon@cocon.test' },
  });
  direction = await openSpace(browser, house.origin);
  freshCard = await addFamilies(direction, 5);
  await recordConsent(direction, { child: LEO.child, guardian: LEO.name, reach: 'Son groupe' });
});
test.afterAll(() => house.remove());

const phone = (browser: Browser, options: BrowserContextOptions) =>
  newPage(browser, { viewport: PHONE, hasTouch: true, ...options });
const ownLink = (page: Page) => page.getByRole('textbox', { name: 'Le lien de votre carte' });

/** What the page asked of the server about the card. */
function askedOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/invitations')) asked.push(request.url());
  });
  return asked;
}

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-90 PW-2 PW-3 from another app to the installed one: the card serves there, in ten gestures from the scan', async ({
  browser,
}) => {
  const link = freshCard();
  const inside = await phone(browser, { userAgent: INSTAGRAM });
  const asked = askedOf(inside);
  await inside.goto(link);
  await expect(inside.getByRole('heading', { name: 'Ouvrez ce lien dans Safari' })).toBeVisible();
  await expect(inside.getByText(/s’est ouverte dans Instagram/)).toBeVisible();
  await expect(ownLink(inside)).toHaveValue(link);
  // The other app's own « Ouvrir dans Safari » hands the address on.
  expect(inside.url()).toBe(link);
  expect(await violationsOf(inside)).toEqual([]);
  expect(asked).toEqual([]);
  await inside.context().close();

  const safari = await phone(browser, {
    userAgent: SAFARI,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const askedInSafari = askedOf(safari);
  await safari.goto(link);
  await tap(safari.getByRole('button', { name: 'Copier mon lien' }));
  await expect(safari.getByText('Votre lien est copié.').first()).toBeVisible();
  await expect(
    safari.getByRole('list', { name: 'Ce qu’il reste à faire' }).getByRole('listitem'),
  ).toHaveCount(4);
  expect(safari.url()).not.toContain('#');
  expect(await violationsOf(safari)).toEqual([]);
  expect(askedInSafari).toEqual([]);
  const copying = gestures(safari).total;

  const installed = await safari.context().newPage();
  await installed.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await installed.goto(house.origin);
  await enterInstalled(installed);
  // The scan; « Partager », « Sur l’écran d’accueil », « Ajouter », the icon; the system's own « Coller ».
  expect(1 + copying + 4 + gestures(installed).total + 1).toBeLessThanOrEqual(10);
  await safari.context().close();
});

test('SC-193 PW-3 WN-9 on an iPhone from the scan to the installed app with notices on: ten gestures', async ({
  browser,
}) => {
  const service = await TestPushService.open();
  const fresh = freshCard();
  const safari = await phone(browser, {
    userAgent: SAFARI,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await subscribeTo(safari.context(), service.subscribe());
  await safari.goto(fresh);
  await tap(safari.getByRole('button', { name: 'Copier mon lien' }));
  await expect(safari.getByText('Votre lien est copié.').first()).toBeVisible();
  const copying = gestures(safari).total;
  const installed = await safari.context().newPage();
  await installed.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await installed.goto(house.origin);
  await expect(installed.getByRole('button', { name: 'Coller mon lien' })).toBeVisible();
  expect(await violationsOf(installed)).toEqual([]);
  await enterInstalledAndBeTold(installed);
  // The scan; « Partager », « Sur l’écran d’accueil », « Ajouter », the icon; the system's « Coller » and « Autoriser ».
  expect(1 + copying + 4 + gestures(installed).total + 2).toBeLessThanOrEqual(10);
  expect(installed.url()).not.toContain('#');
  await goTo(installed, 'Papiers');
  await installed.getByRole('link', { name: 'Être prévenu' }).click();
  await expect(installed.getByRole('switch', { name: 'Me prévenir sur ce téléphone' })).toBeChecked();
  await safari.context().close();
  await service.close();
});

test('SC-90 PW-2 PW-3 who knows better goes on, and enters where they are', async ({ browser }) => {
  const fresh = freshCard();
  const page = await phone(browser, { userAgent: INSTAGRAM });
  await page.goto(fresh);
  await tap(page.getByRole('button', { name: 'Continuer ici quand même' }));
  await expect(page.getByRole('button', { name: 'Entrer' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await tap(page.getByRole('button', { name: 'Entrer' }));
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible();
  await page.context().close();
});

test('SC-106 PW-9 the installed app reads the card with its own camera: ten gestures from the first scan', async ({
  browser,
}) => {
  await cardForSarah(direction);
  const square = await direction.getByRole('img', { name: "Carte d'entrée" }).screenshot();
  const page = await phone(browser, { userAgent: SAFARI });
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await page.addInitScript(cameraSeeing(square));
  await page.goto(house.origin);
  await enterByScanning(page);
  // The scan; « Partager », « Sur l’écran d’accueil », « Ajouter », the icon; the camera allowed, the card held before it.
  expect(1 + 4 + gestures(page).total + 2).toBeLessThanOrEqual(10);
  expect(page.url()).not.toContain('#');
  await page.context().close();
});

test('SC-155 SC-156 SC-179 PA-10 PA-11 PA-13 AL-4 a laptop is added by a code; a new phone takes the old one’s place in four gestures on each; the laptop is told, puts it out, and direction hears of it', async ({
  browser,
}) => {
  const isGoodDialog = (page: Page) => async (name: string) => {
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    expect(await violationsOf(page)).toEqual([]);
  };
  const isOut = async (page: Page) => {
    await page.reload();
    await expect(page.getByText('Cet appareil n’a plus accès').first()).toBeVisible({ timeout: 20_000 });
    await page.context().close();
  };
  const old = await phone(browser, {});
  await enter(old, await cardForSarah(direction));
  const laptop = await newPage(browser);
  await laptop.goto(house.origin);
  await showSquare(laptop);
  await addDeviceByCode(old, await showCode(laptop));
  await laptop.getByRole('button', { name: 'Voir Cocon' }).click({ timeout: 20_000 });
  await expect(laptop.getByRole('heading', { name: 'La journée de Léo' })).toBeVisible();

  const fresh = await phone(browser, {});
  await fresh.goto(house.origin);
  await goTo(old, 'Galerie');
  gestures(old);
  await moveToNewPhone(old, await showSquare(fresh));
  // « Papiers », « Mes appareils », « Passer à un nouveau téléphone », « Scanner ».
  expect(gestures(old).total).toBeLessThanOrEqual(4);
  await expect(fresh.getByRole('heading', { name: 'C’est fait' })).toBeVisible({ timeout: 20_000 });
  // "Déconnecter l’ancien"
  await lookingOn(fresh, isGoodDialog(fresh), () => putFormerOut(fresh));
  await tap(fresh.getByRole('button', { name: 'Voir Cocon' }));
  // « J’ai déjà Cocon… », « Déconnecter l’ancien » and its confirmation, « Voir Cocon ».
  expect(gestures(fresh).total).toBeLessThanOrEqual(4);
  await expect(fresh.getByRole('heading', { name: 'La journée de Léo' })).toBeVisible();
  await isOut(old);

  await openDevices(laptop);
  await laptop.getByRole('button', { name: 'Déconnecter', exact: true }).first().click();
  await isGoodDialog(laptop)('Déconnecter cet appareil');
  await laptop.keyboard.press('Escape');
  await goTo(laptop, "Aujourd'hui");
  await expect(laptop.getByText('Un nouvel appareil ouvre votre espace')).toBeVisible({ timeout: 20_000 });
  gestures(laptop);
  // "Ce n’est pas moi", and its confirmation.
  await lookingOn(laptop, isGoodDialog(laptop), () => disownNewDevice(laptop));
  expect(gestures(laptop).total).toBeLessThanOrEqual(2);
  await isOut(fresh);
  await laptop.context().close();

  await goTo(direction, "Aujourd'hui");
  const alarm = direction.getByText('Sarah Martin ne reconnaît pas un appareil entré à son nom');
  await expect(alarm).toBeVisible({ timeout: 20_000 });
  gestures(direction);
  await openHappenings(direction);
  expect(gestures(direction).total).toBeLessThanOrEqual(2);
  const list = direction.getByRole('main');
  await expect(list.getByText('Sarah Martin : « Ce n’est pas moi »')).toBeVisible({ timeout: 20_000 });
  await expect(list.getByText('Sarah Martin : un appareil est sorti').first()).toBeVisible();
  expect(await violationsOf(direction)).toEqual([]);
  await direction.getByRole('button', { name: 'C’est réglé' }).click();
  await expect(alarm).toHaveCount(0);
});

test('SC-228 WB-5 PA-11 a phone is lost: on another one its owner is back in two gestures and the scan, sees the photos, and puts the lost one out in four; it reads nothing new and says that it is out', async ({
  browser,
}) => {
  const AWA = { ...LEO, name: 'Awa Martin' };
  await addGuardian(direction, AWA);
  const card = await invite(direction, AWA);
  const lost = await phone(browser, {});
  await enter(lost, card);
  // Her choices for Léo come first.
  await expect(lost.getByRole('main').getByRole('link', { name: 'Choisir', exact: true })).toBeVisible();
  await signFirstChoices(lost, 'Son groupe');
  await goTo(lost, "Aujourd'hui");
  await chooseCode(lost, '728394');
  await publish(direction, { files: smallJpegs(1), children: [LEO.child], title: 'Avant' });
  await expectPhotos(lost, 1);
  // Out of her hands: nobody has it open.
  await lost.goto('about:blank');

  const fresh = await phone(browser, {});
  await fresh.goto(card);
  await comeBack(fresh, '728394');
  await expect(fresh.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 20_000 });
  // The code and « Revenir »; the scan besides, of the card she had.
  expect(gestures(fresh).total).toBe(2);
  const isGoodDialog = async (name: string) => {
    await expect(fresh.getByRole('dialog', { name })).toBeVisible();
    expect(await violationsOf(fresh)).toEqual([]);
  };
  await lookingOn(fresh, isGoodDialog, async () => {
    await openDevices(fresh);
    await putDeviceOut(fresh);
  });
  // « Papiers », « Mes appareils », « Déconnecter » and its confirmation.
  expect(gestures(fresh).total).toBe(4);
  // The other parent's devices are not hers to put out.
  await expect(fresh.getByRole('button', { name: 'Déconnecter', exact: true })).toHaveCount(0);
  expect(await violationsOf(fresh)).toEqual([]);

  await publish(direction, { files: smallJpegs(1), children: [LEO.child], title: 'Après la perte' });
  await expectPhotos(fresh, 2);
  // Of the house's own, all that the server grants it is the question by which it is to prove who it is.
  const granted: string[] = [];
  lost.on('response', (response) => {
    const url = response.url();
    if (response.ok() && url.includes('/api/e/') && !url.endsWith('/challenges')) granted.push(url);
  });
  await lost.goto(house.origin);
  await expect(lost.getByText('Cet appareil n’a plus accès').first()).toBeVisible({ timeout: 20_000 });
  await expectPhotos(lost, 1);
  await expect(lost.getByText('Après la perte')).toHaveCount(0);
  expect(granted).toEqual([]);
  expect(await violationsOf(lost)).toEqual([]);
  await lost.context().close();
  await fresh.context().close();
});

test('SC-91 PW-4 what the browser promised to keep is said where the photos are', async ({ browser }) => {
  const page = await phone(browser, {});
  await enter(page, freshCard());
  await goTo(page, 'Papiers');
  await tap(page.getByRole('link', { name: 'Où sont les photos de mon enfant ?' }));
  const card = page.getByRole('region', { name: 'Ce que garde cet appareil' });
  await expect(card.getByText(/peut tout effacer ici/)).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo } = await devtools.send('Target.getTargetInfo');
  await devtools.send('Browser.grantPermissions', {
    origin: house.origin,
    permissions: ['durableStorage'],
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
  await tap(card.getByRole('button', { name: 'Demander de garder' }));
  await expect(card.getByText(/a promis de garder/)).toBeVisible();
  await page.context().close();
});

/** As Android does it: a form of the system's, posted to the app's address. Our own pages may post no form. */
async function share(page: Page, files: readonly PickedFile[]): Promise<void> {
  const outside = 'http://partage.test/';
  await page.route(outside, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${house.origin}/partage"><input type="file" name="photos" multiple><button>Partager</button></form>`,
    }),
  );
  await page.goto(outside);
  await page.locator('input').setInputFiles([...files]);
  // The worker answers without the server.
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Partager' }).click();
}

test('SC-93 PW-7 PW-10 PW-11 photos shared by another app wait for the code, without any server; what did not arrive is said; a family is told', async ({
  browser,
}) => {
  const page = await direction.context().newPage();
  await page.goto(house.origin);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await share(page, [jpegFile('une.jpg', 1), jpegFile('deux.jpg', 2)]);
  await unlock(page, CODE);
  await expect(page.getByText(/^2 photos prêtes/)).toBeVisible({ timeout: 30_000 });
  expect(new URL(page.url()).pathname).toBe('/galerie/publier');
  const left = await page.evaluate(async () => (await (await caches.open('cocon-shared')).keys()).length);
  expect(left).toBe(0);
  await page.context().setOffline(false);
  await share(page, []);
  await unlock(page, CODE);
  await expect(page.getByRole('heading', { name: 'Le partage n’est pas arrivé' })).toBeVisible();
  await expect(page.getByText(/ni photo ni vidéo dedans/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.close();

  const mother = await phone(browser, {});
  await enter(mother, freshCard());
  await mother.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await share(mother, [jpegFile('une.jpg', 1)]);
  await expect(mother.getByRole('heading', { name: 'Ici, c’est l’équipe qui publie' })).toBeVisible();
  await expect.poll(() => mother.evaluate(() => caches.has('cocon-shared'))).toBe(false);
  await mother.context().close();
});

test('SC-94 PW-8 the browser finds nothing against installing, and the app opens with the server off', async ({
  browser,
}) => {
  const page = await phone(browser, {});
  await page.goto(house.origin);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const devtools = await page.context().newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A scene's browser is a private one, which installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  const { icons, share_target: target } = JSON.parse(manifest.data ?? '{}') as {
    icons: readonly { src: string; sizes: string; type: string; purpose: string }[];
    share_target: { params: { files: readonly { accept: readonly string[] }[] } };
  };
  expect(target.params.files.flatMap(({ accept }) => accept)).toEqual(['image/*', 'video/*']);
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes, type } of icons.filter(({ sizes: size }) => size !== 'any')) {
    const seen = await page.evaluate(async (path) => {
      const answer = await fetch(path);
      const { width, height } = await createImageBitmap(await answer.blob());
      return [answer.headers.get('content-type'), `${width}x${height}`];
    }, src);
    expect(seen, src).toEqual([type, sizes]);
  }
  await house.stop();
  try {
    await page.goto(`${house.origin}/`);
    await expect(page.getByRole('heading', { level: 1, name: /^L’espace privé/ })).toBeVisible();
  } finally {
    await house.start();
  }
  await page.context().close();
});
