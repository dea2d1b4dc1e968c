/** What the team does with the camera of the app. The context needs the permissions `camera` and, for sound, `microphone`. */
import { expect, type Locator, type Page } from '@playwright/test';
import { hold, tap } from '../thumb.ts';

/**
 * From the publishing page: opens the camera, takes photos, and comes back with them. One by one, or, as a burst,
 * holding the shutter until there are at least as many. Returns how many were counted; the last of a burst may come later.
 */
export async function takePhotos(
  page: Page,
  photos: number,
  { isBurst = false }: { readonly isBurst?: boolean } = {},
): Promise<number> {
  await tap(page.getByRole('button', { name: 'Prendre des photos' }));
  const camera = page.getByRole('dialog', { name: 'Appareil photo' });
  const shutter = camera.getByRole('button', { name: 'Prendre la photo' });
  await expect(shutter).toBeEnabled();
  const count = camera.getByText(/^\d+ photos? prises?$/);
  const reached = (least: number) =>
    expect.poll(() => numberIn(count), { intervals: [50], timeout: 60_000 }).toBeGreaterThanOrEqual(least);
  if (isBurst) await hold(shutter, () => reached(photos));
  else {
    for (let taken = 1; taken <= photos; taken += 1) {
      await tap(shutter);
      await reached(taken);
    }
  }
  const taken = await numberIn(count);
  await tap(camera.getByRole('button', { name: 'Terminé' }));
  await expect(camera).toBeHidden();
  return taken;
}

/** From the publishing page: films for at least so many seconds, and comes back with the film. */
export async function takeFilm(page: Page, seconds: number): Promise<void> {
  await tap(page.getByRole('button', { name: 'Prendre des photos' }));
  const camera = page.getByRole('dialog', { name: 'Appareil photo' });
  await tap(camera.getByRole('radio', { name: 'Vidéo' }));
  await tap(camera.getByRole('button', { name: 'Commencer à filmer' }));
  const filmed = async () =>
    Number((await camera.getByRole('timer').textContent())?.match(/0:(\d\d) sur/)?.[1]);
  await expect.poll(filmed, { intervals: [100] }).toBeGreaterThanOrEqual(seconds);
  await tap(camera.getByRole('button', { name: 'Arrêter de filmer' }));
  await expect(camera.getByText('1 vidéo prise')).toBeAttached();
  await tap(camera.getByRole('button', { name: 'Terminé' }));
  await expect(camera).toBeHidden();
}

async function numberIn(count: Locator): Promise<number> {
  const [words] = await count.allTextContents();
  return Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
}
