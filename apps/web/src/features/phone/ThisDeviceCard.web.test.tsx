import { afterEach, expect, test, vi } from 'vitest';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { createKeeping } from '../../session/keeping.ts';
import { ThisDeviceCard } from './ThisDeviceCard.tsx';

let page: TestPage | undefined;
afterEach(() => page?.close());

test('PW-4 a device that did not promise says what may happen and what to do; once it promised, it says so', async () => {
  page = await showTest();
  await loadCatalogues(['phone']);
  const answers = [false, true];
  const keeping = createKeeping({
    persisted: async () => false,
    persist: async () => answers.shift() ?? true,
  });
  await keeping.start(false);
  await page.show(<ThisDeviceCard keeping={keeping} />);
  const card = page.get('region', 'Ce que garde cet appareil');
  expect(card.textContent).toContain('peut tout effacer ici');
  page.get('button', 'Demander de garder').click();
  await vi.waitFor(() => expect(card.textContent).toContain('Mettez Cocon sur l’écran d’accueil'));
  page.get('button', 'Demander de garder').click();
  await vi.waitFor(() => expect(card.textContent).toContain('a promis de garder'));
});
