/** What the printer would get: a part of the page printed alone, without the system's dialogue. */
import type { Page } from '@playwright/test';

/** From now on printing opens no dialogue and the page stays as it is printed, until `unprinted`. */
export async function holdPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
}

/** What comes out, as the system's dialogue makes it unless told otherwise: on the page's own paper, without backgrounds. */
export const printedPdf = (page: Page): Promise<Buffer> =>
  page.pdf({ preferCSSPageSize: true, printBackground: false });

/** How many sheets come out. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await printedPdf(page);
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** As after the dialogue: the page is whole again. */
export async function unprinted(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}
