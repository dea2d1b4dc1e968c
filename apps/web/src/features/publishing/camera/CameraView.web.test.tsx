/** The camera that cannot be had, and the one that goes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showTest, type TestPage } from '../../../design/testPage.tsx';
import { loadCatalogues } from '../../../locales/catalogues.ts';
import { CameraView } from './CameraView.tsx';

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
  await loadCatalogues(['publishing']);
});
afterEach(() => {
  vi.restoreAllMocks();
  page.close();
});

const open = () =>
  page.show(<CameraView notToday={[]} onPhoto={() => undefined} onClose={() => undefined} />);
const shutter = () => page.get('button', 'Prendre la photo') as HTMLButtonElement;
const says = (words: string) =>
  vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain(words), 5_000);
const canRetry = () =>
  [...document.querySelectorAll('[role=alert] button')].some(
    ({ textContent }) => textContent === 'Réessayer',
  );

test.each([
  ['NotAllowedError', 'Autorisez-le pour ce site dans les réglages du navigateur', true],
  ['NotFoundError', 'Cet appareil n’a pas d’appareil photo. Fermez, puis choisissez', false],
  ['NotReadableError', 'pris par une autre application. Fermez-la, puis réessayez', true],
  ['SecurityError', 'Ouvrez Cocon à une adresse qui commence par https', true],
])('PU-3 %s: what to do is said, the shutter is off', async (name, words, retry) => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));
  await open();
  await says(words);
  expect(canRetry()).toBe(retry);
  expect(shutter().disabled).toBe(true);
});

test('PU-3 a camera unplugged in the middle says so, keeps nothing frozen, and comes back on demand', async () => {
  const streamOf = () => document.createElement('canvas').captureStream(1);
  const first = streamOf();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValueOnce(first).mockResolvedValue(streamOf());
  await open();
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
  // As the browser does when the device goes.
  for (const track of first.getTracks()) track.dispatchEvent(new Event('ended'));
  await says('L’appareil photo s’est arrêté. Rebranchez-le');
  expect(document.querySelector('video')).toBeNull();
  expect(shutter().disabled).toBe(true);
  page.get('button', 'Réessayer').click();
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
});
