/** Publishing as on a Monday morning: the camera in the app, one hand, and ten seconds to think again. */
import { expect, type Page } from '@playwright/test';
import { chromiumArguments, REFUSED_CAMERA } from '../../tools/chromium.ts';
import type { House } from '../house.ts';
import {
  addChild,
  addCode,
  addGuardian,
  enter,
  expectPhotos,
  goTo,
  invite,
  nothingWaits,
  openPersonal,
  preparePublication,
  publish,
  recordConsent,
  sent,
  signConsent,
  takeFilm,
  takePhotos,
  unlock,
  visiblePhotos,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { press, tabTo, typeInto } from '../support/keys.ts';
import { isNear, maskMiddle, middleOf } from '../support/masks.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, fillWithLeo, LEO, newPage, openSpace, PHONE } from '../support/space.ts';
import { gestures, pick, tap } from '../thumb.ts';

const CAMERA = ['camera', 'microphone'];
let house: House;
let tablet: Page;
let family: Page;
/** Of the child who comes later. */
let own: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  tablet = await fillWithLeo(await newPage(browser, { permissions: CAMERA }), house.origin);
  family = await newPage(browser, { viewport: PHONE });
  await enter(family, await invite(tablet, LEO));
});

/** The tablet as it lies in the room in the morning: its code is asked. */
async function closedTablet(): Promise<void> {
  await tablet.goto(house.origin);
  await expect(tablet.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible();
  gestures(tablet);
  await unlock(tablet, CODE);
}

const startPublishing = () =>
  tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first());

const publishButton = () => tablet.getByRole('button', { name: 'Publier', exact: true });

async function publishNow(): Promise<void> {
  await expect(publishButton()).toBeEnabled({ timeout: 60_000 });
  await tap(publishButton());
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
  await expect(publishButton()).toBeEnabled({ timeout: 60_000 });
  // The last of a burst may come after the count was read.
  const ready = Number.parseInt(await tablet.getByText(/^\d+ photos? prêtes?\s:/).innerText(), 10);
  expect(ready).toBeGreaterThanOrEqual(taken);
  await publishNow();
  expect(gestures(tablet).total).toBeLessThanOrEqual(8);
  await sent(tablet);
  await expectPhotos(family, ready);
});

test('SC-49 SC-61 ten photos from the gallery take eight gestures besides picking, from a closed tablet too', async () => {
  await closedTablet();
  await startPublishing();
  await pick(tablet.getByLabel('Choisir des photos'), smallJpegs(10));
  await tap(tablet.getByRole('button', { name: 'Tous les présents' }));
  await publishNow();
  const { total, besidesPicking } = gestures(tablet);
  expect(total - besidesPicking).toBe(10);
  expect(besidesPicking).toBeLessThanOrEqual(8);
  await sent(tablet);
});

test('PU-3 PU-4 a camera that is refused says what to do; allowed, a tap takes one photo', async ({
  playwright,
  launchOptions,
}) => {
  const strict = await playwright.chromium.launch({
    ...launchOptions,
    args: [...chromiumArguments(), REFUSED_CAMERA],
  });
  const refused = await openSpace(strict, house.origin);
  await refused.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first().click();
  await refused.getByRole('button', { name: 'Prendre des photos' }).click();
  const camera = refused.getByRole('dialog', { name: 'Appareil photo' });
  await expect(camera.getByRole('alert')).toContainText('Cocon n’a pas le droit d’utiliser l’appareil photo');
  await expect(camera.getByRole('button', { name: 'Prendre la photo' })).toBeDisabled();
  await expect(camera.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await strict.close();

  await startPublishing();
  expect(await takePhotos(tablet, 2)).toBe(2);
  const ready = tablet.getByRole('list', { name: 'Prêtes à partir' });
  await expect(ready.getByRole('img', { name: /^Photo/ })).toHaveCount(2);
  // They exist nowhere else: leaving asks first.
  await tablet.getByRole('navigation').getByRole('link', { name: 'Galerie' }).click();
  await expect(tablet.getByText('2 photos prises ici ne sont pas parties')).toBeVisible();
  await tablet.getByRole('button', { name: 'Quitter' }).click();
});

test('SC-150 PU-10 PU-11 a film taken in the app is ready in six gestures, and exists nowhere else', async () => {
  await startPublishing();
  await keepStreams(tablet);
  gestures(tablet);
  await takeFilm(tablet, 1);
  expect(gestures(tablet).total).toBeLessThanOrEqual(6);
  expect(await liveTracks(tablet)).toBe(0);
  const ready = tablet.getByRole('list', { name: 'Prêtes à partir' });
  await expect(ready.getByRole('img', { name: 'Vidéo 1' })).toBeVisible({ timeout: 30_000 });
  await expect(tablet.getByText(/^1 vidéo prête/)).toBeVisible();
  await tablet.getByRole('navigation').getByRole('link', { name: 'Galerie' }).click();
  await expect(tablet.getByText('1 vidéo prise ici n’est pas partie')).toBeVisible();
  await tablet.getByRole('button', { name: 'Quitter' }).click();
});

test('SC-226 SC-232 SC-233 RT-16 a room tablet, let in by its code with keys alone: who opens it publishes ten photos taken there under her name in eight gestures; ten of the gallery go in as many, under another’s; what is taken and published next, with keys alone, is the tablet’s', async ({
  browser,
}) => {
  const [name, awa] = ['Tablette des Bébés', { name: 'Awa Diop', code: '135790' }];
  const room = await newPage(browser, { permissions: CAMERA });
  const button = (title: string) => room.getByRole('button', { name: title, exact: true });
  await room.goto(house.origin);
  await press(room.getByRole('main').getByRole('link', { name: 'J’ai déjà Cocon sur un autre appareil' }));
  await press(button('Montrer un code à taper'));
  const code = await room.getByRole('group', { name: /^Code de cet appareil/ }).textContent();
  await press(tablet.getByRole('navigation').getByRole('link', { name: 'Direction' }));
  await press(tablet.getByRole('main').getByRole('link', { name: 'Ajouter un appareil de l’équipe' }));
  await typeInto(tablet.getByRole('textbox', { name: 'À qui est cet appareil ?' }), name);
  await typeInto(tablet.getByRole('textbox', { name: 'Ou tapez ici le code qu’il montre' }), code ?? '');
  await tablet.keyboard.press('Enter');
  await press(tablet.getByRole('button', { name: 'Revenir à la direction' }));
  await expect(room.getByRole('heading', { name: /^Bienvenue/ })).toBeFocused();
  await tabTo(room.getByRole('radio', { name: 'Celui d’une personne' }));
  await room.keyboard.press('ArrowDown');
  await expect(room.getByRole('radio', { name: 'La tablette d’une salle' })).toBeChecked();
  await typeInto(room.getByRole('textbox', { name: 'Code de cet appareil' }), CODE);
  await room.keyboard.press('Enter');
  await press(button('Codes de la tablette'));
  await openPersonal(room, CODE);
  await addCode(room, { ...awa, by: CODE });
  await tap(button('Terminé'));
  await tap(button('Fermer la salle'));

  const before = await photosShown(family);
  gestures(room);
  await unlock(room, awa.code);
  await tap(room.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first());
  const taken = await takePhotos(room, 10, { isBurst: true });
  const writers = room.getByRole('region', { name: 'Qui écrit ?' });
  await expect(writers.getByRole('radio', { name: awa.name })).toBeChecked();
  await expect(writers).toContainText('Son code vient d’ouvrir la salle.');
  expect(await violationsOf(room)).toEqual([]);
  const publishThem = async () => {
    await tap(button('Tous les présents'));
    await expect(button('Publier')).toBeEnabled({ timeout: 60_000 });
    await tap(button('Publier'));
    await expect(room.getByRole('list', { name: 'Dernières photos' })).toBeVisible({ timeout: 20_000 });
  };
  await publishThem();
  expect(gestures(room).total).toBeLessThanOrEqual(8);

  await tap(room.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first());
  await pick(room.getByLabel('Choisir des photos'), smallJpegs(10));
  await tap(writers.getByText('Claire Moreau', { exact: true }));
  await publishThem();
  expect(gestures(room).besidesPicking).toBeLessThanOrEqual(8);

  await press(room.getByRole('main').getByRole('button', { name: 'Publier des photos' }).first());
  await press(button('Prendre des photos'));
  await expect(button('Prendre la photo')).toBeEnabled();
  await press(button('Prendre la photo'));
  await expect(room.getByText('1 photo prise')).toBeAttached();
  await press(button('Terminé'));
  await expect(button('Prendre des photos')).toBeFocused();
  await expect(writers.getByRole('radio', { name })).toBeChecked();
  await press(button('Tous les présents'));
  await expect(button('Publier')).toBeEnabled({ timeout: 60_000 });
  await press(button('Publier'));
  await nothingWaits(room);
  await expect.poll(() => photosShown(family), { timeout: 60_000 }).toBeGreaterThan(before + taken + 10);
  await goTo(tablet, 'Galerie');
  for (const author of [awa.name, name])
    await expect(tablet.getByText(`par ${author}`).first()).toBeVisible();
  await room.context().close();
});

test('SC-62 « Annuler » takes a publication back from everyone who has it open', async () => {
  const before = await photosShown(family);
  const others = await photosShown(tablet);
  await publish(tablet, { files: smallJpegs(2), children: [LEO.child] });
  await expectPhotos(family, before + 2);
  // Readers hear what « Annuler » is about.
  const said = tablet.getByRole('alertdialog', { name: /^C’est enregistré sur cet appareil/ });
  await tap(said.getByRole('button', { name: 'Annuler' }));
  await expect(tablet.getByText('Publication annulée : plus personne ne voit ces photos.')).toBeVisible();
  await expectPhotos(family, before);
  await expectPhotos(tablet, others);
  await sent(tablet);
});

test('SC-63 SC-216 MK-2 MK-4 PU-2 the camera names who is not to be photographed, until a paper allows it; a child masked by finger is gone from what others get, and its own home gets the plain photo', async ({
  browser,
}) => {
  const samis = { child: 'Sami Petit', household: 'Petit', name: 'Nadia Petit' };
  await addChild(tablet, { firstName: 'Sami', lastName: 'Petit', group: 'Moyens' });
  await addGuardian(tablet, samis);
  const camera = tablet.getByRole('dialog', { name: 'Appareil photo' });
  const lookThroughLens = async () => {
    await goTo(tablet, 'Galerie');
    await startPublishing();
    await tablet.getByRole('button', { name: 'Prendre des photos' }).click();
    await expect(camera.getByRole('button', { name: 'Prendre la photo' })).toBeEnabled();
  };
  await lookThroughLens();
  await expect(camera.getByText(/^À ne pas photographier aujourd’hui\s: Sami$/)).toBeVisible();
  await camera.getByRole('button', { name: 'Fermer' }).click();
  await recordConsent(tablet, { child: samis.child, guardian: samis.name, reach: 'Sa famille' });
  await lookThroughLens();
  await expect(camera.getByText(/^À ne pas photographier/)).toHaveCount(0);
  await camera.getByRole('button', { name: 'Fermer' }).click();
  own = await newPage(browser, { viewport: PHONE });
  await enter(own, await invite(tablet, samis));
  const before = await photosShown(family);
  await preparePublication(tablet, { files: smallJpegs(1), children: [LEO.child, samis.child] });
  const who = tablet.getByRole('region', { name: 'Qui verra ces photos' });
  await expect(who).toContainText('1famille');
  await maskMiddle(tablet.getByRole('main'), 'Sami', async (dialog) => {
    await dialog.locator('label').filter({ hasText: 'reçoit la photo sans masque' }).click();
  });
  await expect(who).toContainText('2familles', { timeout: 30_000 });
  await publishNow();
  await sent(tablet);
  await expectPhotos(family, before + 1);
  await expectPhotos(own, 1);
  const grey = [138, 138, 138];
  await expect.poll(() => middleOf(family).then((seen) => isNear(seen, grey))).toBe(true);
  await expect.poll(() => middleOf(own)).not.toEqual([0, 0, 0]);
  expect(isNear(await middleOf(own), grey)).toBe(false);
});

test('SC-64 after a consent is narrowed, one photo is masked, one kept, one deleted, each in a tap', async () => {
  const before = await photosShown(own);
  const familys = await photosShown(family);
  await publish(tablet, { files: smallJpegs(3), children: [LEO.child] });
  await expectPhotos(own, before + 3);
  await signConsent(family, 'Léo', 'Sa famille');
  // The three, and the plain one of before with Léo on it.
  await expectPhotos(own, 0);
  await goTo(tablet, 'Galerie');
  await tablet.getByRole('link', { name: 'À revoir' }).click();
  const items = tablet.getByRole('list', { name: 'Photos à revoir' }).getByRole('listitem');
  await expect(items).toHaveCount(4);
  const first = items.first();
  await expect(first).toContainText('L’accord pour Léo a changé.');
  await expect(first).toContainText('1 famille ne la voit plus. 1 famille la voit encore.');
  await first.getByRole('button', { name: 'Garder pour qui la voit encore' }).click();
  await expect(items).toHaveCount(3);
  await maskMiddle(items.first(), 'Léo', () => Promise.resolve());
  await expect(items).toHaveCount(2);
  await items.first().getByRole('button', { name: 'Supprimer' }).click();
  await tablet.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(items).toHaveCount(1);
  await expect(items.first()).toContainText('Plus aucune famille ne la voit.');
  await goTo(tablet, 'Galerie');
  await sent(tablet);
  // The masked one comes back to who lost it; the kept one stays with its own family.
  await expectPhotos(own, 1);
  await expectPhotos(family, familys + 2);
  await expect.poll(() => middleOf(own).then((colour) => isNear(colour, [138, 138, 138]))).toBe(true);
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
