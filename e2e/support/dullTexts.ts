/**
 * Texts whose colours axe finds too near to what is behind them. How a text stands out follows from its colour, its size and
 * what is painted behind it: what axe passed once is not asked again wherever the same comes back, on this page or another.
 * What it could not judge there, under a bar for instance, is asked again.
 */
import type { Page } from '@playwright/test';
import type { run, RunOptions } from 'axe-core';
import { bringAxe, colourRules } from './axe.ts';

/** Of an open dialog alone, as `./axe.ts` does. `passed` is what was passed before, and grows. */
export async function dullTexts(page: Page, passed: Set<string>): Promise<string[]> {
  await bringAxe(page);
  const { dull, nowPassed } = await page.evaluate(
    async ({ known, rules }) => {
      const { axe } = globalThis as unknown as { axe: { run: typeof run } };
      const within = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
      /** All that is painted behind, up to what lets nothing through. */
      const behind = new Map<Element, string>();
      const behindOf = (element: Element): string => {
        const before = behind.get(element);
        if (before !== undefined) return before;
        const look = getComputedStyle(element);
        const { backgroundColor: colour, backgroundImage: image, opacity, position, filter } = look;
        const own = [colour, image, opacity, filter, position === 'static' ? '' : position].join(' ');
        const isWhole =
          colour.startsWith('rgb(') && image === 'none' && opacity === '1' && position === 'static';
        const above = isWhole || element.parentElement === null ? '' : behindOf(element.parentElement);
        const says = own === 'rgba(0, 0, 0, 0) none 1 none ' ? above : `${own} < ${above}`;
        behind.set(element, says);
        return says;
      };
      const looksOf = (element: Element): string => {
        const look = getComputedStyle(element);
        const isOff = element.matches(
          ':disabled, :disabled *, [aria-disabled="true"], [aria-disabled="true"] *',
        );
        const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement).color;
        return [
          ...[look.color, look.fontSize, look.fontWeight, look.textDecorationLine, look.textShadow],
          ...[element.tagName === 'A' ? around : '', isOff ? 'off' : '', behindOf(element)],
        ].join(' ');
      };
      const looks = new Map<Element, string>();
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || looks.has(element) || (node.nodeValue ?? '').trim() === '') continue;
        if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          looks.set(element, looksOf(element));
      }
      for (const field of within.querySelectorAll('input, select, textarea'))
        looks.set(field, looksOf(field));
      const judged = new Set(known);
      const include = [...looks].filter(([, look]) => !judged.has(look)).map(([element]) => element);
      if (include.length === 0) return { dull: [], nowPassed: [] };
      const options: RunOptions = {
        runOnly: { type: 'rule', values: [...rules] },
        resultTypes: ['violations', 'passes'],
        elementRef: true,
        preload: false,
      };
      const { violations, passes } = await axe.run({ include, exclude: '[data-live-announcer]' }, options);
      const contrast = passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
      return {
        dull: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
        nowPassed: contrast.map(({ element }) => (element ? (looks.get(element) ?? '') : '')),
      };
    },
    { known: [...passed], rules: colourRules },
  );
  for (const look of nowPassed) passed.add(look);
  return dull;
}
