/**
 * Texts that are cut, over the side, wider than their place or written over another; that stay beyond the screen, are broken into
 * bits, or in a box so low that it shows no two lines of them; and a page or dialog that scrolls sideways. Each with where it is. What lies over
 * the page (bars that stay, dialogs) is compared with what lies there too.
 */
import type { Page } from '@playwright/test';

/** How large a page is shown: pixels of its window, and how much larger the reader wants the text. */
export interface Sizing {
  readonly width: number;
  readonly height?: number;
  readonly text: '100%' | '200%';
}

/** The smallest phone, held by who needs large letters. */
export const SMALLEST = { width: 320, height: 640, text: '200%' } as const;

/**
 * Gives the page another size in place and looks once it has been laid out. A busy machine lays out a frame late: only
 * what stays counts.
 */
export async function spilledTexts(page: Page, { width, height = 900, text }: Sizing): Promise<string[]> {
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
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
      /** How high a strip of it can be seen at most, and whether it stays where it is, however one scrolls. */
      readonly room: number;
      readonly isStuck: boolean;
    }
    const roomOf = (scroller: Element, above: Where | undefined): number => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const seen = above?.isStuck ? Math.min(bottom, window.innerHeight) - Math.max(top, 0) : bottom - top;
      return Math.min(seen, above?.room ?? window.innerHeight);
    };
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
      const isStuck = !doesScroll && (look.position === 'fixed' || above?.isStuck === true);
      const where: Where = {
        look,
        room: doesScroll ? roomOf(element, above) : (above?.room ?? window.innerHeight),
        isStuck,
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
    for (const box of document.querySelectorAll('[role="dialog"], [role="dialog"] *'))
      if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowY === 'auto')
        found.add(`a dialog is ${box.scrollWidth - box.clientWidth} px too wide`);
    const shown: { text: string; element: Element; layer: Element | undefined; lines: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.nodeValue ?? '').trim();
      if (element === null || text === '' || element.matches('option, script, style, noscript')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { look, cutter, scroller, layer, isForReadersAlone, room, isStuck } = whereIs(element);
      const box = element.getBoundingClientRect();
      if (isForReadersAlone || box.width <= 1 || look.overflowX === 'auto') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const view = scroller?.getBoundingClientRect();
      const rects = [...range.getClientRects()];
      const lines = rects.filter(
        ({ top, bottom }) => view === undefined || (bottom > view.top && top < view.bottom),
      );
      const say = (what: string) => found.add(`« ${text.slice(0, 60)} » ${what}`);
      const twoLines = Math.min(2 * (rects[0]?.height ?? 0), scroller?.scrollHeight ?? 0);
      if (room < twoLines) say(`in a box that shows ${Math.round(room)} px of it`);
      const rows = new Set(rects.map(({ top }) => Math.round(top))).size;
      // Asked on the narrowest alone: beside one another, wider columns still break a word.
      if (width <= 320 && rows > text.split(/\s+/).length && text.length / rows < 4) say('broken into bits');
      if (
        isStuck &&
        !element.matches('a[href^="#"]') &&
        lines.some(({ top, bottom }) => top < -1 || bottom > window.innerHeight + 1)
      )
        say('beyond the screen');
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
