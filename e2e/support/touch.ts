/** Fingers on the glass, as the browser itself receives them: real touch events, many a second, not synthetic ones. */
import type { Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many steps a movement takes, and how long each lasts, ms. */
const STEPS = 12;
const STEP = 16;
/** When the two taps of a double tap begin and end, ms. */
const DOUBLE_TAP = [0, 30, 110, 140] as const;

/** Moves fingers together, each along its line, and lifts them. */
export async function drag(
  page: Page,
  fingers: readonly { readonly from: Point; readonly to: Point }[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (part: number) =>
    fingers.map(({ from, to }, id) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
      id,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= STEPS; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / STEPS) });
    await page.waitForTimeout(STEP);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** On their beat, without waiting for answers: a busy machine would make two single taps of it. */
export async function doubleTap(page: Page, point: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const words = DOUBLE_TAP.map(async (time, place) => {
    await page.waitForTimeout(time);
    return place % 2 === 0
      ? session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
      : session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  });
  await Promise.all(words);
  await session.detach();
}
