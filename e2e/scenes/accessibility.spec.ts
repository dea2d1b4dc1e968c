/** Every page and dialog, for eyes, ears and thumbs of all kinds; and behind the walls: no other origin, no broken policy. */
import { payloadOf, TestPushService } from '@cocon/server/testing/pushService';
import { expect, type Page } from '@playwright/test';
import type { House } from '../house.ts';
import {
  addChild,
  addGuardian,
  askToBeTold,
  askToBeToldHere,
  confirmAddress,
  endMails,
  enter,
  enterByMail,
  expectPhotos,
  goTo,
  inviteByMail,
  openHousehold,
  pressGesture,
  publish,
  recordConsent,
  stopBeingToldHere,
  unlock,
} from '../journeys/index.ts';
import { violationsOf, type Question } from '../support/axe.ts';
import { addresses, dialogs, unmet } from '../support/everyPage/everyAddress.ts';
import { familyStops } from '../support/everyPage/familyStops.ts';
import { photoStops, reviewStops, takePublicationBack } from '../support/everyPage/photoStops.ts';
import { publicStops } from '../support/everyPage/publicStops.ts';
import { staffStops } from '../support/everyPage/staffStops.ts';
import type { Stop } from '../support/everyPage/stop.ts';
import { dullTexts } from '../support/dullTexts.ts';
import { expectJudgesSee } from '../support/judgesSee.ts';
import { outOfReach } from '../support/outOfReach.ts';
import { smallJpegs } from '../support/files.ts';
import {
  changeAddress,
  deliverPush,
  shownNotices,
  subscribeTo,
  tapNotice,
  watchWorker,
} from '../support/pushBrowser.ts';
import { speak } from '../support/speak.ts';
import { SMALLEST, spilledTexts } from '../support/spilledTexts.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, CODE, fillByForms, newPage, PHONE, TABLET } from '../support/space.ts';
import { wallsCrossed } from '../support/walls.ts';
import { gestures } from '../thumb.ts';

let house: House;
let direction: Page;
let mother: Page;
const walls: string[] = [];
/** Addresses, and names of dialogs, that were looked at. */
const visited = new Set<string>();

test.beforeAll(async ({ browser, shared }) => {
  test.setTimeout(120_000);
  house = shared;
  direction = await fillByForms(await newPage(browser, { permissions: ['camera'] }), house.origin);
  mother = await newPage(browser, { viewport: PHONE });
  for (const page of [direction, mother]) watchMore(page);
  await enter(mother, await cardForSarah(direction));
  await publish(direction, { files: smallJpegs(3), children: ['Léo Martin'], title: 'Jardin' });
});

/** Stricter than `newPage`: only this server, and no error of a script. */
function watchMore(page: Page): void {
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== house.origin)
      walls.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => walls.push(`error ${error.message}`));
}

/** Visits every stop of a stranger, of direction and of a family; then of direction again, when an accord was taken back. */
async function visitAll(look: (page: Page, stop: string) => Promise<void>): Promise<void> {
  const stranger = await newPage(direction.context().browser() ?? raise(), {
    viewport: direction.viewportSize() ?? TABLET,
  });
  watchMore(stranger);
  const walk = async (page: Page, stops: readonly Stop[]) => {
    for (const { name, go } of stops) {
      await test.step(name, async () => (await go(page), await look(page, name)));
      const { pathname, dialog } = await whereIs(page);
      for (const met of [pathname, ...dialog]) visited.add(met);
    }
  };
  await walk(stranger, publicStops(house.origin));
  await walk(direction, [...staffStops(house.origin), ...photoStops]);
  await takePublicationBack(direction);
  await walk(mother, familyStops(house.origin));
  await walk(direction, reviewStops);
  await stranger.context().close();
}

/** Its address, and the name of the dialog that is open on it. */
const whereIs = (page: Page) =>
  page.evaluate(() => ({
    pathname: window.location.pathname,
    dialog: [...document.querySelectorAll('[role="dialog"]')].map((dialog) => {
      const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
      const said = dialog.getAttribute('aria-label') ?? title?.textContent ?? '';
      return said.replaceAll(/\s/g, ' ');
    }),
  }));

const raise = (): never => {
  throw new Error('no browser');
};

test('SC-41 axe finds nothing, light and dark, on phone and tablet; SC-42 SC-230 no page or dialog is cut, written over, out of reach or wider than its place at 320 px with text twice as large, in French and in German; SC-231 the judges work; DG-9 the sides give their room; SC-43 language and title; WO-1 no French line breaks before a mark or a short word', async () => {
  test.setTimeout(480_000);
  const found: string[] = [];
  const titles = new Map<string, string>();
  /** What axe has passed of how texts stand out. */
  const passed = new Set<string>();
  const judge = async (page: Page, stop: string, question: Question) => {
    for (const violation of await violationsOf(page, question))
      found.push(`${stop}, ${question}: ${violation}`);
  };
  const judgeColours = async (page: Page, stop: string) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const dull of await dullTexts(page, passed)) found.push(`${stop}, ${colorScheme}: ${dull}`);
    }
  };
  const lookAtWide = async (page: Page, stop: string) => {
    await page.setViewportSize(TABLET);
    await painted(page);
    await judge(page, stop, page === direction ? 'structure' : 'layout');
    if (page === direction) await judgeColours(page, stop);
  };
  const lookAtSmall = async (page: Page, stop: string) => {
    await page.setViewportSize({ width: SMALLEST.width, height: SMALLEST.height });
    await painted(page);
    await judge(page, stop, page === direction ? 'layout' : 'structure');
    if (page !== direction) await judgeColours(page, stop);
    expect(await page.locator('html').getAttribute('lang'), stop).toBe('fr');
    titles.set(stop, await page.title());
    for (const place of await breakable(page)) found.push(`${stop}: a line may break in « ${place} »`);
    for (const language of ['fr', 'de'] as const) {
      await speak(page, language);
      const spilled = await spilledTexts(page, SMALLEST);
      for (const one of [...spilled, ...(language === 'de' ? await outOfReach(page) : [])])
        found.push(`${stop}, ${language}: ${one}`);
    }
    if (stop === 'Sarah Martin n’est plus de ce foyer') await expectJudgesSee(page);
    await speak(page, 'fr');
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  };
  await visitAll(async (page, stop) => {
    // Whichever of the two sizes the page has comes first: a change of size is dear.
    const isWide = page.viewportSize()?.width === TABLET.width;
    for (const look of isWide ? [lookAtWide, lookAtSmall] : [lookAtSmall, lookAtWide]) await look(page, stop);
  });
  expect([...new Set(found)]).toEqual([]);
  // The judges themselves work.
  await mother.evaluate(() => {
    const long = document.createElement('p');
    long.textContent = 'Débordement';
    long.style.cssText = 'width: 20px; white-space: nowrap';
    document.querySelector('main')?.append(long);
  });
  expect((await spilledTexts(mother, SMALLEST)).join()).toContain('« Débordement » wider');
  await mother.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await violationsOf(mother)).join()).toContain('button-name');
  for (const [stop, title] of titles) {
    expect(title, stop).toMatch(/^.{3,} · Cocon$/);
    expect(title, stop).not.toMatch(/Léo|Martin|Sarah/);
  }
  const pages = [
    'welcome',
    'opening',
    'entry',
    'unlock',
    'rescue sheet',
    'children',
    'child',
    'household',
    'gallery',
    'papers',
    'image',
  ];
  expect(new Set(pages.map((page) => titles.get(page))).size).toBe(pages.length);
});

/** Where a line could break before a mark or a short word; the text that is signed stays as it is hashed. */
const breakable = (page: Page) =>
  page.evaluate(() => {
    const signed = [...document.querySelectorAll('details [lang="fr"]')].map(
      ({ textContent }) => textContent,
    );
    const places =
      document.body.innerText.match(/.{0,30}(?: [?!:;»]|« |\p{L}-(?:en|les?|la)\b(?!-)|\bci-).{0,10}/gu) ??
      [];
    return places.filter((place) => !signed.some((text) => text.includes(place.trim())));
  });

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test('SC-44 no page broke the content policy, or asked another origin', async () => {
  test.setTimeout(120_000);
  // The walk above met every page; alone, this scene walks itself.
  if (visited.size === 0) await visitAll(async () => {});
  expect(unmet([...addresses, ...dialogs], visited)).toEqual([]);
  expect([...walls, ...wallsCrossed()]).toEqual([]);
  // The walls are there: a window of another origin, or a file of one, reaches no page.
  expect(await direction.evaluate(() => window.crossOriginIsolated)).toBe(true);
  // The watch itself works: the policy stops a picture of another origin in a page, and what a worker asks of one.
  await direction.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.org/pixel.png';
    document.body.append(image);
  });
  const told: string[] = [];
  const saidOf = (what: string) => () => (told.push(...wallsCrossed()), told.join('\n').includes(what));
  await expect.poll(saidOf('img-src https://example.org')).toBe(true);
  const worker = direction.context().serviceWorkers().at(0) ?? raise();
  await worker.evaluate(() => fetch('https://example.org/told').catch(() => undefined));
  await expect.poll(saidOf('https://example.org/told')).toBe(true);
});

test('SC-173 NT-1 NT-5 being told by mail takes four gestures, one in the mail’s page, and one to end it there', async ({
  browser,
  post,
}) => {
  const address = 'sarah.martin@exemple.fr';
  const mail = () => post.taken.findLast(({ to }) => to === address);
  await mother.goto(house.origin);
  gestures(mother);
  await askToBeTold(mother, address);
  expect(gestures(mother).total).toBeLessThanOrEqual(4);
  await expect.poll(() => mail()?.subject, { timeout: 30_000 }).toBe('Votre adresse pour La Farandole');
  expect(mail()?.source).not.toMatch(/Sarah|Martin|Léo|Claire/);
  // A phone on which nobody is in.
  const stranger = await newPage(browser, { viewport: PHONE });
  const link = `${house.origin}/courriel#${mail()?.token}`;
  await confirmAddress(stranger, link);
  expect(gestures(stranger).total).toBe(1);
  expect(new URL(stranger.url()).hash).toBe('');
  await mother.reload();
  await expect(mother.getByText(`C’est prêt : vous êtes prévenu à ${address}.`)).toBeVisible();
  await endMails(stranger, link);
  await mother.reload();
  await expect(mother.getByRole('textbox', { name: 'Votre adresse de courriel' })).toHaveValue('');
  await stranger.context().close();
});

test('SC-193 SC-203 WN-1 WN-8 WN-9 WN-10 being told on the phone takes three gestures and the phone’s own question; the message is shown, opens the first screen, and is quiet while the app is in front; an address that the browser changes reaches the server', async ({
  browser,
}) => {
  const service = await TestPushService.open();
  const phone = await newPage(browser, { viewport: PHONE });
  await subscribeTo(phone.context(), service.subscribe());
  await enter(phone, await cardForSarah(direction));
  await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);
  gestures(phone);
  await askToBeToldHere(phone);
  expect(gestures(phone).total + 1).toBeLessThanOrEqual(4);
  await phone.reload();
  const card = phone.getByRole('region', { name: 'Sur ce téléphone' });
  await expect(card.getByRole('switch')).toBeChecked();
  await expect(card.getByRole('radio', { name: 'Le soir' })).toBeChecked();
  expect(await violationsOf(phone)).toEqual([]);

  const message = payloadOf('fr', 'La Farandole');
  expect(message).not.toMatch(/Sarah|Martin|Léo|Claire/);
  await watchWorker(phone.context());
  await deliverPush(phone, house.origin, message);
  await expect
    .poll(() => shownNotices(phone.context()))
    .toEqual({ ever: ['Du nouveau à La Farandole | silent'], now: [] });
  // No page of ours is in front.
  await phone.goto('about:blank');
  const elsewhere = await phone.context().newPage();
  await deliverPush(elsewhere, house.origin, message);
  await expect
    .poll(async () => (await shownNotices(phone.context())).now)
    .toEqual(['Du nouveau à La Farandole | Ouvrez Cocon pour le voir. | fr']);
  expect(await tapNotice(phone.context())).toEqual(['/', 0]);

  // The browser changes the address: given anew when the app is opened, and at once where it is open.
  const given = () =>
    phone.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/push'));
  const [later, last] = [service.subscribe(), service.subscribe()];
  await phone.goto(house.origin);
  await changeAddress(phone, later, false);
  let asked = given();
  await phone.reload();
  expect((await asked).postDataJSON()).toMatchObject({ address: later });
  expect((await (await asked).response())?.status()).toBe(200);
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  asked = given();
  await changeAddress(phone, last, true);
  expect((await asked).postDataJSON()).toMatchObject({ address: last });
  expect((await (await asked).response())?.status()).toBe(200);

  await phone.goto(`${house.origin}/papiers/prevenir`);
  await expect(card.getByRole('switch')).toBeChecked();
  gestures(phone);
  await stopBeingToldHere(phone);
  expect(gestures(phone).total).toBe(1);
  await phone.reload();
  await expect(card.getByRole('switch')).not.toBeChecked();
  await phone.context().close();
  await service.close();
});

test('SC-192 IV-4 IV-7 IV-8 IV-9 a guardian is invited by mail in three gestures, and enters with the code in two; slips, wrong codes and a link that served say what to do', async ({
  browser,
  post,
}) => {
  const address = 'paul.petit@exemple.fr';
  const paul = { child: 'Rose Petit', household: 'Petit', name: 'Paul Petit' };
  const mails = () => post.taken.filter(({ to }) => to === address);
  await direction.goto(house.origin);
  await unlock(direction, CODE);
  await addChild(direction, { firstName: 'Rose', lastName: 'Petit', group: 'Moyens' });
  await addGuardian(direction, paul);
  await recordConsent(direction, { child: paul.child, guardian: paul.name, reach: 'Son groupe' });
  await publish(direction, { files: smallJpegs(2), children: [paul.child], title: 'Sable' });
  gestures(direction);
  // An address that takes no mail is said, on the household's page, and the right one put in its place.
  post.refused.add('paul.petit@exempel.fr');
  await inviteByMail(direction, paul, 'paul.petit@exempel.fr');
  const item = direction.getByRole('list', { name: 'Responsables' }).getByRole('listitem');
  const his = item.filter({ hasText: paul.name });
  await expect(his.getByText('Le courriel n’est pas arrivé')).toBeVisible({ timeout: 30_000 });
  const former = await his.getByRole('group', { name: 'Code d’invitation' }).textContent();
  gestures(direction);
  const code = await inviteByMail(direction, paul, address);
  // Two to the page of the household, three there.
  expect(gestures(direction).total).toBeLessThanOrEqual(2 + 3 + 1);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
  await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(1);
  await expect(his.getByText(/^Invitation par courriel le .* à paul\.petit@exemple\.fr/)).toBeVisible({
    timeout: 30_000,
  });
  const [mail] = mails();
  expect(mail?.subject).toBe('La Farandole vous invite');
  expect(mail?.source).not.toMatch(/Paul|Petit|Rose|Claire/);
  expect(mail?.text).not.toContain(code);
  // It is no card, which could be made again: that would end it.
  await goTo(direction, 'Enfants');
  await pressGesture(direction, 'Imprimer toutes les cartes');
  await expect(direction.getByRole('heading', { level: 1, name: 'Cartes d’entrée' })).toBeVisible();
  await expect(direction.getByRole('checkbox', { name: /^Refaire aussi/ })).toHaveCount(0);
  await openHousehold(direction, paul.child, paul.household);
  const link = `${house.origin}/invitation/${/\/invitation\/([\w-]{22})/.exec(mail?.text ?? '')?.[1]}`;

  const phone = await newPage(browser, { viewport: PHONE });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'La Farandole vous invite' })).toBeVisible();
  expect(await violationsOf(phone)).toEqual([]);
  const field = phone.getByRole('textbox', { name: 'Votre code' });
  const enterButton = phone.getByRole('button', { name: 'Entrer' });
  // A slip is noticed on the phone; the code of the former invitation is not this one's.
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(request.url()));
  await field.fill((code.startsWith('0') ? '1' : '0') + code.slice(1));
  await enterButton.click();
  await expect(phone.getByText('Il y a une faute dans ce code')).toBeVisible();
  expect(asked.filter((url) => url.includes('/openings'))).toEqual([]);
  for (let n = 0; n < 3; n++) {
    await field.fill(`${former} `);
    await enterButton.click();
    await expect(phone.getByText('Ce n’est pas le code de cette invitation')).toBeVisible({
      timeout: 20_000,
    });
    await field.fill('');
  }
  await field.fill(former ?? '');
  await enterButton.click();
  await expect(phone.getByText(/^Trop d’essais de suite. Attendez/)).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText(/^Trop d’essais de suite. Attendez/)).toHaveCount(0, { timeout: 20_000 });
  gestures(phone);
  await enterByMail(phone, code.toLowerCase().replaceAll('-', ' '));
  expect(gestures(phone).total).toBe(2);
  await expectPhotos(phone, 2);
  // On this phone the link opens Cocon; elsewhere it has served.
  await phone.goto(link);
  await expect(phone.getByRole('navigation').getByRole('link', { name: /^Papiers/ })).toBeVisible({
    timeout: 30_000,
  });
  const late = await newPage(browser, { viewport: PHONE });
  await late.goto(link);
  await expect(late.getByText('Cette invitation a déjà servi')).toBeVisible();
  await expect(his.getByText(/^entré le/)).toBeVisible({ timeout: 30_000 });
  await expect(his.getByText(/^Invitation par courriel/)).toHaveCount(0);
  for (const page of [phone, late]) await page.context().close();
});
