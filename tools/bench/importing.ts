/**
 * A table of 200 children, as a spreadsheet copies it, on the direction's tablet: from the paste until the preview is
 * painted, and from « Importer » until the server has everything and the page says so.
 */
import { importTable, openEstablishment } from '../../e2e/journeys/index.ts';
import { startHouse } from '../../e2e/house.ts';
import { spreadsheetCopy } from '../test-tables/madeTables.ts';
import { buildApp, openBrowser, openPage, TABLET } from './browser.ts';
import { rounded, type Measurement } from './measurement.ts';

const CHILDREN = 200;

export async function benchImporting(): Promise<Measurement[]> {
  buildApp();
  const house = await startHouse();
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, TABLET);
    await page.addInitScript(noteMoments);
    await openEstablishment(page, {
      origin: house.origin,
      name: 'La Farandole',
      group: 'Moyens',
      person: 'Claire Moreau',
      code: '482915',
    });
    await importTable(page, spreadsheetCopy(CHILDREN));
    const { pasted, previewed, asked, imported } = await page.evaluate(readMoments);
    return [
      {
        name: `a table of ${CHILDREN} children, pasted to preview`,
        value: rounded(previewed - pasted),
        unit: 'ms',
        reach: { atMost: 1000 },
      },
      {
        name: `« Importer » to imported, the server has it all`,
        value: rounded(imported - asked),
        unit: 'ms',
        reach: { atMost: 5000 },
      },
    ];
  } finally {
    await browser.close();
    await house.remove();
  }
}

interface Moments {
  pasted: number;
  previewed: number;
  asked: number;
  imported: number;
}

/** In the page: when the list came into its field, when its preview and the last word were painted. */
function noteMoments(): void {
  const moments: Moments = { pasted: 0, previewed: 0, asked: 0, imported: 0 };
  Object.assign(window, { moments });
  const painted = (set: () => void) => requestAnimationFrame(() => requestAnimationFrame(set));
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLTextAreaElement) moments.pasted ||= performance.now();
    },
    true,
  );
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof HTMLElement && target.closest('button')?.textContent.trim() === 'Importer')
        moments.asked = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    const has = (words: RegExp) =>
      [...document.querySelectorAll('main h2')].some(({ textContent }) => words.test(textContent));
    if (moments.previewed === 0 && has(/^Ce qui sera créé/))
      painted(() => (moments.previewed ||= performance.now()));
    if (moments.imported === 0 && has(/enfants importés$/))
      painted(() => (moments.imported ||= performance.now()));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** In the page. */
async function readMoments(): Promise<Moments> {
  const { moments } = window as unknown as { readonly moments: Moments };
  while (moments.imported === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  return moments;
}
