/**
 * Second build: the service worker, one classic script at `/sw.js`, knowing the files of the first build.
 *
 * `__SHELL__` is what it may keep for offline use (vite.shell.ts), the small files in packs (vite.packs.ts). `__VERSION__` is a hash of these names and of the page
 * itself, so that any change makes a new shell.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { packShell } from './vite.packs.ts';
import { shellOf } from './vite.shell.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const shell = JSON.stringify(packShell(`${root}dist`, shellOf(`${root}dist`)));
const version = createHash('sha256')
  .update(shell)
  .update(readFileSync(`${root}dist/index.html`))
  .digest('hex')
  .slice(0, 16);

export default defineConfig({
  root,
  publicDir: false,
  define: {
    __SHELL__: shell,
    __VERSION__: JSON.stringify(version),
  },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: `${root}src/workers/sw.ts`,
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
