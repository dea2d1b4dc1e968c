/** What the build provides: Vite's `import.meta` and compiled catalogues. */
/// <reference types="vite/client" />

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
