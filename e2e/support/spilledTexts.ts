/**
 * Texts that are cut, over the side, wider than their place or written over another; and a page that scrolls sideways.
 * Each with where it is. What lies over the page (bars that stay, dialogs) is compared with what lies there too.
 */
import type { Page } from '@playwright/test';

/** How large a page is shown: pixels of its window, and how much larger the reader wants the text. */
export interface Sizing {
  readonly width: number;
  readonly text: '100%' | '200%';
}

/**
 * Gives the page another size in place and looks once it has been laid out. A busy machine lays out a frame late: only
 * what stays counts.
 */
export async function spilledTexts(page: Page, { width, text }: Sizing): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  let found = await look(page, { width, text });
  for (let again = 0; again < 3 && found.length > 0; again += 1) {
    await page.waitForTimeout(200);
    found = await look(page, { width, text });
  }
  return found;
}

function look(page: Page, sizing: Sizing): Promise<string[]> {
  return page.evaluate(async ({ width, text: textSize }) => {
    document.documentElement.style.fontSize = textSize;
    const nextFrame = () => new Promise((painted) => requestAnimationFrame(painted));
    // The window may say its new width later than it was asked for; what measures itself takes another frame.
    while (window.innerWidth !== width) await nextFrame();
    await nextFrame();
    await nextFrame();

    interface Where {
      readonly look: CSSStyleDeclaration;
      /** The nearest box above that cuts what is outside of it, and the bar or dialog it is part of. */
      readonly cutter: Element | undefined;
      /** The nearest box above that scrolls: what is scrolled away in it is neither cut nor over anything. */
      readonly scroller: Element | undefined;
      readonly layer: Element | undefined;
      readonly isForReadersAlone: boolean;
    }
    const known = new Map<Element, Where>();
    const whereIs = (element: Element): Where => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const above = element.parentElement === null ? undefined : whereIs(element.parentElement);
      const look = getComputedStyle(element);
      const isLoose = look.position === 'fixed' || look.position === 'sticky';
      const isPage = element === document.body || element === document.documentElement;
      const doesScroll = !isPage && /auto|scroll/.test(look.overflowY);
      const doesCut = !isPage && !doesScroll && /hidden|clip/.test(look.overflowX + look.overflowY);
      const where: Where = {
        look,
        cutter: doesCut ? element : doesScroll ? undefined : above?.cutter,
        scroller: doesScroll ? element : above?.scroller,
        layer: isLoose ? element : above?.layer,
        isForReadersAlone: look.clipPath !== 'none' || above?.isForReadersAlone === true,
      };
      known.set(element, where);
      return where;
    };

    const found = new Set<string>();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} px too wide`);
    const shown: { text: string; element: Element; layer: Element | undefined; lines: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.nodeValue ?? '').trim();
      if (element === null || text === '' || element.matches('option, script, style, noscript')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { look, cutter, scroller, layer, isForReadersAlone } = whereIs(element);
      const box = element.getBoundingClientRect();
      if (isForReadersAlone || box.width <= 1 || look.overflowX === 'auto') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const view = scroller?.getBoundingClientRect();
      const lines = [...range.getClientRects()].filter(
        ({ top, bottom }) => view === undefined || (bottom > view.top && top < view.bottom),
      );
      const say = (what: string) => found.add(`« ${text.slice(0, 60)} » ${what}`);
      if (look.display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        say('wider than its place');
      if (lines.some(({ left, right }) => left < -1 || right > clientWidth + 1)) say('over the side');
      const frame = cutter?.getBoundingClientRect();
      if (
        frame !== undefined &&
        lines.some(
          ({ left, right, top, bottom }) =>
            left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - 4 ||
            bottom > frame.bottom + 4,
        )
      )
        say('cut');
      shown.push({ text, element, layer, lines });
    }
    /** Letters hardly ever fill the height of their line. */
    const meet = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
        0.4 * Math.min(one.height, other.height);
    shown.forEach((one, at) => {
      for (const other of shown.slice(at + 1))
        if (
          one.layer === other.layer &&
          one.element !== other.element &&
          one.lines.some((line) => other.lines.some((its) => meet(line, its)))
        )
          found.add(`« ${one.text.slice(0, 40)} » over « ${other.text.slice(0, 40)} »`);
    });
    return [...found];
  }, sizing);
}

/** Where the texts of a page are, to be compared with where they were. */
export const placesOfTexts = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const places: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y, width, height } = range.getBoundingClientRect();
      places.push([x, y, width, height].map(Math.round).join(' '));
    }
    return places.join('\n');
  });
