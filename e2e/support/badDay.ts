/**
 * A day with a bad network: publications that begin to leave, are cut, see their page loaded anew and their tab killed, and
 * what comes of them at the server. The tablet was set up over a good network, in the morning.
 */
import { expect, type Browser, type Page, type Response } from '@playwright/test';
import { startHouse } from '../house.ts';
import {
  addChild,
  addGuardian,
  enter,
  goTo,
  invite,
  nothingWaits,
  openEstablishment,
  preparePublication,
  recordConsents,
  sent,
  unlock,
} from '../journeys/index.ts';
import { startSlowNetwork, type NetworkShape, type SlowNetwork } from './slowNetwork.ts';
import { CODE, LEO, newPage, PHONE } from './space.ts';

/** What an outing may have: 300 kbit/s, of which a tenth is lost. */
export const OUTING: NetworkShape = { bitsPerSecond: 300_000, lossPercent: 10, delay: 40 };

/** A benchmark's browser has no language of its own. */
const FRENCH = { locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const;

export interface BadDay {
  /** How many media each change set that the server took has, in the order in which it took them. */
  readonly taken: readonly number[];
  /** Pictures and films at the family, at the end. */
  readonly atFamily: number;
  /** Of all files, and of all requests, those of cuts too; bytes. */
  readonly files: number;
  readonly sentUp: number;
  readonly seconds: number;
}

interface Header {
  readonly collection: string;
  readonly blobs: readonly { readonly size: number }[];
}

/** `publications`: the files of each. `pause`: how long things go on between two troubles, ms. */
export async function liveThroughBadDay(
  browser: Browser,
  publications: readonly (readonly string[])[],
  { pause, patience }: { readonly pause: number; readonly patience: number },
): Promise<BadDay> {
  const network = await startSlowNetwork();
  const house = await startHouse({ environment: { COCON_ORIGIN: network.origin } });
  network.forwardTo(house.origin);
  const taken = new Map<string, Header[]>();
  try {
    let page = await preparedTablet(browser, network);
    const context = page.context();
    context.on('response', (response) => note(response, taken));
    const family = await newPage(browser, { ...FRENCH, viewport: PHONE });
    await enter(family, await invite(page, LEO));
    const others = publications.reduce((sum, files) => sum + files.length, 0);

    let began = 0;
    let before = 0;
    await goTo(page, 'Galerie');
    for (const [index, files] of publications.entries()) {
      await preparePublication(page, { files, children: [LEO.child], title: `Sortie ${index + 1}` });
      // While the first leaves, the others are prepared: the network is bad from then on.
      if (index === 0) {
        network.shape(OUTING);
        began = Date.now();
        before = network.sentUp();
      }
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Galerie' })).toBeVisible();
    }
    for (let cut = 1; cut <= 3; cut += 1) {
      await page.waitForTimeout(pause);
      network.cut();
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      if (cut === 1) {
        await page.waitForTimeout(pause);
        await page.reload();
        await unlock(page, CODE);
      }
      if (cut === 2) page = await killed(page);
    }
    await goTo(page, 'Galerie');
    await nothingWaits(page, patience);
    await sent(page);
    const seconds = (Date.now() - began) / 1000;
    const sentUp = network.sentUp() - before;
    network.shape(undefined);
    await goTo(family, 'Galerie');
    const shown = family.getByRole('list', { name: 'Photos' }).getByRole('listitem');
    await expect(shown).toHaveCount(others, { timeout: 60_000 });
    const headers = [...taken.values()];
    return {
      taken: headers.map((all) => all.filter(({ collection }) => collection === 'medium').length),
      atFamily: await shown.count(),
      files: headers
        .flat()
        .reduce((sum, { blobs }) => sum + blobs.reduce((all, { size }) => all + size, 0), 0),
      sentUp,
      seconds,
    };
  } finally {
    await house.remove();
    await network.end();
  }
}

async function preparedTablet(browser: Browser, { origin }: SlowNetwork): Promise<Page> {
  const page = await newPage(browser, FRENCH);
  const house = { name: 'La Farandole', group: 'Moyens', person: 'Claire Moreau', code: CODE };
  await openEstablishment(page, { origin, ...house });
  await addChild(page, { firstName: 'Léo', lastName: 'Martin', group: 'Moyens' });
  await addGuardian(page, LEO);
  await recordConsents(page, [{ child: LEO.child, guardian: LEO.name, reach: 'Son groupe', film: true }]);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return page;
}

/** Each change set that the server took, once, under its id. */
/** Also says what the server refused and why: of a day that ends badly, nothing else would tell. */
function note(response: Response, taken: Map<string, Header[]>): void {
  const request = response.request();
  if (response.status() === 400) {
    const said = (text: string) => console.error(`${request.method()} ${request.url()} was refused: ${text}`);
    response.text().then(said, () => said('its answer was cut'));
  }
  if (!response.ok() || !request.url().endsWith('/changesets')) return;
  const { id, records } = request.postDataJSON() as { id: string; records: { header: string }[] };
  const headers = records.map(({ header }) => JSON.parse(header) as Header);
  if (headers.some(({ collection }) => collection === 'medium') && !taken.has(id)) taken.set(id, headers);
}

/** The tab's process is ended without a word; another one is opened, and asks for the code. */
async function killed(page: Page): Promise<Page> {
  const context = page.context();
  const { origin } = new URL(page.url());
  const ended = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
  await ended;
  const next = await context.newPage();
  await page.close();
  await next.goto(origin);
  await unlock(next, CODE);
  return next;
}
