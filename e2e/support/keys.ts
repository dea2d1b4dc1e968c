/**
 * Uses a page with the keyboard alone: goes to a control with Tab, and checks that the focus can be seen there, and that the
 * step before left it on something (SC-234).
 */
import { expect, type Locator, type Page } from '@playwright/test';

const MOST = 90;

/** Tabs until `target` has the focus; `back` goes the other way. Fails when it cannot be reached or the focus is not seen. */
export async function tabTo(target: Locator, back = false): Promise<void> {
  const page = target.page();
  await expect(target).toBeAttached();
  await expectKept(page);
  // Looked up by its name once, and again only where the page has put another in its place: a look is dear.
  let element = await target.elementHandle();
  for (let presses = 0; presses < MOST; presses += 1) {
    const place = await element?.evaluate((one) =>
      one.isConnected ? one === document.activeElement : 'gone',
    );
    if (place === true) return expectSeen(page);
    if (place === 'gone') element = await target.elementHandle();
    else await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}

export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('ControlOrMeta+a');
  await target.page().keyboard.type(text);
}

/** A page that was just loaded has the focus nowhere yet. */
async function expectKept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(() => {
      const isFirst = !('isKeyed' in globalThis);
      Object.assign(globalThis, { isKeyed: true });
      return isFirst || document.activeElement !== document.body;
    });
  await expect.poll(isKept, { message: 'the last step left the focus on something' }).toBe(true);
}

/** What has the focus, or what stands for it (a label, a drawn button beside it), shows an outline or a ring. */
export async function expectSeen(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const marked = (one: Element | null | undefined): boolean => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      const focused = document.activeElement;
      if (!focused || focused === document.body) return false;
      return [
        focused,
        focused.closest('label'),
        focused.parentElement,
        ...(focused.parentElement?.children ?? []),
      ].some(marked);
    });
  await expect.poll(seen, { message: 'the focus is seen' }).toBe(true);
}
