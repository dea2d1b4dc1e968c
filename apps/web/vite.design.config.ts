/**
 * Builds the design page alone (`design/index.html`: every component and state), to a folder of the cache. It is for who
 * draws and for the tests that compare pictures: the app's own build has another entry and never contains it.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import app from './vite.config.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default mergeConfig(
  app,
  defineConfig({
    publicDir: false,
    build: {
      outDir: file('../../node_modules/.cache/design-page'),
      emptyOutDir: true,
      manifest: false,
      reportCompressedSize: false,
      rolldownOptions: { input: file('design/index.html') },
    },
  }),
);
