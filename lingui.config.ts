/**
 * Where the words of the interface are kept.
 *
 * French is the source, written in the components. Each feature has its own catalogue beside its screens
 * (`features/<name>/locales/<locale>.po`), loaded with the first of its screens, so that a family never downloads
 * the words of the direction. This file lies in the repository root because the macro looks from the working directory.
 */
import { defineConfig } from '@lingui/conf';

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'de', 'it', 'en'],
  orderBy: 'message',
  catalogs: [
    {
      path: '<rootDir>/apps/web/src/locales/{locale}',
      include: [
        '<rootDir>/apps/web/src/design',
        '<rootDir>/apps/web/src/shell',
        '<rootDir>/apps/web/src/routes',
        '<rootDir>/apps/web/src/session',
      ],
      exclude: ['**/design/emblems/**', '**/design/showcase/**', '**/*.test.*'],
    },
    {
      path: '<rootDir>/apps/web/src/design/emblems/locales/{locale}',
      include: ['<rootDir>/apps/web/src/design/emblems'],
    },
    {
      path: '<rootDir>/apps/web/src/features/{name}/locales/{locale}',
      include: ['<rootDir>/apps/web/src/features/{name}'],
      exclude: ['**/*.test.*'],
    },
  ],
});
