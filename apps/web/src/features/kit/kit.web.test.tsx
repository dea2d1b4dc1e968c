import { afterEach, expect, test } from 'vitest';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { QrCode } from '../../design/print/QrCode.tsx';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { KitLetter } from './KitLetter.tsx';
import { KitPoster } from './KitPoster.tsx';

const kit = {
  establishmentName: 'La Farandole',
  origin: 'https://cocon.exemple',
  closesOn: 'vendredi 4 décembre',
};
let page: TestPage | undefined;
afterEach(() => page?.close());

test('KI-1 the square on the poster holds the address, and nothing behind it', async () => {
  page = await showTest();
  await loadCatalogues(['kit']);
  await page.show(
    <>
      <KitPoster {...kit} />
      <QrCode value={kit.origin} label="attendu" />
    </>,
  );
  const [drawn, expected] = page.root.querySelectorAll('svg[role="img"]');
  expect(drawn?.getAttribute('aria-label')).toBe('Adresse de Cocon');
  expect(drawn?.innerHTML).toBe(expected?.innerHTML);
});

test('KI-1 poster and letter name the house, the address and the day', async () => {
  page = await showTest();
  await loadCatalogues(['kit']);
  await page.show(
    <>
      <KitPoster {...kit} />
      <KitLetter {...kit} />
    </>,
  );
  for (const name of ['Affiche pour la porte', 'Lettre aux familles']) {
    const said = page.get('article', name).textContent;
    expect(said).toContain('La Farandole');
    expect(said).toContain('cocon.exemple');
    expect(said).toContain('vendredi 4 décembre');
  }
});
