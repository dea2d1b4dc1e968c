/** Texts that are cut, or wider than their place, and a page that scrolls sideways; each with where it is. */
import type { Page } from '@playwright/test';

export function spilledTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    /** Shown in one pixel, itself or what it lies in. */
    const isForReadersAlone = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isForReadersAlone(element.parentElement));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
      );
      if (!own || !element.checkVisibility() || element.matches('option, script, noscript')) continue;
      const look = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (isForReadersAlone(element) || box.width <= 1 || look.overflowX === 'auto') continue;
      const isWide = look.display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
      const isHigh = look.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2;
      const isOutside = box.left < -1 || box.right > clientWidth + 1;
      if (isWide || isHigh || isOutside)
        found.push(
          `« ${(element.textContent ?? '').trim().slice(0, 60)} » ${isWide ? 'wider than its place' : ''}${isHigh ? 'cut below' : ''}${isOutside ? 'over the side' : ''}`,
        );
    }
    return [...new Set(found)];
  });
}
