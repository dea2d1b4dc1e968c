/**
 * The scenes of `e2e/scenes`, told by role in a real Chromium.
 *
 * Scenes start their own servers (`e2e/house.ts`); nothing is started here. Three files at a time: each waits for
 * its pages a quarter of the time. A screenshot of a failure is kept in `test-results/`; a trace, which
 * takes a third of the machine, only when asked for (`--trace on`).
 */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tools/chromium.ts';

const executablePath = await findChromium();
/** Scenes that wait for a network or for the browser itself, and leave the machine to others meanwhile: `npm test` runs them beside Vitest. */
const waiting = ['**/slowNetwork.spec.ts', '**/noRoom.spec.ts'];
/** What takes longest begins first: at the end it would keep one core while the other has nothing to do. */
const long = ['**/accessibility.spec.ts', '**/rightEyes.spec.ts'];

export default defineConfig({
  testDir: 'e2e/scenes',
  outputDir: 'test-results',
  workers: 3,
  fullyParallel: false,
  // On a machine that stalls; said in the sum (decision 47).
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // Pictures that are missing are written here, and fail in CI; `npm run pictures` writes them anew.
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  updateSnapshots: process.env['CI'] === undefined ? 'missing' : 'none',
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // Another version's edges of letters pass; a button that is gone or a colour that drifts does not (SC-77, SC-78).
    toHaveScreenshot: { maxDiffPixels: 250, threshold: 0.03, animations: 'disabled', scale: 'css' },
  },
  reporter: [['list'], ['json', { outputFile: process.env['COCON_SCENES_REPORT'] ?? 'reports/scenes.json' }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Nothing moves for its own sake: frames cost the machine as much as the scene.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: chromiumArguments(),
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'waiting', testMatch: waiting, use: { browserName: 'chromium' } },
    { name: 'long', testMatch: long, use: { browserName: 'chromium' } },
    { name: 'scenes', testIgnore: [...waiting, ...long], use: { browserName: 'chromium' } },
  ],
});
