/**
 * Builds the app's pages to `dist`: hashed assets, no inlined file (the content policy allows none), no polyfill script.
 * `vite.sw.config.ts` then adds the service worker, which needs the list of what was built here.
 */
import { fileURLToPath } from 'node:url';
import type { RolldownOptions } from 'rolldown';
import { defineConfig } from 'vite';
import { firstVisitGroups } from './vite.chunks.ts';
import { webPlugins } from './vite.plugins.ts';
import { oneStartScript } from './vite.start.ts';

/** Prepared before the browser tests start: found one by one, each would reload the page. */
const prepared = [
  ...[
    'react',
    'react/jsx-dev-runtime',
    'react-dom/client',
    '@lingui/core',
    '@lingui/react',
    '@tanstack/react-router',
    'qr/decode.js',
    'uqr',
  ],
  ...[
    'Button',
    'Checkbox',
    'Dialog',
    'I18nProvider',
    'Menu',
    'Modal',
    'ProgressBar',
    'RadioGroup',
    'Switch',
    'Table',
    'Tabs',
  ].map((part) => `react-aria-components/${part}`),
  ...['Toast', 'ToggleButton', 'ToggleButtonGroup'].map((part) => `react-aria-components/${part}`),
];

/** libheif asks for Node's own modules where it runs in Node: of no concern in a browser. */
const quiet: Pick<RolldownOptions, 'onLog'> = {
  onLog: (level, log, handle) => (/libheif-js/.test(log.message) ? undefined : handle(level, log)),
};

const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * With a screen the files that it needs would be asked for at once, by a list that lies in the first file of all: two
 * hundred names that compress badly, for what soon rests on the device. Styles alone are listed: nothing else brings them.
 */
const resolveDependencies = (file: string, needed: string[]): string[] =>
  needed.filter((one) => one === file || one.endsWith('.css'));

/** The floor of browsers; `tools/youngerThanFloor.ts` has what no build brings to them. */
const FLOOR = ['chrome111', 'edge111', 'safari16.4', 'firefox115'];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [webPlugins(), oneStartScript(fileURLToPath(new URL('dist', import.meta.url)))],
  build: {
    target: FLOOR,
    cssTarget: FLOOR,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies },
    rolldownOptions: {
      ...quiet,
      output: { codeSplitting: { groups: firstVisitGroups(repository) } },
    },
  },
  worker: { format: 'es', rolldownOptions: quiet },
  optimizeDeps: { include: prepared },
});
