/** A family's way in when something is wrong with the card, the link or the network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page, type Request } from '@playwright/test';
import { startServer, type RunningServer } from '@cocon/server';
import { enter, importTable } from '../journeys/index.ts';
import { addFamilies } from '../support/freshCards.ts';
import { movedClock } from '../support/stillWorld.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, LEO, newPage, openSpace, PHONE } from '../support/space.ts';

/** Of the server; each phone says for itself what time it is. */
let ahead = 0;
let dataFolder: string;
let server: RunningServer;
let direction: Page;
let freshCard: () => string;

test.beforeAll(async ({ browser }) => {
  dataFolder = mkdtempSync(join(tmpdir(), 'cocon-entry-'));
  server = await startServer({ dataFolder, port: 0, openToAll: true, now: () => Date.now() + ahead });
  direction = await openSpace(browser, server.origin);
  freshCard = await addFamilies(direction, 9);
});
test.afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const phone = (browser: Browser) => newPage(browser, { viewport: PHONE });
const enterButton = (page: Page) => page.getByRole('button', { name: 'Entrer' });
const inside = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Papiers/ });
const OVER = /Cette carte a déjà servi ou n’est plus valable. Demandez une nouvelle carte à la direction./;

test('SC-24 a used card says so on a second phone, and opens the first again', async ({ browser }) => {
  const link = freshCard();
  const first = await phone(browser);
  await enter(first, link);
  const second = await phone(browser);
  await second.goto(link);
  await expect(second.getByText(OVER)).toBeVisible();
  await expect(enterButton(second)).toHaveCount(0);
  await first.goto(link);
  await expect(inside(first)).toBeVisible();
  await first.context().close();
  await second.context().close();
});

test('SC-25 a card that was made again is void', async ({ browser }) => {
  const former = await cardForSarah(direction);
  const present = await cardForSarah(direction);
  const page = await phone(browser);
  await page.goto(former);
  await expect(page.getByText(OVER)).toBeVisible();
  await page.goto(present);
  await expect(enterButton(page)).toBeVisible();
  await page.context().close();
});

test('SC-26 a mistyped, cut or foreign link is told from a card, and nothing is claimed', async ({
  browser,
}) => {
  const link = freshCard();
  const [address = '', secret = ''] = link.split('#');
  const page = await phone(browser);
  const changed = (secret[3] === 'A' ? 'B' : 'A') + secret.slice(1);
  await page.goto(`${address}#${changed}`);
  await expect(page.getByText(/^Introuvable.*demandez.en une nouvelle/)).toBeVisible();
  await expect(enterButton(page)).toHaveCount(0);
  for (const wrong of [secret.slice(0, 15), 'bonjour', `${secret}xyz`]) {
    await page.goto('about:blank');
    await page.goto(`${address}#${wrong}`);
    await expect(page.getByText(/pas le lien d’une carte\s: il manque peut-être la fin/)).toBeVisible();
    await expect(page.getByText(/^Scannez le carré imprimé sur votre carte/)).toBeVisible();
  }
  const field = page.getByRole('textbox', { name: 'Ou collez ici le lien de la carte' });
  await field.fill('https://exemple.fr/autre');
  await expect(page.getByRole('button', { name: 'Continuer' })).toBeDisabled();
  await field.fill(`  ${link}  `);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await enterButton(page).click();
  await expect(inside(page)).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

test('SC-27 one phone holds the cards of two establishments of a server, each in its own', async ({
  browser,
}) => {
  const other = await openSpace(browser, server.origin, 'Les Lucioles');
  await importTable(other, { text: `Prénom;Nom;Groupe;Parent 1\nLéo;Martin;Moyens;${LEO.name}` });
  const page = await phone(browser);
  await page.goto(await cardForSarah(other));
  await expect(page.getByRole('heading', { name: 'Bienvenue à Les Lucioles' })).toBeVisible();
  await enterButton(page).click();
  await expect(inside(page)).toBeVisible({ timeout: 20_000 });
  await page.goto(freshCard());
  await expect(page.getByRole('heading', { name: 'Bienvenue à La Farandole' })).toBeVisible();
  await enterButton(page).click();
  const places = page.getByRole('combobox', { name: 'Vous êtes chez' });
  await expect(places).toBeVisible({ timeout: 20_000 });
  await expect(places.locator('option')).toHaveCount(2);
  await expect(places.locator('option:checked')).toHaveText('La Farandole');
  await page.context().close();
  await other.context().close();
});

test('SC-28 a reload in the middle of entering enters once the card is scanned again', async ({
  browser,
}) => {
  const link = freshCard();
  const page = await phone(browser);
  // The server takes the claim; the page is gone before the answer comes.
  let arrived = () => {};
  const claimed = new Promise<void>((done) => (arrived = done));
  await page.route('**/claims', async (route) => {
    await route.fetch();
    arrived();
    await new Promise(() => {});
  });
  await page.goto(link);
  await enterButton(page).click();
  await claimed;
  // Held until the page is gone: a route taken away lets what it holds go on.
  await page.goto(server.origin);
  await page.unroute('**/claims');
  await expect(inside(page)).toHaveCount(0);
  await page.goto(link);
  await expect(inside(page)).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

test('SC-29 a network lost after « Entrer » costs a second tap, and makes one device only', async ({
  browser,
}) => {
  for (const reaches of [true, false]) {
    const link = freshCard();
    const page = await phone(browser);
    let claims = 0;
    await page.route(
      '**/claims',
      async (route) => {
        claims += 1;
        if (reaches) await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await page.goto(link);
    await enterButton(page).click();
    await expect(page.getByText(/Pas de connexion avec Cocon. Rien n’est perdu/)).toBeVisible();
    expect(claims).toBe(1);
    await enterButton(page).click();
    await expect(inside(page)).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(inside(page)).toBeVisible({ timeout: 20_000 });
    const held = await page.evaluate(
      () =>
        new Promise<number>((done, fail) => {
          const asked = indexedDB.open('cocon');
          asked.onerror = () => fail(asked.error);
          asked.onsuccess = () => {
            const count = asked.result.transaction('profiles').objectStore('profiles').count();
            count.onsuccess = () => done(count.result);
          };
        }),
    );
    expect(held).toBe(1);
    await page.context().close();
  }
  // « Réessayer » in the notice leads in as well.
  const link = freshCard();
  const page = await phone(browser);
  await page.route(
    '**/claims',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await page.goto(link);
  await enterButton(page).click();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(inside(page)).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

test('SC-30 the secret leaves the address bar and the history at once, and no request ever carries it', async ({
  browser,
}) => {
  const link = freshCard();
  const secret = link.split('#')[1] ?? '';
  expect(secret).toHaveLength(22);
  const page = await phone(browser);
  const asked: string[] = [];
  const keep = (request: Request) =>
    asked.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  page.context().on('request', keep);
  await page.goto(link);
  await expect(enterButton(page)).toBeVisible();
  expect(page.url()).not.toContain(secret);
  await enterButton(page).click();
  await expect(inside(page)).toBeVisible({ timeout: 20_000 });
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.map(({ url }) => url).join(' ')).not.toContain(secret);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]),
  );
  expect(stored).not.toContain(secret);
  expect(asked.some((one) => one.includes('/claims'))).toBe(true);
  expect(asked.filter((one) => one.includes(secret))).toEqual([]);
  await page.context().close();
});

test('SC-25 a card past its last day is void', async ({ browser }) => {
  const link = freshCard();
  ahead = 400 * 86_400_000;
  const late = await phone(browser);
  // The phone's clock goes with the time that has passed.
  await late.addInitScript(movedClock(ahead));
  await late.goto(link);
  await expect(late.getByText(OVER)).toBeVisible();
  await expect(enterButton(late)).toHaveCount(0);
  await late.context().close();
});
