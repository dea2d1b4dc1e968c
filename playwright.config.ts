/**
 * The scenes of `e2e/scenes`, told by role in a real Chromium.
 *
 * Scenes start their own servers (`e2e/house.ts`); nothing is started here. One worker: a scene owns
 * its machine. Trace and screenshot of a failure are kept in `test-results/`.
 */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tools/chromium.ts';

const executablePath = await findChromium();

export default defineConfig({
  testDir: 'e2e/scenes',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: process.env['COCON_SCENES_REPORT'] ?? 'reports/scenes.json' }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: chromiumArguments(),
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [{ name: 'scenes', use: { browserName: 'chromium' } }],
});
