/** A child masked by finger in the middle of a photo, and what others get to see there. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Rubs over the middle of the photo that `within` offers to mask, in plain grey. */
export async function maskMiddle(within: Locator, child: string, more: (dialog: Locator) => Promise<void>) {
  const page = within.page();
  await within.getByRole('button', { name: `Masquer ${child}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Masquer sur cette photo' });
  await dialog.getByText('Gris uni').click();
  const picture = dialog.getByRole('img', { name: 'La photo à masquer' });
  await expect(dialog.getByRole('button', { name: 'Masquer', exact: true })).toBeDisabled();
  await expect(dialog).toContainText('Aucun détecteur ne trouve tous les visages');
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.4, y + height * 0.4);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByRole('button', { name: 'Cadre 1' })).toBeAttached();
  await expect(dialog.getByRole('checkbox', { name: new RegExp(`^Masquer ${child}`) })).toBeChecked();
  await more(dialog);
  await dialog.getByRole('button', { name: 'Masquer', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The colour in the middle of the newest photo of a gallery; black while it is not painted. */
export const middleOf = (page: Page) =>
  page
    .getByRole('list', { name: 'Photos' })
    .getByRole('img', { name: /^Photo/ })
    .first()
    .evaluate((image) => {
      const pencil = new OffscreenCanvas(1, 1).getContext('2d');
      if (!(image instanceof HTMLImageElement) || image.naturalWidth === 0 || !pencil) return [0, 0, 0];
      pencil.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2);
      return [...pencil.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    });

export const isNear = (colour: readonly number[], wanted: readonly number[]): boolean =>
  colour.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) <= 4);
