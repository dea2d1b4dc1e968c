/** Takes every picture of the guide from the real app, in one invented house (`npm run guide`). */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, test, type Browser, type Page } from '@playwright/test';
import { openFarandole, type Farandole } from '../support/farandole.ts';
import { visitDemonstration } from '../journeys/index.ts';
import { paintings } from '../support/paintings.ts';
import { PHONE } from '../support/space.ts';
import { settle } from '../support/stillWorld.ts';
import { guideScreens } from './guideScreens.ts';
import { PRINTS } from './prints.ts';
import { webpOf } from './webp.ts';

const root = resolve(import.meta.dirname, '../..');
const images = join(root, 'docs/guide/fr/images');
const FIELDS_AS_THE_PAGE = '--enable-blink-features=LangAttributeAwareFormControlUI';
/** A phone and a tablet stand side by side with text: as many pixels as a reader needs. */
const widthOf = (width: number) => (width <= PHONE.width ? 468 : 1112);

/**
 * A browser whose camera sees a painting, and whose own fields (dates) follow the language of the page: the shell has words
 * in English alone, whatever language it is started in.
 */
async function painter(easel: Browser): Promise<Browser> {
  const [painting = ''] = await paintings(easel, 3);
  const film = join(dirname(painting), 'film.mjpeg');
  copyFileSync(painting, film);
  const { args = [], ...options } = test.info().project.use.launchOptions ?? {};
  return chromium.launch({
    ...options,
    args: [...args, FIELDS_AS_THE_PAGE, `--use-file-for-fake-video-capture=${film}`],
  });
}

/** A field takes the page's language when it is made a date's, and React makes it before it is in the page. */
function writeDatesAnew(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="date"]')) {
    field.type = 'text';
    field.type = 'date';
  }
}

let farandole: Farandole | undefined;
test.afterAll(() => farandole?.house.remove());

test('the pictures of the guide', async ({ browser: easel }) => {
  const browser = await painter(easel);
  mkdirSync(images, { recursive: true });
  const taken = new Set<string>();
  const canvas = await browser.newPage();
  const keep = async (name: string, png: Buffer, width: number) => {
    taken.add(`${name}.webp`);
    writeFileSync(join(images, `${name}.webp`), await webpOf(canvas, png, width));
  };
  for (const [name, print] of Object.entries(PRINTS))
    await keep(name, readFileSync(join(root, `e2e/pictures/${print}.png`)), 480);

  farandole = await openFarandole(browser, { deviceScaleFactor: 1.2, permissions: ['camera'] });
  const take = async (name: string, page: Page, width: number) => {
    await settle(page, { isLoading: true });
    await page.evaluate(writeDatesAnew);
    await keep(name, await page.screenshot({ animations: 'disabled' }), widthOf(width));
  };
  for (const { name, page, size, go } of guideScreens(farandole))
    await test.step(name, async () => {
      // A page behind another draws once a second, and gives its focus back as late.
      await page.bringToFront();
      await page.setViewportSize(size);
      await go();
      await take(name, page, size.width);
    });
  const visitor = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 1.2 });
  await visitDemonstration(visitor, farandole.house.origin);
  await take('demonstration', visitor, PHONE.width);
  for (const old of readdirSync(images)) if (!taken.has(old)) rmSync(join(images, old));
  await browser.close();
});
