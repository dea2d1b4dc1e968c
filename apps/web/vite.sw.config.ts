/**
 * Second build: the service worker, one classic script at `/sw.js`, knowing the files of the first build.
 *
 * `__SHELL__` is what is kept for offline use at once: pages, scripts, styles, the fonts of every page; what only some
 * files of some people need (`libheif`, the worker of films) is kept once it was used. `__VERSION__` is a hash
 * of these names and of the page itself, so that any change makes a new shell.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const built = globSync('**/*', { cwd: `${root}dist` }).map((path) => path.replaceAll('\\', '/'));
const shell = built
  .filter((path) => /\.(?:js|css|woff2|svg|webmanifest)$/.test(path))
  .filter((path) => path !== 'sw.js' && !path.startsWith('.vite/') && !path.includes('latin'))
  .filter((path) => !/\/(?:libheif|filmWorker)-[^/]*$/.test(path))
  .sort();
const version = createHash('sha256')
  .update(shell.join('\n'))
  .update(built.includes('index.html') ? readFileSync(`${root}dist/index.html`) : '')
  .digest('hex')
  .slice(0, 16);

export default defineConfig({
  root,
  publicDir: false,
  define: {
    __SHELL__: JSON.stringify(['/', ...shell.map((path) => `/${path}`)]),
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
