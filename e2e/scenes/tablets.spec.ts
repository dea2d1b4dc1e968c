/** Tablets of the team: a colleague's own, and the room's, which opens with a code and closes by itself. */
import { expect, type Browser, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addCode,
  addTeamDevice,
  enterAsRoomTablet,
  enterAsTeam,
  goTo,
  nothingWaits,
  openHappenings,
  openPersonal,
  openReopening,
  openSheet,
  pressGesture,
  renewCode,
  reopenTablet,
  showCode,
  showSquare,
  tickChild,
  unlock,
  writeSheet,
} from '../journeys/index.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { keptFiles } from '../support/keptBy.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, LEO, newPage, spaceWithLeo } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';
import { choose, gestures, pick, tap, type } from '../thumb.ts';

let house: House;
let direction: Page;
test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await spaceWithLeo(browser, house.origin);
});
test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-157 SC-176 PA-14 SH-6 direction lets in a tablet of the team in five gestures; it opens with a code of its own, and reads an allergy sheet in two, without network', async ({
  browser,
}) => {
  await writeSheet(direction, {
    child: LEO.child,
    allergies: 'Arachide : gonfle en dix minutes\nLait',
    actions: 'Anapen dans la cuisse\nAppeler le 15',
    medicine: { name: 'Anapen', place: 'Boîte rouge, cuisine' },
    contact: { name: LEO.name, phone: '06 12 34 56 78' },
  });
  const tablet = await newPage(browser);
  await tablet.goto(house.origin);
  await showSquare(tablet);
  const code = await showCode(tablet);
  gestures(direction);
  await addTeamDevice(direction, 'Tablette des Moyens', code);
  // « Direction », « Ajouter un appareil de l’équipe », whose it is, the code, « Ajouter cet appareil ».
  expect(gestures(direction).total).toBeLessThanOrEqual(5);
  await enterAsTeam(tablet, CODE);
  await expect(
    tablet.getByRole('list', { name: 'Enfants' }).or(tablet.getByText('Léo')).first(),
  ).toBeVisible();
  await expect(tablet.getByRole('navigation').getByRole('link', { name: /^Direction/ })).toHaveCount(0);
  await expect.poll(() => keptFiles(tablet)).toContainEqual(expect.stringMatching(/\/screens-.*\.js/));
  await tablet.context().setOffline(true);
  await tablet.reload();
  await unlock(tablet, CODE);
  await expect(tablet.getByRole('button', { name: 'Publier des photos' })).toBeVisible({ timeout: 20_000 });
  gestures(tablet);
  await openSheet(tablet, LEO.child);
  expect(gestures(tablet).total).toBeLessThanOrEqual(2);
  await expect(tablet.getByRole('region', { name: 'Allergies' })).toContainText('Arachide');
  await expect(tablet.getByRole('region', { name: 'Médicaments' })).toContainText('Boîte rouge, cuisine');
  await expect(tablet.getByRole('link', { name: '06 12 34 56 78' })).toHaveAttribute(
    'href',
    'tel:0612345678',
  );
  // Corrected there, it waits for the network, and is read there meanwhile.
  await writeSheet(tablet, { child: LEO.child, allergies: 'Arachide\nMiel' });
  await expect(tablet.getByRole('region', { name: 'Allergies' }).first()).toContainText('Miel');
  await expect(tablet.getByText(/pas encore sur les autres appareils/)).toBeVisible();
  await tablet.context().setOffline(false);
  await expect(tablet.getByText(/pas encore sur les autres appareils/)).toHaveCount(0, { timeout: 20_000 });
  await goTo(direction, 'Aujourd');
  await openSheet(direction, LEO.child);
  await expect(direction.getByRole('region', { name: 'Allergies' }).first()).toContainText('Miel');
  await goTo(direction, 'Direction');
  await expect(direction.getByRole('region', { name: 'Appareils de l’équipe' })).toContainText(
    'Tablette des Moyens',
  );
  await tablet.context().close();
});

test('SC-209 a sheet half written is asked about before a tap beside it, or back, loses it; once it is saved nothing asks', async () => {
  await goTo(direction, 'Aujourd');
  await openSheet(direction, LEO.child);
  const write = direction.getByRole('button', { name: 'Écrire sa fiche' });
  await tap(write.or(direction.getByRole('button', { name: 'Corriger la fiche' })));
  const allergies = direction.getByRole('textbox', { name: 'Ses allergies' });
  await type(allergies, 'Noix : gonfle');
  const asking = direction.getByRole('dialog', { name: 'Quitter sans enregistrer' });
  const leave = [
    () => tap(direction.getByRole('navigation').getByRole('link', { name: /^Galerie/ })),
    () => direction.evaluate(() => window.history.back()),
  ];
  for (const go of leave) {
    await go();
    await expect(asking).toBeVisible();
    await tap(asking.getByRole('button', { name: 'Rester' }));
    await expect(asking).toHaveCount(0);
    await expect(allergies).toHaveValue('Noix : gonfle');
  }
  await tap(direction.getByRole('button', { name: 'Enregistrer la fiche' }));
  await expect(direction.getByRole('region', { name: 'Allergies' }).first()).toContainText('Noix');
  await goTo(direction, 'Galerie');
});

/** Of a room: its tablet, let in once for the scenes about it, with a code of its own and one of a colleague. */
const ROOM = 'Tablette des Grands';
const AWA = 'Awa Diop';
const INES = 'Inès';
const codes = { own: CODE, awa: '135790' };
let room: Page | undefined;

async function letRoomIn(browser: Browser): Promise<Page> {
  const tablet = await newPage(browser);
  await tablet.goto(house.origin);
  await showSquare(tablet);
  await addTeamDevice(direction, ROOM, await showCode(tablet));
  await enterAsRoomTablet(tablet, codes.own);
  await tap(tablet.getByRole('button', { name: 'Codes de la tablette' }));
  await openPersonal(tablet, codes.own);
  await expect(tablet.getByRole('region', { name: 'Les codes' })).toBeVisible({ timeout: 20_000 });
  expect(new URL(tablet.url()).pathname).toBe('/tablette');
  expect(await violationsOf(tablet)).toEqual([]);
  await addCode(tablet, { name: AWA, code: codes.awa, by: codes.own });
  return tablet;
}

test('SC-200 RT-9 RT-10 RT-13 RT-14 a forgotten code: another in its place in four gestures at the tablet; where nobody has one, direction reopens it in four from its own device, and what waited leaves', async ({
  browser,
}) => {
  const [claire, again] = ['951357', '468024'];
  const { own, awa } = codes;
  room = await letRoomIn(browser);
  const tablet = room;

  // She forgot hers; somebody with a code is there.
  gestures(tablet);
  await renewCode(tablet, { name: AWA, code: claire, by: own });
  expect(gestures(tablet).total).toBeLessThanOrEqual(4);
  expect(await violationsOf(tablet)).toEqual([]);
  // The word of it does not outlive the level; the code's line, who opens with it and direction's list do tell.
  await expect(tablet.getByText(/L’ancien n’ouvre plus/)).toBeVisible();
  await expect(tablet.getByRole('region', { name: 'Les codes' })).toContainText(
    'avec le code de la tablette',
  );
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  await expect(tablet.getByRole('button', { name: 'Fermer la salle' })).toBeVisible();
  await expect(tablet.getByText(/L’ancien n’ouvre plus/)).toHaveCount(0);
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Enfants' }));
  await openPersonal(tablet, awa);
  await expect(tablet.getByText(`${AWA} : Code remplacé`)).toBeVisible({ timeout: 20_000 });
  gestures(tablet);
  await openPersonal(tablet, claire);
  await expect(tablet.getByRole('heading', { name: 'Votre code a été remplacé' })).toBeVisible({
    timeout: 20_000,
  });
  expect(await violationsOf(tablet)).toEqual([]);
  await tap(tablet.getByRole('button', { name: 'J’ai compris' }));
  expect(gestures(tablet).total).toBeLessThanOrEqual(3);
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  await openHappenings(direction);
  await expect(direction.getByText(`${ROOM} : le code de ${AWA} a été remplacé`)).toBeVisible({
    timeout: 20_000,
  });
  await tablet.context().setOffline(true);
  await writeSheet(tablet, { child: LEO.child, allergies: 'Noisette', actions: 'Appeler le 15' });
  await expect(tablet.getByText(/pas encore sur les autres appareils/)).toBeVisible();
  await tap(tablet.getByRole('button', { name: 'Fermer la salle' }));
  await unlock(tablet, awa);
  await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });

  // Nobody remembers any.
  await tablet.context().setOffline(false);
  await tap(tablet.getByRole('button', { name: 'Code oublié ?' }));
  const square = tablet.getByRole('img', { name: 'Carré de cet appareil' });
  await expect(square).toBeVisible();
  expect(await violationsOf(tablet)).toEqual([]);
  await expect(tablet.getByText(AWA)).toHaveCount(0);
  await goTo(direction, 'Galerie');
  gestures(direction);
  await openReopening(direction);
  expect(await violationsOf(direction)).toEqual([]);
  expect(new URL(direction.url()).pathname).toBe('/direction/tablette');
  await reopenTablet(direction, (await square.screenshot()).toString('base64'), ROOM);
  // « Direction », « Rouvrir une tablette de salle », « Scanner la tablette », « La rouvrir ».
  expect(gestures(direction).total).toBeLessThanOrEqual(4);
  const owner = tablet.getByRole('combobox', { name: 'À qui est le nouveau code ?' });
  await expect(owner).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(tablet)).toEqual([]);
  await expect(owner.getByRole('option', { name: AWA })).toHaveCount(1);
  gestures(tablet);
  await choose(owner, AWA);
  await type(tablet.getByRole('textbox', { name: 'Nouveau code' }), again);
  await tap(tablet.getByRole('button', { name: 'Ouvrir la salle' }));
  expect(gestures(tablet).total).toBeLessThanOrEqual(4);
  await expect(tablet.getByRole('button', { name: 'Fermer la salle' })).toBeVisible({ timeout: 20_000 });
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Aujourd' }));
  await nothingWaits(tablet);
  await tap(tablet.getByRole('button', { name: 'Fermer la salle' }));
  await unlock(tablet, claire);
  await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  await unlock(tablet, own);
  await expect(tablet.getByRole('button', { name: 'Fermer la salle' })).toBeVisible({ timeout: 20_000 });
  await openHappenings(direction);
  await expect(direction.getByText(`${ROOM} : la direction l’a rouverte`)).toBeVisible();
  await goTo(direction, 'Aujourd');
  await openSheet(direction, LEO.child);
  await expect(direction.getByRole('region', { name: 'Allergies' }).first()).toContainText('Noisette');
  // Her next code is told of too.
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Enfants' }));
  await openPersonal(tablet, again);
  await tap(tablet.getByRole('button', { name: 'J’ai compris' }));
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  codes.awa = again;
});

test('SC-194 SC-201 RT-5 RT-6 RT-7 RT-8 RT-11 RT-12 a room tablet, opened in the morning, leads to an allergy sheet in two gestures, without network; what is personal asks for one’s own code, and closes by itself as the room does; untouched, its screen rests, and one touch wakes it', async ({
  browser,
}) => {
  await writeSheet(direction, { child: LEO.child, allergies: 'Arachide : gonfle', actions: 'Appeler le 15' });
  const tablet = room ?? (await letRoomIn(browser));
  await tablet.clock.install();
  await tablet.goto(house.origin);
  await unlock(tablet, codes.own);
  await expect(tablet.getByRole('button', { name: 'Fermer la salle' })).toBeVisible({ timeout: 20_000 });

  // Who writes: a replacement is named once, then picked in one tap like the others.
  await tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }));
  const writers = tablet.getByRole('region', { name: 'Qui écrit ?' });
  await tap(writers.getByRole('radio', { name: 'Remplaçante du jour' }));
  await type(tablet.getByRole('textbox', { name: 'Son prénom' }), INES);
  await tap(tablet.getByRole('button', { name: 'C’est elle qui écrit' }));
  await expect(writers.getByRole('radio', { name: INES })).toBeChecked();
  expect(await violationsOf(tablet)).toEqual([]);
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Aujourd' }));
  await expect(tablet.getByRole('link', { name: 'Allergies et urgences' })).toBeVisible();
  gestures(tablet);
  await tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }));
  await pick(tablet.getByLabel('Choisir des photos'), smallJpegs(1));
  await tickChild(tablet, LEO.child);
  await tap(writers.getByRole('radio', { name: INES }));
  const publish = tablet.getByRole('button', { name: 'Publier', exact: true });
  await expect(publish).toBeEnabled({ timeout: 60_000 });
  await tap(publish);
  expect(gestures(tablet).besidesPicking).toBeLessThanOrEqual(4);
  await expect(tablet.getByRole('list', { name: 'Dernières photos' })).toBeVisible({ timeout: 20_000 });
  await nothingWaits(tablet);
  await goTo(direction, 'Galerie');
  await expect(direction.getByText(`par ${INES}`).first()).toBeVisible({ timeout: 20_000 });

  // The morning after, without network.
  await expect.poll(() => keptFiles(tablet)).toContainEqual(expect.stringMatching(/\/PersonalDoor-.*\.js/));
  await tablet.context().setOffline(true);
  await tablet.reload();
  await unlock(tablet, '000000');
  await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  await unlock(tablet, codes.awa);
  await expect(tablet.getByRole('button', { name: 'Publier des photos' })).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(tablet)).toEqual([]);
  gestures(tablet);
  await openSheet(tablet, LEO.child);
  expect(gestures(tablet).total).toBeLessThanOrEqual(2);
  await expect(tablet.getByRole('region', { name: 'Allergies' })).toContainText('Arachide');

  // What is personal.
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Enfants' }));
  await expect(tablet.getByRole('textbox', { name: 'Votre code' })).toBeVisible();
  expect(await violationsOf(tablet)).toEqual([]);
  await expect(tablet.getByRole('main').getByText('Léo')).toHaveCount(0);
  await openPersonal(tablet, '000000');
  await expect(tablet.getByText(/Ce n’est pas le bon code/)).toBeVisible({ timeout: 20_000 });
  await openPersonal(tablet, codes.awa);
  await expect(tablet.getByText(AWA)).toBeVisible({ timeout: 20_000 });
  await expect(tablet.getByRole('main').getByText('Léo').first()).toBeVisible();
  // What is half written when it closes is there again with the same code, after others used the tablet, and with no other.
  const about = tablet.getByRole('textbox', { name: /^Texte/ });
  const toAlbum = async () => {
    await tap(tablet.getByText('Par album', { exact: true }));
    await tap(tablet.getByRole('list', { name: 'Albums' }).getByRole('link').first());
    await tap(tablet.getByRole('link', { name: /^(Modifier l.album|En faire un album)$/ }));
    await expect(about).toBeVisible({ timeout: 20_000 });
  };
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Galerie' }));
  await toAlbum();
  await type(about, 'La neige');
  await tablet.clock.fastForward('03:10');
  await expect(tablet.getByRole('textbox', { name: 'Votre code' })).toBeVisible();
  await expect(tablet.getByRole('main').getByText('Léo')).toHaveCount(0);
  const albumAs = async (code: string) => {
    await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Aujourd' }));
    await expect(tablet.getByRole('button', { name: 'Publier des photos' })).toBeVisible();
    await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Galerie' }));
    await openPersonal(tablet, code);
    await toAlbum();
  };
  await albumAs(codes.own);
  await expect(about).toHaveValue('');
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  await albumAs(codes.awa);
  await expect(about).toHaveValue('La neige');
  await expect(tablet.getByText('Ce que vous aviez commencé est encore là.')).toBeVisible();
  expect(await violationsOf(tablet)).toEqual([]);
  await tap(tablet.getByRole('button', { name: 'Recommencer' }));
  await expect(about).toHaveValue('');
  // A paper half added, with its file.
  const paper = tablet.getByRole('dialog', { name: 'Ajouter un papier' });
  const title = paper.getByRole('textbox', { name: 'Titre' });
  const toPapers = async () => {
    await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Enfants' }));
    await pressGesture(tablet, 'Papiers des familles');
  };
  await toPapers();
  await tap(tablet.getByRole('button', { name: 'Ajouter un papier' }));
  await pick(paper.getByLabel('Choisir un fichier'), smallJpegs(1));
  await expect(paper.getByRole('button', { name: 'Ajouter', exact: true })).toBeEnabled({ timeout: 20_000 });
  await type(title, 'Menu de la semaine');
  await tablet.clock.fastForward('03:10');
  await expect(paper).toHaveCount(0);
  await openPersonal(tablet, codes.own);
  await expect(tablet.getByRole('heading', { name: 'Papiers des familles' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(paper).toHaveCount(0);
  await tablet.clock.fastForward('03:10');
  await openPersonal(tablet, codes.awa);
  await expect(title).toHaveValue('Menu de la semaine');
  await expect(paper.getByText('Ce que vous aviez commencé est encore là.')).toBeVisible();
  await expect(paper.getByRole('button', { name: 'Ajouter', exact: true })).toBeEnabled();
  expect(await violationsOf(tablet)).toEqual([]);
  await tap(paper.getByRole('button', { name: 'Fermer' }));
  await expect(paper).toHaveCount(0);
  await tap(tablet.getByRole('button', { name: 'Terminé' }));
  await expect(tablet.getByRole('button', { name: 'Publier des photos' })).toBeVisible();

  // Nobody touches it: dark, and no name of a child; one touch wakes it as it was, and touches nothing else.
  const rest = tablet.getByRole('button', { name: 'Touchez l’écran pour continuer' });
  await openSheet(tablet, LEO.child);
  await expect(tablet.getByText('Léo').first()).toBeVisible();
  await tablet.clock.fastForward('05:10');
  await expect(rest).toBeVisible();
  await expect(tablet.getByText('Léo').first()).toBeHidden();
  await expect(tablet.getByRole('navigation')).toHaveCount(0);
  expect(await violationsOf(tablet)).toEqual([]);
  gestures(tablet);
  await tap(rest);
  expect(gestures(tablet).total).toBe(1);
  await expect(rest).toHaveCount(0);
  await expect(tablet.getByRole('region', { name: 'Allergies' }).first()).toBeVisible();

  // What is being published holds it awake.
  await tap(tablet.getByRole('navigation').getByRole('link', { name: 'Aujourd' }));
  await tap(tablet.getByRole('main').getByRole('button', { name: 'Publier des photos' }));
  await pick(tablet.getByLabel('Choisir des photos'), smallJpegs(1));
  await expect(tablet.getByText(/prête/).first()).toBeVisible({ timeout: 60_000 });
  await tablet.clock.fastForward('06:00');
  await expect(tablet.getByRole('heading', { name: 'Publier des photos' })).toBeVisible();
  await expect(rest).toHaveCount(0);

  // Four hours without the server, or the evening: closed.
  await tablet.clock.fastForward('05:00:00');
  await expect(tablet.getByRole('textbox', { name: 'Code de cet appareil' })).toBeVisible();
  await expect(tablet.getByText('Léo')).toHaveCount(0);
  await tablet.context().close();
});
