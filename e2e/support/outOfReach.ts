/**
 * Controls that no finger reaches: however one scrolls, they stay beyond the screen, or something lies over their middle.
 * Of an open dialog alone: what lies behind it is meant to be out of reach.
 */
import type { Page } from '@playwright/test';

/** On a busy machine a dialog may still be coming: only what stays counts. */
export async function outOfReach(page: Page): Promise<string[]> {
  let found = await look(page);
  for (let again = 0; again < 3 && found.length > 0; again += 1) {
    await page.waitForTimeout(200);
    found = await look(page);
  }
  return found;
}

const look = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const within = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
    const controls = 'button, a[href], input, select, textarea, summary, [role="switch"], [tabindex="0"]';
    const passing = '[role="region"][data-react-aria-top-layer]';
    const { clientWidth } = document.documentElement;
    const { scrollX, scrollY, innerHeight } = window;
    const found: string[] = [];
    for (const control of within.querySelectorAll(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('[role="alertdialog"]'))
        continue;
      // A box, a dot or a file is drawn by its label: the label is what is tapped.
      const isDrawnByLabel = control.matches('[type="checkbox"], [type="radio"], [type="file"]');
      const target = isDrawnByLabel ? control.closest('label') : control;
      // What comes only with the focus, as the way past the menu does.
      if (target === null || target.matches('a[href^="#"]')) continue;
      target.scrollIntoView({ block: 'center', inline: 'nearest' });
      const box = target.getClientRects()[0];
      if (box === undefined || box.width <= 1) continue;
      const { left, right, top, bottom } = box;
      const said = target.getAttribute('aria-label') ?? target.textContent.trim();
      const say = (what: string) => found.push(`« ${said.slice(0, 60)} » ${what}`);
      const isBeyond =
        left < -1 ||
        right > clientWidth + 1 ||
        (bottom - top < innerHeight && (top < -1 || bottom > innerHeight + 1));
      if (isBeyond) say('beyond the screen');
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // A word of what was just done goes with its time.
      if (hit !== null && hit.closest(passing) !== null) continue;
      if (hit === null || !(target.contains(hit) || hit.closest('label')?.contains(control) === true))
        say(`under « ${(hit?.textContent ?? '').trim().slice(0, 40)} »`);
    }
    window.scrollTo(scrollX, scrollY);
    return found;
  });
