/**
 * Draws the PNG icons of `public/` from `public/icon.svg`, with a Chromium that is on the machine (CHROMIUM, or
 * /usr/bin/chromium). Run when the logo changes: `node apps/web/scripts/icons.ts`; the PNGs are committed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const rounded = readFileSync(`${folder}icon.svg`, 'utf8');
/** Phones cut their own shape: a full ground, the drawing in the safe middle. */
const full = rounded
  .replace('viewBox="0 0 40 40"', 'viewBox="-6 -6 52 52"')
  .replace('<rect width="40" height="40" rx="12"', '<rect x="-6" y="-6" width="52" height="52"');

const drawings = [
  ['icon-192.png', rounded, 192],
  ['icon-512.png', rounded, 512],
  ['icon-maskable-512.png', full, 512],
  ['apple-touch-icon.png', full, 180],
] as const;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const [name, svg, side] of drawings) {
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await page.screenshot({ path: `${folder}${name}`, omitBackground: true });
  }
} finally {
  await browser.close();
}
