/** A real Chromium for benchmarks, people in it, photos to publish, and the built app. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { repositoryRoot } from '../runTool.ts';
import { mediaForTests } from '../test-media/mediaForTests.ts';

export const TABLET = { width: 1112, height: 834 };
export const PHONE = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({
    args: chromiumArguments(),
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...options,
  });
  return context.newPage();
}

/** Builds the web app where its sources changed, as `npm start` does. */
export function buildApp(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'tools', 'ready.mjs')],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the app could not be built: ${stdout}${stderr}`);
}

/** Photos of twelve megapixels, each under a name of its own: real ones where there are some, else painted by Chromium. */
export async function largePhotos(
  browser: Browser,
  count: number,
): Promise<{ readonly files: string[]; readonly folder: string; readonly real: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'cocon-photos-'));
  const media = mediaForTests();
  const real = media.real
    ? media.files.filter((name) => /SM-G935L|IMG_20180725/.test(name)).map((name) => join(media.folder, name))
    : [];
  const sources = real.length > 0 ? real : [await paintedPhoto(browser, folder)];
  const files: string[] = [];
  for (let n = 0; n < count; n++) {
    const file = join(folder, `photo-${n}.jpg`);
    await copyFile(sources[n % sources.length] ?? '', file);
    files.push(file);
  }
  return { files, folder, real: real.length > 0 };
}

async function paintedPhoto(browser: Browser, folder: string): Promise<string> {
  const page = await browser.newPage();
  const [base64] = await page.evaluate(paint, { width: 4032, height: 3024, count: 1, quality: 0.9 });
  await page.close();
  const file = join(folder, 'painted.jpg');
  await writeFile(file, Buffer.from(base64 ?? '', 'base64'));
  return file;
}

/** Distinct small JPEGs with grain, about 20 KB each, as previews are. */
export async function smallPhotos(browser: Browser, count: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const page = await browser.newPage();
  const all = await page.evaluate(paint, { width: 400, height: 300, count, quality: 0.75 });
  await page.close();
  return all.map((base64) => new Uint8Array(Buffer.from(base64, 'base64')));
}

/** In the page: pictures of soft colours under grain, as base64 of JPEGs. */
async function paint(wanted: { width: number; height: number; count: number; quality: number }) {
  const { width, height, count, quality } = wanted;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const pictures: string[] = [];
  for (let n = 0; n < count; n++) {
    const colours = context.createLinearGradient(0, 0, width, height);
    for (let stop = 0; stop <= 4; stop++)
      colours.addColorStop(stop / 4, `hsl(${(n * 47 + stop * 61) % 360} 60% ${35 + stop * 10}%)`);
    context.fillStyle = colours;
    context.fillRect(0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height);
    let seed = n + 1;
    for (let at = 0; at < pixels.data.length; at += 4) {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      const grain = (seed >> 16) % 25;
      for (let channel = 0; channel < 3; channel++)
        pixels.data[at + channel] = (pixels.data[at + channel] ?? 0) + grain;
    }
    context.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer(),
    );
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    pictures.push(btoa(text));
  }
  return pictures;
}

/**
 * In the page: resolves once the first `photos` pictures of the list « Photos » are decoded and a frame later painted,
 * when the list has at least `atLeast` of them. `photos` 0: all that are within the window. The answer is in ms since
 * the epoch: when the first was painted, and when all were.
 */
export async function whenPainted(wanted: { photos: number; atLeast: number }) {
  const { photos, atLeast } = wanted;
  const now = () => performance.timeOrigin + performance.now();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isThere = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0;
  const deadline = now() + 60_000;
  let first: number | undefined;
  for (;;) {
    await frame();
    if (now() > deadline) throw new Error('the photos did not come within a minute');
    const all = [...document.querySelectorAll<HTMLImageElement>('ul[aria-label="Photos"] img')];
    if (first === undefined) {
      const shown = all.find(isThere);
      if (shown) {
        await shown.decode();
        await frame();
        first = now();
      }
    }
    if (all.length < atLeast) continue;
    const awaited =
      photos > 0
        ? all.slice(0, photos)
        : all.filter((image) => image.getBoundingClientRect().top < window.innerHeight);
    if (first === undefined || awaited.length === 0 || !awaited.every(isThere)) continue;
    await Promise.all(awaited.map((image) => image.decode()));
    await frame();
    await frame();
    return { first, all: now(), awaited: awaited.length };
  }
}

/** In the page: notes when the next click comes, ms since the epoch, for {@link clickedAt}. */
export function noteClick(): void {
  document.addEventListener(
    'click',
    ({ timeStamp }) => sessionStorage.setItem('bench.click', String(performance.timeOrigin + timeStamp)),
    { capture: true, once: true },
  );
}

/** In the page. */
export const clickedAt = (): number => Number(sessionStorage.getItem('bench.click'));
