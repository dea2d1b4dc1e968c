import { cardLink } from '@cocon/protocol';
import { encode } from 'uqr';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { CardLinkForm } from './CardLinkForm.tsx';

const secret = 'abcdefghijklmnopqrstuA';
const given: string[] = [];
let page: TestPage;
beforeEach(async () => {
  given.length = 0;
  page = await showTest();
  await loadCatalogues(['scan']);
  await page.show(
    <CardLinkForm
      isBroken={false}
      isInstalled
      onSecret={(one) => given.push(one)}
      onIn={() => Promise.resolve()}
    />,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  page.close();
});

/** A camera that sees this square; `light` says whether it is still on. */
function camera(text: string) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 600;
  const context = canvas.getContext('2d');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!context) return;
      context.fillStyle = isDark ? '#000' : '#fff';
      context.fillRect((x * 600) / size, (y * 600) / size, 600 / size + 0.5, 600 / size + 0.5);
    }),
  );
  const stream = canvas.captureStream(10);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  return { light: () => stream.getTracks().some(({ readyState }) => readyState === 'live') };
}

const scan = () => page.get('button', 'Scanner ma carte').click();
const scanner = () => page.get('dialog', 'Scanner ma carte');

test('PW-9 the card goes in as its link does', async () => {
  camera(cardLink(window.location.origin, secret));
  scan();
  await vi.waitFor(() => expect(given).toEqual([secret]), 5_000);
});

test('PW-9 a card of another address is not tried here; closing lets go of the camera and leads to the field', async () => {
  const { light } = camera(cardLink('https://ailleurs.example', secret));
  scan();
  await vi.waitFor(
    () => expect(scanner().textContent).toContain('à une autre adresse, ailleurs.example'),
    5_000,
  );
  page.get('button', 'Coller le lien plutôt').click();
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(page.get('textbox', 'Ou collez ici le lien de la carte')),
  );
  expect(light()).toBe(false);
  expect(given).toEqual([]);
});

test('PW-9 a refused camera says what to do, and is asked again on demand', async () => {
  const ask = vi
    .spyOn(navigator.mediaDevices, 'getUserMedia')
    .mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  scan();
  await vi.waitFor(() => expect(scanner().textContent).toContain('Autorisez‑le pour ce site'), 5_000);
  page.get('button', 'Réessayer').click();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  expect(scanner().textContent).toContain('collez le lien de votre carte');
});
