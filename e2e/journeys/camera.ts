/** What the team does with the camera of the app. The context needs the permission `camera`. */
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
    expect.poll(() => numberIn(count), { intervals: [50] }).toBeGreaterThanOrEqual(least);
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

async function numberIn(count: Locator): Promise<number> {
  const [words] = await count.allTextContents();
  return Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
}
