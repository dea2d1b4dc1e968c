/**
 * From asking for an address to a family's first photo painted, on a page that nobody watches: the page notes it itself,
 * and is asked afterwards. « Entrer » is tapped as soon as it is there.
 */
import { PHONE } from './browser.ts';
import type { QuietBrowser, QuietPage } from './quietBrowser.ts';

declare global {
  interface Window {
    /** ms since the epoch. */
    firstPhotoAt?: number;
  }
}

/** How often the page is asked, ms: each time is a little work of its own. */
const ASKED_EVERY = 200;
const PATIENCE = 60_000;

export interface Slowness {
  readonly processor: number;
  /** As the browser's own protocol names it; none where the network is near. */
  readonly network?: Readonly<Record<string, unknown>>;
}

export async function openPhone(browser: QuietBrowser, { processor, network }: Slowness): Promise<QuietPage> {
  const page = await browser.openPage();
  const screen = { ...PHONE, deviceScaleFactor: 2, mobile: true };
  await page.send('Emulation.setDeviceMetricsOverride', screen);
  await page.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (network) {
    await page.send('Network.enable');
    await page.send('Network.emulateNetworkConditions', network);
  }
  await page.send('Page.enable');
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `void (${noteFirstPhoto})()` });
  return page;
}

/** ms, from before the address is asked for. */
export async function untilFirstPhoto(page: QuietPage, address: string): Promise<number> {
  const begun = Date.now();
  await page.send('Page.navigate', { url: address });
  while (Date.now() < begun + PATIENCE) {
    await new Promise((wake) => setTimeout(wake, ASKED_EVERY));
    const painted = Number(await page.evaluate('window.firstPhotoAt ?? 0'));
    if (painted > begun) return painted - begun;
  }
  throw new Error('no photo came within a minute');
}

/** In the page: decoded, and a frame later painted. */
async function noteFirstPhoto(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let hasEntered = false;
  for (;;) {
    await frame();
    const enter = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Entrer');
    if (enter && !hasEntered) {
      hasEntered = true;
      enter.click();
    }
    const images = document.querySelectorAll<HTMLImageElement>('ul[aria-label="Dernières photos"] img');
    const shown = [...images].find((image) => image.complete && image.naturalWidth > 0);
    if (!shown) continue;
    await shown.decode();
    await frame();
    window.firstPhotoAt = performance.timeOrigin + performance.now();
    return;
  }
}
