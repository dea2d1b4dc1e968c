/** All that the design page prints, as the app prints it: on what paper, on how many sheets, with which squares to read. */
import type { Page } from '@playwright/test';

/** What must not be parted: its texts, in the order of reading. */
export type Block = readonly string[];

/** The parts of a sheet in which a square each is expected: so many columns and rows of the paper. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export interface DesignPaper {
  readonly name: string;
  /** Millimetres. */
  readonly size: readonly [number, number];
  readonly sheets: number;
  /** Selector of what is not parted: a card, a child's sheet; the whole where it is one sheet. */
  readonly whole: string;
  /** Where squares stand on each sheet, and the millimetres of one with its quiet edge. */
  readonly squares?: Grid & { readonly mm: number };
}

const A4 = [210, 297] as const;
const A6 = [105, 148] as const;
const ONE = { columns: 1, rows: 1 } as const;

export const DESIGN_PAPERS: readonly DesignPaper[] = [
  { name: 'card', size: A6, sheets: 1, whole: 'article', squares: { ...ONE, mm: 56 } },
  { name: 'cards', size: A4, sheets: 2, whole: 'article', squares: { columns: 2, rows: 4, mm: 38 } },
  { name: 'slip', size: A6, sheets: 1, whole: 'article' },
  { name: 'rescue', size: A4, sheets: 1, whole: 'article', squares: { ...ONE, mm: 62 } },
  { name: 'rescue-sealed', size: A4, sheets: 1, whole: 'article', squares: { ...ONE, mm: 62 } },
  { name: 'poster', size: A4, sheets: 1, whole: 'article', squares: { ...ONE, mm: 46 } },
  { name: 'letter', size: A4, sheets: 1, whole: 'article' },
  { name: 'wall', size: A4, sheets: 2, whole: 'section' },
  { name: 'breach', size: A4, sheets: 2, whole: 'li' },
];

/**
 * What stands on a paper: its blocks; those in which something is cut off, or that are higher than its sheet; and texts that
 * are not black, which an old printer breaks into dots.
 */
export interface Standing {
  readonly blocks: readonly Block[];
  readonly cut: readonly string[];
  readonly pale: readonly string[];
}

export const standingOn = (page: Page, { name, whole, size: [, height] }: DesignPaper): Promise<Standing> =>
  page.evaluate(
    ([id, selector, highest]) => {
      const places = [...document.querySelectorAll<HTMLElement>(`[id="${id}"] ${selector}`)];
      const nodesOf = (place: Element) => {
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
          if ((node.nodeValue ?? '').trim() !== '') nodes.push(node);
        return nodes;
      };
      const textsOf = (place: Element) => nodesOf(place).map(({ nodeValue }) => nodeValue ?? '');
      const isPale = ({ parentElement }: Node) =>
        parentElement !== null && getComputedStyle(parentElement).color !== 'rgb(0, 0, 0)';
      const area = document.getElementById(id);
      const isCut = (place: HTMLElement) => {
        const { right, bottom, height: own } = place.getBoundingClientRect();
        if (own > highest + 1) return true;
        return [place, ...place.querySelectorAll<HTMLElement>('*')].some((one) => {
          const box = one.getBoundingClientRect();
          const hides = one instanceof HTMLElement && getComputedStyle(one).overflow !== 'visible';
          return (
            (hides && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)) ||
            box.right > right + 1 ||
            box.bottom > bottom + 1
          );
        });
      };
      return {
        blocks: places.map(textsOf),
        pale: area
          ? nodesOf(area)
              .filter(isPale)
              .map(({ nodeValue }) => nodeValue ?? '')
          : [id],
        cut: places.filter(isCut).map((place) => textsOf(place).slice(0, 4).join(' ')),
      };
    },
    // Pixels of what can be printed on: A4 has a margin, A6 none.
    [name, whole, ((height === A6[1] ? height : height - 20) / 25.4) * 96] as const,
  );
