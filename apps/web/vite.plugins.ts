/** The plugins that the build, the development server and the browser tests share. */
import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import babel from '@rolldown/plugin-babel';
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption } from 'vite';
import { catalogueWithoutBreaks } from './src/locales/frenchBreaks.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** After the catalogues' own plugin. */
const frenchBreaks = (): Plugin => ({
  name: 'cocon-french-breaks',
  transform: {
    filter: { id: /\/fr\.po$/ },
    handler: (code) => ({ code: catalogueWithoutBreaks(code), map: null }),
  },
});

/** A missing translation fails the build. Macros are found from the repository root, where lingui.config.ts lies. */
export function webPlugins(): PluginOption[] {
  return [
    vanillaExtractPlugin(),
    react(),
    lingui({ cwd: repository, failOnMissing: true, failOnCompileError: true }),
    frenchBreaks(),
    babel({ presets: [linguiTransformerBabelPreset({}, { cwd: repository })] }),
    optimizeLocales.vite({ locales: ['fr-FR', 'de-DE', 'it-IT', 'en-US'] }),
  ];
}
