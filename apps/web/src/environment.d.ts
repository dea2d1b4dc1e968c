/** What the build provides: Vite's `import.meta`, compiled catalogues, and the flag that keeps the showcase. */
/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** '1' keeps the page `/design`, which shows every component; absent from production builds. */
  readonly VITE_DESIGN?: string;
}

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
