/** A space opens, a guardian enters, chooses and looks: the budgets of the first minute, the other guardian told, nobody else. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { checkCertificate } from '@cocon/protocol';
import { deriveInvitationSecrets, fromBase64Url, makeSecret, toBase64Url } from '@cocon/crypto';
import { startHouse, type House } from '../house.ts';
import {
  addChild,
  addGuardian,
  askErasure,
  chooseCode,
  choosePassword,
  comeBack,
  comeBackByPasskey,
  comeBackByPassword,
  deleteHandout,
  downloadCertificate,
  enter,
  goTo,
  handOut,
  handouts,
  importTable,
  invite,
  makePasskey,
  openEstablishment,
  openHandout,
  openReview,
  publish,
  recordConsents,
  signConsent,
  signFirstChoices,
  unblockCode,
  withdrawConsent,
} from '../journeys/index.ts';
import { lookingOn } from '../pause.ts';
import { plugInAuthenticator } from '../support/authenticator.ts';
import { violationsOf } from '../support/axe.ts';
import { smallJpegs } from '../support/files.ts';
import { press, typeInto } from '../support/keys.ts';
import { pdfOf, plainPdf } from '../../tools/test-media/pdf.ts';
import { test } from '../support/sharedHouse.ts';
import { CODE, loseStorage, newPage, PHONE } from '../support/space.ts';
import { keptBy } from '../support/keptBy.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures, tap } from '../thumb.ts';

test.describe.configure({ mode: 'serial' });

const SCAN = 1;
const SARAH = { child: 'Léo Martin', household: 'Martin', name: 'Sarah Martin' };
const AWA = { ...SARAH, name: 'Awa Martin' };
const HOST = {
  publisher: { name: 'Ville de Trifouillis', form: 'Commune' },
  dpo: { name: 'Centre de gestion', email: 'dpo@trifouillis.test' },
};
let house: House;
let direction: Page;
let sarah: Page;
let awa: Page;
let card: string;

const phone = (browser: Browser) => newPage(browser, { viewport: PHONE });

test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cocon-instance-'));
  const file = join(folder, 'instance.json');
  await writeFile(file, JSON.stringify(HOST));
  house = await startHouse({ openToAll: false, environment: { COCON_INSTANCE: file } });
});
test.afterAll(() => house.remove());

test.afterEach(() => expect(wallsCrossed()).toEqual([]));

test('SC-47 opening a space takes five fields besides the opening code, and under ninety seconds', async ({
  browser,
}) => {
  direction = await newPage(browser);
  const start = Date.now();
  await openEstablishment(direction, {
    origin: house.origin,
    openingCode: house.openingCode,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: CODE,
  });
  expect(Date.now() - start).toBeLessThan(90_000);
  // Five fields at most, the host's code, and three buttons: open, create, put the sheet off.
  expect(gestures(direction).total).toBeLessThanOrEqual(5 + 1 + 3);
});

test('SC-48 SC-55 FM-1 from the scan to the first photo two gestures; with the choices signed for all children, six', async ({
  browser,
}) => {
  await importTable(direction, { text: `Prénom;Nom;Groupe;Parent 1\nLéo;Martin;Moyens;${SARAH.name}` });
  // The form's choice of a home that is there already.
  await addChild(direction, { firstName: 'Inès', lastName: 'Martin', group: 'Moyens', household: 'Martin' });
  await recordConsents(direction, [
    { child: 'Léo Martin', guardian: SARAH.name, reach: 'Sa famille' },
    { child: 'Inès Martin', guardian: SARAH.name, reach: 'Sa famille' },
  ]);
  await publish(direction, { files: smallJpegs(2), children: ['Léo Martin', 'Inès Martin'] });
  const link = await invite(direction, SARAH);
  sarah = await phone(browser);
  await sarah.goto(link);
  await tap(sarah.getByRole('button', { name: 'Entrer' }));
  const first = sarah.getByRole('img', { name: /^Photo/ }).first();
  await expect(first).toBeVisible({ timeout: 20_000 });
  // A real picture, not only its place.
  await expect
    .poll(() => first.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
    .toBeGreaterThan(0);
  const seen = gestures(sarah).total;
  expect(SCAN + seen).toBe(2);
  await signFirstChoices(sarah, 'Son groupe');
  expect(SCAN + seen + gestures(sarah).total).toBeLessThanOrEqual(6);
  await expect(sarah.getByRole('region', { name: /^Qui peut voir/ })).toHaveCount(0);
  await tap(sarah.getByRole('navigation').getByRole('link', { name: /^Papiers/ }));
  await expect(sarah.getByRole('main').getByText('Son groupe')).toHaveCount(2);
});

test('SC-56 FM-4 the other guardian reads who chose what, since when, once', async ({ browser }) => {
  await addGuardian(direction, AWA);
  awa = await phone(browser);
  card = await invite(direction, AWA);
  await enter(awa, card);
  await expect(
    awa.getByText(/^Sarah Martin, depuis le .*, pour (Inès et Léo|Léo et Inès)\s: «\sSon groupe\s»/),
  ).toBeVisible();
  await tap(awa.getByRole('button', { name: 'Fermer' }).first());
  await expect(awa.getByText('Sarah Martin')).toHaveCount(0);
  await awa.reload();
  await expect(awa.getByRole('region', { name: /^Qui peut voir/ })).toBeVisible();
  await expect(awa.getByText('Sarah Martin')).toHaveCount(0);
});

test('SC-57 FM-7 where the photos are, and a row that the server has letter for letter', async () => {
  let token = '';
  sarah.on('request', (request) => (token = request.headers()['authorization'] ?? token));
  await sarah.reload();
  await tap(sarah.getByRole('link', { name: 'Où sont les photos de mon enfant ?' }));
  const leo = sarah.getByRole('region', { name: 'Léo' });
  await expect(leo.getByText('2 photos dans 1 album')).toBeVisible();
  await expect(leo.getByText('1 accord sur 2')).toBeVisible();
  const shown = (name: string) => sarah.getByRole('group', { name }).innerText();
  const facts = (await shown('Ce qu’il lit')).split('\n').join(',');
  const secret = (await shown('Ce qu’il ne peut pas lire')).replace('…', '');
  const { establishment, id } = JSON.parse(`{${facts}}`) as { establishment: string; id: string };
  const held = await sarah.evaluate(
    async ([path, authorization]) =>
      (await fetch(path, { headers: { authorization, 'cocon-protocol': '1' } })).text(),
    [`/api/e/${establishment}/records/${id}`, token] as const,
  );
  const { record } = JSON.parse(held) as { record: { header: string; ciphertext: string } };
  expect(`{${facts}}`).toBe(record.header);
  expect(secret.length).toBeGreaterThan(100);
  expect(record.ciphertext.startsWith(secret)).toBe(true);
});

test('SC-110 PD-1 PD-2 PD-3 a paper is handed out, opened by the system without network too, deleted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cocon-papers-'));
  const [menus, scripted] = [join(folder, 'Menus de novembre.pdf'), join(folder, 'programme.pdf')];
  await writeFile(menus, plainPdf());
  await writeFile(
    scripted,
    pdfOf(['<</Type /Catalog /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>>']),
  );
  gestures(direction);
  await handOut(direction, { file: menus });
  expect(gestures(direction).besidesPicking).toBeLessThanOrEqual(4);
  const dialogIsGood = async (name: string) => {
    await expect(direction.getByRole('dialog', { name })).toBeVisible();
    expect(await violationsOf(direction)).toEqual([]);
  };
  await direction.getByRole('button', { name: 'Ajouter un papier' }).click();
  await expect(direction.getByRole('dialog', { name: 'Ajouter un papier' })).toBeVisible();
  await direction.getByLabel('Choisir un fichier').setInputFiles(scripted);
  await expect(direction.getByText(/contient un programme/)).toBeVisible();
  await dialogIsGood('Ajouter un papier');
  await direction.keyboard.press('Escape');

  await expect(async () => expect(await handouts(sarah)).toEqual(['Menus de novembre'])).toPass();
  for (const isOffline of [false, true]) {
    await sarah.context().setOffline(isOffline);
    const { name, path } = await openHandout(sarah, 'Menus de novembre');
    expect(name).toBe('Menus de novembre.pdf');
    expect(new Uint8Array(await readFile(path))).toEqual(plainPdf());
  }
  await sarah.context().setOffline(false);
  await lookingOn(direction, dialogIsGood, () => deleteHandout(direction, 'Menus de novembre'));
  await expect(sarah.getByRole('list', { name: 'Documents' })).toHaveCount(0, { timeout: 20_000 });
});

test('SC-160 WB-5 WB-7 a code is chosen in four gestures; a phone that lost its storage is back in three and the code', async () => {
  await awa.getByRole('button', { name: 'Plus tard' }).click();
  gestures(awa);
  await chooseCode(awa, '728394');
  expect(gestures(awa).total).toBeLessThanOrEqual(4);
  await loseStorage(awa, house.origin);
  gestures(awa);
  await awa.goto(card);
  await comeBack(awa, '728394');
  await expect(awa.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 20_000 });
  // The code is one of them.
  expect(SCAN + gestures(awa).total).toBeLessThanOrEqual(3 + 1);
  await awa.context().close();
});

test('SC-161 WB-3 a wrong code says how many tries are left; after ten direction lifts it, and nothing is lost', async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(card);
  await comeBack(page, '111222');
  await expect(page.getByText('Il reste 9 essais. Rien ne s’efface.')).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(page)).toEqual([]);
  const { id, proof } = await deriveInvitationSecrets(fromBase64Url(card.split('#')[1] ?? ''));
  for (let n = 0; n < 9; n++) {
    const wrong = { proof: toBase64Url(proof), code: toBase64Url(makeSecret(32)) };
    await page.request.post(`${house.origin}/api/invitations/${toBase64Url(id)}/returns`, { data: wrong });
  }
  const scanAgain = async () => {
    await page.goto('about:blank');
    await page.goto(card);
  };
  await scanAgain();
  await expect(page.getByText(/ce code est bloqué. Rien n’est effacé/)).toBeVisible({ timeout: 20_000 });
  await unblockCode(direction, AWA);
  await scanAgain();
  await expect(page.getByRole('textbox', { name: 'Votre code' })).toBeVisible();
  await page.context().close();
});

test('SC-170 PK-2 PK-5 a passkey is made in one gesture; an emptied phone is back in one more, without card or code', async () => {
  await plugInAuthenticator(sarah);
  await sarah.goto(house.origin);
  gestures(sarah);
  await makePasskey(sarah);
  await expect(sarah.getByRole('region', { name: 'Et si ce téléphone se perd ?' })).toHaveCount(0);
  await loseStorage(sarah, house.origin);
  await sarah.goto(`${house.origin}/e`);
  await comeBackByPasskey(sarah);
  await expect(sarah.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 20_000 });
  expect(gestures(sarah).total).toBe(1 + 1);
});

const OWN = { identifier: 'Parents de Léo', password: 'tortue lampe nuage quatre' };

test('SC-190 SC-233 OQ-5 OQ-7 OQ-9 a password is chosen in six gestures; any browser without a card is back in four and the tap before', async ({
  browser,
}) => {
  await goTo(sarah, 'Papiers');
  const workers: string[] = [];
  sarah.on('worker', (worker) => workers.push(worker.url()));
  gestures(sarah);
  await choosePassword(sarah, OWN);
  expect(gestures(sarah).total).toBeLessThanOrEqual(6);
  expect(await violationsOf(sarah)).toEqual([]);
  const elsewhere = await phone(browser);
  elsewhere.on('worker', (worker) => workers.push(worker.url()));
  await elsewhere.goto(`${house.origin}/e`);
  gestures(elsewhere);
  // With keys alone: a wrong one is told, and the field that it was typed in still has the focus.
  await press(elsewhere.getByRole('link', { name: 'Revenir par mot de passe' }));
  await typeInto(elsewhere.getByRole('textbox', { name: 'Identifiant' }), OWN.identifier);
  const password = elsewhere.getByRole('textbox', { name: 'Mot de passe', exact: true });
  await typeInto(password, 'un autre mot de passe');
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere.getByRole('alert')).toContainText('mot de passe n’est pas le bon', {
    timeout: 30_000,
  });
  await expect(password).toBeFocused();
  expect(await violationsOf(elsewhere)).toEqual([]);
  gestures(elsewhere);
  await elsewhere.goto(`${house.origin}/e`);
  await comeBackByPassword(elsewhere, OWN);
  await expect(elsewhere.getByRole('img', { name: /^Photo/ }).first()).toBeVisible({ timeout: 30_000 });
  expect(gestures(elsewhere).total).toBe(1 + 2 + 1);
  // Neither page stood still for it.
  expect(workers.filter((url) => url.includes('/passwordWorker-')).length).toBeGreaterThanOrEqual(2);
  await elsewhere.context().close();
});

test('SC-191 OQ-8 a shared computer shows the photos, keeps nothing on its disk, and is out when it is closed', async ({
  browser,
}) => {
  const shared = await newPage(browser);
  await shared.goto(`${house.origin}/e`);
  gestures(shared);
  await comeBackByPassword(shared, OWN, { isShared: true });
  const photo = shared.getByRole('img', { name: /^Photo/ }).first();
  await expect(photo).toBeVisible({ timeout: 30_000 });
  expect(gestures(shared).total).toBe(1 + 2 + 1 + 1);
  await expect
    .poll(() => photo.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
    .toBeGreaterThan(0);
  const bar = shared.getByRole('region', { name: 'Ordinateur partagé' });
  await expect(bar).toContainText('rien n’est gardé ici');
  expect(await violationsOf(shared)).toEqual([]);
  expect(await keptBy(shared)).toEqual([]);
  await goTo(sarah, 'Papiers');
  await tap(sarah.getByRole('main').getByRole('link', { name: /^Mes appareils/ }));
  const passing = sarah.getByRole('listitem').filter({ hasText: /Ordinateur partagé.*son accès s’arrête/ });
  await expect(passing).toHaveCount(1, { timeout: 20_000 });
  expect(await violationsOf(sarah)).toEqual([]);
  await tap(bar.getByRole('button', { name: 'Fermer' }));
  await expect(shared.getByText('Fermé. Cet ordinateur n’a rien gardé.')).toBeVisible({ timeout: 20_000 });
  await expect(passing).toHaveCount(0, { timeout: 20_000 });
  expect(await keptBy(shared)).toEqual([]);
  await shared.goto(house.origin);
  await expect(shared.getByRole('img', { name: /^Photo/ })).toHaveCount(0);
  await expect(shared.getByRole('link', { name: /carte/ }).first()).toBeVisible();
  await shared.context().close();
});

test('SC-146 FG-8 FG-9 a family asks in three taps, without network too, and takes it back; the direction erases, each has the certificate', async () => {
  const leo = sarah.getByRole('region', { name: 'Léo', exact: true });
  await sarah.context().setOffline(true);
  await goTo(sarah, 'Papiers');
  gestures(sarah);
  await askErasure(sarah, 'Léo');
  expect(gestures(sarah).total).toBe(3);
  await expect(leo.getByText('Notée sur cet appareil')).toBeVisible();
  await tap(leo.getByRole('button', { name: 'Retirer ma demande' }));
  // « Effacer les photos … », before it is asked again.
  await tap(leo.getByRole('button', { name: 'Demander l’effacement' }));
  const asking = sarah.getByRole('dialog', { name: 'Effacer les photos de Léo' });
  await expect(asking).toContainText('2 photos ici dans 1 album. Celles');
  await expect(asking).toContainText('Sur 2 photos il y a d’autres enfants');
  expect(await violationsOf(sarah)).toEqual([]);
  await tap(asking.getByRole('button', { name: 'Demander', exact: true }));
  await sarah.context().setOffline(false);
  await expect(leo.getByText('La direction vous répond ici.')).toBeVisible({ timeout: 20_000 });

  await openReview(direction);
  const asked = direction.getByRole('region', { name: 'Effacer les photos de Léo' });
  await expect(asked).toContainText('par Sarah Martin');
  await tap(asked.getByRole('button', { name: 'Garder, et dire pourquoi' }));
  await expect(direction.getByRole('dialog', { name: 'Garder ces photos' })).toBeVisible();
  expect(await violationsOf(direction)).toEqual([]);
  await tap(direction.getByRole('button', { name: 'Ne pas répondre' }));
  await tap(asked.getByRole('button', { name: 'Tout effacer' }));
  const erasing = direction.getByRole('dialog', { name: 'Supprimer les photos de Léo' });
  await expect(erasing).toContainText('0 où Léo est sans autre enfant, 2 avec d’autres.');
  await tap(erasing.getByRole('button', { name: 'Supprimer', exact: true }));
  const own = JSON.parse(await downloadCertificate(direction)) as unknown;
  await expect(leo.getByText(/^Effacé le /)).toBeVisible({ timeout: 20_000 });
  expect(await checkCertificate(own)).toEqual(
    await checkCertificate(JSON.parse(await downloadCertificate(sarah))),
  );
  expect(await checkCertificate(own)).toHaveProperty('statement.records.length', 3);
  await expect(leo.getByText('Aucune photo ici pour l’instant.')).toBeVisible();
  await expect(asked).toHaveCount(0);
});

test('SC-50 choosing another reach takes five gestures, withdrawing four', async () => {
  await goTo(sarah, 'Aujourd');
  gestures(sarah);
  await signConsent(sarah, 'Léo', 'Sa famille');
  expect(gestures(sarah).total).toBeLessThanOrEqual(5);
  await withdrawConsent(sarah, 'Léo');
  expect(gestures(sarah).total).toBeLessThanOrEqual(4);
});

test('SC-59 FM-12 anybody reads the public pages, with what the host has and has not said', async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(house.origin);
  await tap(page.getByRole('link', { name: 'Mentions légales' }));
  await expect(page.getByRole('region', { name: 'Qui publie ce site' })).toContainText(
    'Ville de Trifouillis',
  );
  await expect(page.getByRole('region', { name: 'Hébergement' })).toContainText('n’a pas encore indiqué');
  await tap(page.getByRole('link', { name: 'Vos données' }));
  await expect(page.getByRole('region', { name: 'À qui écrire' })).toContainText('dpo@trifouillis.test');
  await tap(page.getByRole('link', { name: 'Accessibilité' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibilité' })).toBeVisible();
  expect(house.output()).toContain('l’hébergement (hosting)');
  await page.context().close();
});
