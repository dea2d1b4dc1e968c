/**
 * Counts gestures as a thumb does: a tap, a field typed, a picture picked in the system's gallery (one each, though a
 * test sets them in one call). Every journey goes through here, so that a scene can hold it to its budget.
 */
import type { Locator, Page } from '@playwright/test';

interface Count {
  taps: number;
  fields: number;
  picked: number;
}

const counts = new WeakMap<Page, Count>();

function countOf(page: Page): Count {
  const count = counts.get(page) ?? { taps: 0, fields: 0, picked: 0 };
  counts.set(page, count);
  return count;
}

export async function tap(target: Locator): Promise<void> {
  await target.click();
  countOf(target.page()).taps += 1;
}

/** Presses and holds until something has come about: one gesture. */
export async function hold(target: Locator, until: () => Promise<void>): Promise<void> {
  const page = target.page();
  await target.hover();
  await page.mouse.down();
  try {
    await until();
  } finally {
    await page.mouse.up();
  }
  countOf(page).taps += 1;
}

/** Types a field; an empty text costs nothing. */
export async function type(target: Locator, text: string): Promise<void> {
  if (text === '') return;
  await target.fill(text);
  countOf(target.page()).fields += 1;
}

/** Chooses in a list: one tap to open, one to choose. */
export async function choose(target: Locator, label: string): Promise<void> {
  await target.selectOption({ label });
  countOf(target.page()).taps += 2;
}

/** Picks files as in the system's gallery: one gesture each. */
export async function pick(target: Locator, files: readonly string[]): Promise<void> {
  await target.setInputFiles([...files]);
  countOf(target.page()).picked += files.length;
}

/** Gestures since the last call, with the pictures picked apart. */
export function gestures(page: Page): { readonly total: number; readonly besidesPicking: number } {
  const { taps, fields, picked } = countOf(page);
  counts.delete(page);
  return { total: taps + fields + picked, besidesPicking: taps + fields };
}
