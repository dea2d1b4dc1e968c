/** What people pick by mistake, or type as a name: each gets a sentence that says what to do, and nothing is lost. */
import { ftruncateSync, closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import {
  animatedGif,
  hugeHeaderJpeg,
  hugeHeaderPng,
  pdfFile,
  truncatedJpeg,
} from '../../tools/test-media/hardFiles.ts';
import { withoutLength, withoutPicture } from '../../tools/test-media/hardFilms.ts';
import { realMediaFolder } from '../../tools/testMedia.ts';
import type { House } from '../house.ts';
import {
  addChild,
  addGuardian,
  enter,
  expectPhotos,
  goTo,
  invite,
  sent,
  tickChild,
} from '../journeys/index.ts';
import { folderForFiles, jpegFile, smallJpeg, smallJpegs, type PickedFile } from '../support/files.ts';
import { test } from '../support/sharedHouse.ts';
import { cardForSarah, newPage, openSpace, PHONE, spaceWithLeo } from '../support/space.ts';

let house: House;
let direction: Page;
const folder = folderForFiles();

test.beforeAll(async ({ browser, shared }) => {
  house = shared;
  direction = await spaceWithLeo(browser, house.origin);
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const FILM = fileURLToPath(new URL('../../tools/test-media/film.mp4', import.meta.url));

const picker = () => direction.getByLabel('Choisir des photos');
const refused = () => direction.getByRole('list', { name: 'Fichiers refusés' }).getByRole('listitem');
const publishButton = () => direction.getByRole('button', { name: 'Publier', exact: true });

async function openPublishing(): Promise<void> {
  await goTo(direction, 'Galerie');
  await direction.getByRole('main').getByRole('button', { name: 'Publier des photos' }).click();
  await expect(picker()).toBeAttached();
}

/** Watches how far down the page the first child to tick stands, once photos are shown; the answer gives every place it had. */
async function watchChips(): Promise<() => Promise<number[]>> {
  const watch = await direction.evaluateHandle(() => {
    const tops = new Set<number>();
    const look = () => {
      const grid = document.querySelector('ul[aria-label="Prêtes à partir"]');
      const chip = document.querySelector('main label:has(input[type="checkbox"])');
      if (grid && chip) tops.add(Math.round(chip.getBoundingClientRect().top + window.scrollY));
      requestAnimationFrame(look);
    };
    look();
    return tops;
  });
  return () => watch.evaluate((tops) => [...tops]);
}

/** A file on disk that begins like this one, and weighs so many bytes. */
function grown(name: string, beginning: Uint8Array, bytes: number): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, beginning);
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

/** An iPhone's photo, as libheif reads it under the content policy; none where there are no real media. */
function realHeic(): PickedFile[] {
  const media = realMediaFolder();
  if (media === undefined) return [];
  const buffer = readFileSync(join(media, 'exifr__heic-iphone7.heic'));
  return [{ name: 'IMG_0042.HEIC', mimeType: '', buffer }];
}

/** Of the files of SC-20 those that leave: two photos, a GIF, a JPEG of another name, and the HEIC. */
const good = (): number => 4 + realHeic().length;

test('SC-20 SC-100 FI-2 PU-13 a file that is no good photo is named with its reason, and the good ones leave', async ({
  browser,
}) => {
  const film = new Uint8Array(readFileSync(FILM));
  const heavy = grown('trop lourd.jpg', smallJpeg(99), 200_000_000);
  const heavyFilm = grown('le spectacle.mp4', film, 4_000_000_000);
  const image = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(bytes),
  });
  const cases: readonly [string, Uint8Array, RegExp][] = [
    ['recette.jpg', new TextEncoder().encode('Gâteau au yaourt : un pot de…'), /n’est pas une photo/],
    ['menu.jpg', pdfFile(), /document PDF, pas une photo/],
    ['coupée.jpg', truncatedJpeg(), /abîmée ou illisible.*Reprenez.la/],
    ['vide.jpg', new Uint8Array(), /fichier est vide. Choisissez.le de nouveau/],
    ['immense.jpg', hugeHeaderJpeg(), /trop grande \(plus de 60 millions de points\)/],
    ['immense.png', hugeHeaderPng(), /trop grande \(plus de 60 millions de points\)/],
    ['comptine.mp4', withoutPicture(film), /n’a pas d’image ou ne dure rien\s: ce n’est pas une vidéo/],
    ['éclair.mp4', withoutLength(film), /n’a pas d’image ou ne dure rien\s: ce n’est pas une vidéo/],
    // As a messenger hands it over whose network broke off.
    [
      'manège.mp4',
      film.slice(0, film.length - 2_000),
      /vidéo est abîmée ou illisible.*le téléphone qui l’a filmée/,
    ],
  ];
  await openPublishing();
  const chipTops = await watchChips();
  await picker().setInputFiles([
    jpegFile('bonne-1.jpg', 1),
    ...cases.map(([name, bytes]) => image(name, bytes)),
    jpegFile('bonne-2.jpg', 2),
    image('danse.gif', animatedGif()),
    // A file is what its bytes say.
    { ...jpegFile('IMG_0007.HEIC', 7), mimeType: 'image/heic' },
    ...realHeic(),
  ]);
  await expect(refused()).toHaveCount(cases.length);
  for (const [name, , sentence] of cases)
    await expect(refused().filter({ hasText: name })).toHaveText(sentence);
  await expect(direction.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 });
  expect(await chipTops()).toHaveLength(1);
  await picker().setInputFiles([heavy, heavyFilm]);
  await expect(refused().filter({ hasText: 'trop lourd.jpg' })).toHaveText(/trop lourde \(plus de 80 Mo\)/);
  await expect(refused().filter({ hasText: 'le spectacle.mp4' })).toHaveText(/trop lourde \(plus de 2 Go\)/);
  await expect(
    direction.getByText('11 fichiers ne peuvent pas partir. Les autres ne sont pas touchés.'),
  ).toBeVisible();
  await expect(direction.getByText(new RegExp(`^${good()} photos prêtes`))).toBeVisible({ timeout: 20_000 });
  await expect(
    direction.getByText('Une image est animée : seule sa première vue sera publiée.'),
  ).toBeVisible();

  await tickChild(direction, 'Léo Martin');
  await publishButton().click();
  await sent(direction);
  await expectPhotos(direction, good());
  const mother = await newPage(browser, { viewport: PHONE });
  await enter(mother, await cardForSarah(direction));
  await expectPhotos(mother, good());
  await mother.context().close();
});

test('SC-21 a name of emoji and slashes, of a file as of its title, goes through and shows as typed', async () => {
  await openPublishing();
  await picker().setInputFiles([
    jpegFile('🎨 sortie/au parc\\été "1".jpg', 11),
    { name: '../../😱.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('non') },
  ]);
  await expect(refused()).toHaveText(/😱\.jpg.*n’est pas une photo/);
  await expect(direction.getByText(/^1 photo prête/)).toBeVisible();
  await tickChild(direction, 'Léo Martin');
  await direction.getByRole('textbox', { name: /^Titre/ }).fill('🎨 Peinture/collage <b>au</b> soleil');
  await publishButton().click();
  await sent(direction);
  await expectPhotos(direction, good() + 1);
  await expect(direction.getByText('🎨 Peinture/collage <b>au</b> soleil').first()).toBeVisible();
});

test('SC-22 three hundred photos picked at once are all prepared, the page answers meanwhile, and they leave', async () => {
  test.setTimeout(300_000);
  const paths = smallJpegs(300, folder);
  await openPublishing();
  const standstill = await watchStandstill(direction);
  await picker().setInputFiles(paths);
  // The page is usable while it works: what is typed shows, and the longest it stands still is short.
  const title = direction.getByRole('textbox', { name: /^Titre/ });
  await title.fill('Grande fête');
  await expect(title).toHaveValue('Grande fête');
  await expect(direction.getByText(/^300 photos prêtes/)).toBeVisible({ timeout: 200_000 });
  expect(await standstill(), 'longest standstill, ms').toBeLessThan(3_000);
  await expect(refused()).toHaveCount(0);
  await tickChild(direction, 'Léo Martin');
  await expect(publishButton()).toBeEnabled();
  await publishButton().click();
  await expect(direction.getByRole('heading', { name: 'Galerie' })).toBeVisible({ timeout: 30_000 });
  await expect(direction.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  await expect(direction.getByText(/attend votre décision/)).toHaveCount(0);
  await expect(direction.getByRole('img', { name: /^Photo .* de 300/ }).first()).toBeVisible();
});

test('SC-23 names of emoji, slashes and endless letters are kept or shortened, names of spaces are asked again', async ({
  browser,
}) => {
  const page = await openSpace(browser, house.origin, '🌈 Les P’tits / Loups <script>');
  await goTo(page, 'Enfants');
  await page
    .getByRole('button', { name: 'Ajouter un enfant' })
    .or(page.getByRole('link', { name: 'Ajouter un enfant' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Prénom', exact: true }).fill('   ');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('\u00a0\u2003');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Tapez le prénom de l’enfant.')).toBeVisible();
  await expect(page.getByText('Tapez le nom de l’enfant.')).toBeVisible();

  await addChild(page, { firstName: '🦊 Zoé/Anaïs', lastName: 'O’Neill \\ <i>Łuć</i>', group: 'Moyens' });
  // Cutting at eighty must not break the emoji in the middle.
  const endless = `x${'👨‍👩‍👧'.repeat(60)}`;
  await page.getByRole('textbox', { name: 'Prénom', exact: true }).fill(endless);
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Long'.repeat(80));
  await page.getByRole('combobox', { name: 'Groupe' }).selectOption({ label: 'Nouveau groupe' });
  await page.getByRole('textbox', { name: /groupe/ }).fill('🐞 Petits / Grands');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/^x👨‍👩‍👧.*LongLong est ajouté/).first()).toBeVisible({ timeout: 20_000 });
  await goTo(page, 'Enfants');
  await expect(page.getByRole('link', { name: /🦊 Zoé\/Anaïs O’Neill/ })).toBeVisible();
  const long = page.getByRole('main').getByRole('link', { name: /^x👨‍👩‍👧/ });
  await expect(long).toBeVisible();
  const words = await long.innerText();
  expect(words).not.toContain('\ufffd');
  expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(words)).toBe(false);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  const home = { child: '🦊 Zoé', household: 'O’Neill' };
  await page.getByRole('link', { name: /🦊 Zoé/ }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Foyer O’Neill/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Prénom et nom du responsable' }).fill('    ');
  await page.getByRole('button', { name: 'Ajouter un responsable' }).click();
  await expect(page.getByText('Tapez son prénom et son nom.')).toBeVisible();
  const guardian = '💃 Maëlys de/la “Tour” 张伟 محمد';
  await addGuardian(page, { ...home, name: guardian });
  const link = await invite(page, { ...home, name: guardian });
  const mother = await newPage(browser, { viewport: PHONE });
  await mother.goto(link);
  await expect(
    mother.getByRole('heading', { name: 'Bienvenue à 🌈 Les P’tits / Loups <script>' }),
  ).toBeVisible();
  await expect(mother.getByText(guardian)).toBeVisible();
  await mother.getByRole('button', { name: 'Entrer' }).click();
  await expect(mother.getByText(/🦊 Zoé\/Anaïs/).first()).toBeVisible({ timeout: 20_000 });
  await mother.context().close();
  await page.context().close();
});

/** Notes from now on how long the page's own thread was busy at a stretch; the answer gives the longest, in ms. */
async function watchStandstill(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted = window as unknown as { longest: number };
    noted.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (window as unknown as { longest: number }).longest);
}
