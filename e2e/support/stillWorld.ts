/**
 * A world in which every picture comes out the same: it is Monday 23 November 2026, ten in the morning in Paris, for the
 * server and for every page, and time goes on from there; children get the ids, and so the emblems, that are wished.
 */
import type { BrowserContext, Page } from '@playwright/test';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');

/** A clock moved by so many milliseconds; the same words for Node and for pages. */
export const movedClock = (shift: number): string => `
  globalThis.Date = new Proxy(Date, {
    construct: (real, given) => (given.length > 0 ? new real(...given) : new real(real.now() + ${shift})),
    get: (real, key) => (key === 'now' ? () => real.now() + ${shift} : Reflect.get(real, key)),
  });`;

/** Each form that is sent takes the next wish: the first identifier drawn after it is made of that byte. */
const wishedIds = `
  globalThis.wishedIds = [];
  let wish;
  document.addEventListener('submit', () => (wish = globalThis.wishedIds.shift()), { capture: true });
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (array) => {
    if (wish === undefined || array.length !== 16) return draw(array);
    array.fill(wish);
    wish = undefined;
    return array;
  };`;

export interface StillWorld {
  /** What the server is started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be called for every context before its first page. */
  readonly still: (context: BrowserContext) => Promise<void>;
}

export function stillWorld(): StillWorld {
  const shift = MONDAY - Date.now();
  const module = `data:text/javascript,${encodeURIComponent(movedClock(shift))}`;
  return {
    environment: { NODE_OPTIONS: `--import=${module}` },
    still: async (context) => {
      await context.addInitScript(movedClock(shift) + wishedIds);
    },
  };
}

/** The first identifier that this page draws for the next form is made of this byte. */
export async function wishId(page: Page, byte: number): Promise<void> {
  await page.evaluate((wished) => (Reflect.get(globalThis, 'wishedIds') as number[]).push(wished), byte);
}

/**
 * Waits until a page has settled: fonts, pictures, nothing loading (unless what is shown is loading itself); then the
 * minutes of its clock stand still too.
 */
export async function settle(page: Page, { isLoading = false } = {}): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(async (mayLoad) => {
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.checkVisibility());
    return (
      (mayLoad || document.querySelector('[aria-busy="true"], [role="progressbar"]') === null) &&
      pictures.every((image) => image.complete && image.naturalWidth > 0)
    );
  }, isLoading);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const said = node.nodeValue ?? '';
      const still = said.replace(/\b\d{1,2}([:h]|\s?h\s?)\d{2}\b/g, '10$100');
      if (still !== said) node.nodeValue = still;
    }
  });
}
