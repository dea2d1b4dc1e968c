/** A file that the app gives to the device, as the browser saves it. */
import type { Locator, Page } from '@playwright/test';
import { tap } from './thumb.ts';

export interface SavedFile {
  readonly name: string;
  /** Where it lies while the browser runs. */
  readonly path: string;
}

/** Taps what saves a file, and waits for the whole of it. */
export async function savedBy(page: Page, button: Locator): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap(button)]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
