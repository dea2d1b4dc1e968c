/**
 * Journeys pause in front of what they do not take back: a dialog that says what will be, the last « Publier ». They go
 * on at once, unless the scene asked to look on.
 */
import type { Page } from '@playwright/test';

/** `where`: the dialog's name, or the name of the button that comes next. */
type Look = (where: string) => Promise<unknown>;

const looks = new WeakMap<Page, Look>();

/** For journeys. */
export async function pause(page: Page, where: string): Promise<void> {
  await looks.get(page)?.(where);
}

/** Runs journeys on this page, and looks on at each of their pauses; a scene that wants to see none is mistaken. */
export async function lookingOn(page: Page, look: Look, journey: () => Promise<unknown>): Promise<void> {
  let seen = 0;
  looks.set(page, async (where) => {
    await look(where);
    seen += 1;
  });
  try {
    await journey();
  } finally {
    looks.delete(page);
  }
  if (seen === 0) throw new Error('the journey has no pause at which to look on');
}
