/** The judges of sizes judged: what they are for is done to a real dialog, and they name it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { outOfReach } from './outOfReach.ts';
import { SMALLEST, spilledTexts } from './spilledTexts.ts';

/** For a page with an open dialog at its smallest: a dialog whose words have no room, a button that is too narrow, one that something lies over. */
export async function expectJudgesSee(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button').last();
  const spoil = async (what: Locator, style: string) => {
    const before = (await what.getAttribute('style')) ?? '';
    await what.evaluate((one: HTMLElement, added) => (one.style.cssText += added), style);
    return () => what.evaluate((one: HTMLElement, kept) => (one.style.cssText = kept), before);
  };
  // As dialogs were before DG-8.
  const body = dialog.locator('> :nth-child(2)');
  const back = [
    await spoil(dialog, 'display: flex; overflow-y: visible'),
    await spoil(body, 'overflow-y: auto'),
  ];
  expect((await spilledTexts(page, SMALLEST)).join()).toMatch(/in a box that shows \d+ px of it/);
  for (const one of back) await one();
  const narrow = await spoil(button, 'width: 2rem; min-width: 0; padding: 0');
  expect((await spilledTexts(page, SMALLEST)).join()).toMatch(
    /» (broken into bits|wider than its place|cut)/,
  );
  await narrow();
  const under = await spoil(button, 'pointer-events: none');
  expect((await outOfReach(page)).join()).toContain('under «');
  await under();
}
