/** `npm run guide`: takes the pictures of the guide anew. It compares nothing, so the tests leave it alone. */
import { defineConfig } from '@playwright/test';
import scenes from '../../playwright.config.ts';

export default defineConfig({
  ...scenes,
  use: { ...scenes.use, actionTimeout: 30_000 },
  testDir: '.',
  reporter: 'list',
  workers: 1,
  timeout: 600_000,
});
