import { afterEach, expect, test } from 'vitest';
import { activateLocale } from '../../locales/catalogues.ts';
import { locales } from '../../locales/locale.ts';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { EntryCardSheet } from './EntryCardSheet.tsx';

const link = 'https://cocon.centres-de-loisirs.communaute-de-communes.example/e#AbCdEfGhIjKlMnOpQrStUg';
let page: TestPage | undefined;
afterEach(() => page?.close());

for (const locale of locales) {
  test(`HM-10 a card of eight bears its whole link, also a long one, within its edges (${locale})`, async () => {
    page = await showTest();
    await activateLocale(locale, ['households']);
    const guardianName = 'Marie-Antoinette de La Rochefoucauld';
    await page.show(
      <EntryCardSheet
        cards={[{ guardianName, establishmentName: 'Centre de loisirs La Farandole', link }]}
      />,
    );
    await document.fonts.ready;
    const [card] = page.root.querySelectorAll('article');
    expect(card?.textContent).toContain(link);
    const edges = card?.getBoundingClientRect();
    for (const part of card?.querySelectorAll('*') ?? []) {
      const { bottom, right } = part.getBoundingClientRect();
      expect(bottom).toBeLessThanOrEqual(edges?.bottom ?? 0);
      expect(right).toBeLessThanOrEqual(edges?.right ?? 0);
    }
  });
}
