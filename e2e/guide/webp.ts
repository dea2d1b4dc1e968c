/** Pictures made small: WebP as good as fits. The browser itself does it, there is no other program. */
import type { Page } from '@playwright/test';

/** What no picture of the guide is heavier than; `tools/guide.test.ts` holds them to a little more. */
const HEAVIEST = 56 * 1024;

/** `page` lends its canvas; `width` at most, in pixels. */
export async function webpOf(page: Page, png: Buffer, width: number): Promise<Buffer> {
  const made = await page.evaluate(
    async ({ source, most, heaviest }) => {
      const bytes = Uint8Array.from(atob(source), (one) => one.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const scale = Math.min(1, most / image.width);
      const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
      const pencil = canvas.getContext('2d');
      if (!pencil) throw new Error('no canvas');
      pencil.imageSmoothingQuality = 'high';
      pencil.drawImage(image, 0, 0, canvas.width, canvas.height);
      // 1 is without any loss.
      for (let quality = 1; ; quality -= 0.04) {
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
        if (blob.size <= heaviest || quality < 0.3) return [...new Uint8Array(await blob.arrayBuffer())];
      }
    },
    { source: png.toString('base64'), most: width, heaviest: HEAVIEST },
  );
  return Buffer.from(made);
}
