/**
 * What is wrong with a printed page, to be told without a picture: words that are lost or parted, ink where printers
 * do not reach, squares that cannot be read or have another size than they should.
 */
import { decodeQR, type FinderPoints } from 'qr/decode.js';
import type { Block, DesignPaper, Grid } from './designPapers.ts';
import { mmOf, pixelsOf, type PdfPage } from './pdfPages.ts';

/** Of a paper as it came out, sentence by sentence; nothing where it is as it should be. */
export function flawsOf(paper: DesignPaper, blocks: readonly Block[], pages: readonly PdfPage[]): string[] {
  const { size, sheets, squares } = paper;
  const flaws = partedBlocks(blocks, pages).map((block) => `not whole on one sheet: ${block}`);
  if (pages.length !== sheets) flaws.push(`${String(pages.length)} sheets, not ${String(sheets)}`);
  for (const [index, page] of pages.entries()) {
    const where = `sheet ${String(index + 1)}`;
    const isSized = page.size.every((mm, side) => Math.abs(mm - (size[side] ?? 0)) < 0.5);
    if (!isSized) flaws.push(`${where} is ${page.size.map((mm) => mm.toFixed(1)).join(' × ')} mm`);
    if (isOverTheEdge(page)) flaws.push(`${where} has ink where printers do not reach`);
  }
  return squares ? [...flaws, ...flawsOfSquares(blocks, pages, squares)] : flaws;
}

/** Each block says in letters what its square holds, so that who cannot scan can type. */
function flawsOfSquares(
  blocks: readonly Block[],
  pages: readonly PdfPage[],
  { mm, ...grid }: Grid & { readonly mm: number },
): string[] {
  const read = pages.flatMap((page) => squaresOn(page, grid)).filter((square) => square !== undefined);
  const flaws = read.flatMap(({ says, mm: side, moduleMm }, index) => {
    const whole = side + 2 * QUIET * moduleMm;
    const typed = (blocks[index] ?? []).filter((text) => !/^\d{1,2}$/.test(text)).join('');
    const isTyped = letters(typed).includes(says.replace(/^https?:\/\/|^COCON-SECOURS-/, ''));
    return [
      ...(Math.abs(whole - mm) > 1 ? [`a square of ${whole.toFixed(1)} mm, not ${String(mm)}`] : []),
      ...(moduleMm < SMALLEST_MODULE ? [`a square of ${moduleMm.toFixed(2)} mm a point`] : []),
      ...(isTyped ? [] : [`a square says what is not printed beside it: ${says}`]),
    ];
  });
  return read.length === blocks.length
    ? flaws
    : [...flaws, `${String(read.length)} squares are read, not ${String(blocks.length)}`];
}

/** Points of the quiet edge around a square, and the least that a phone tells apart at arm's length, millimetres. */
const QUIET = 4;
const SMALLEST_MODULE = 0.6;

/** Letters alone: lines are broken elsewhere on paper than in the page, and letters joined (ﬁ). */
const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B\uFFFE]/gu, '');

/** Blocks that no page has whole, in their order; those of the page before are not looked for again. */
export function partedBlocks(blocks: readonly Block[], pages: readonly PdfPage[]): string[] {
  const texts = pages.map(({ text }) => letters(text));
  const parted: string[] = [];
  let at = { page: 0, from: 0 };
  for (const block of blocks) {
    const found = texts
      .map((text, page) => ({ page, from: endOf(block, text, page === at.page ? at.from : 0) }))
      .find(({ page, from }) => page >= at.page && from >= 0);
    if (found) at = found;
    else parted.push(block.join(' '));
  }
  return parted;
}

/** Where a block that begins after `from` ends in a text; -1 where not all of it is there. */
function endOf(block: Block, text: string, from: number): number {
  let end = from;
  for (const words of block) {
    const sought = letters(words);
    const found = text.indexOf(sought, end);
    if (found < 0) return -1;
    end = found + sought.length;
  }
  return end;
}

/** Common printers reach no nearer to the edge. */
const UNREACHED = 5;
const LIGHT = 200;

/** Whether ink lies where a printer does not reach. */
export function isOverTheEdge({ width, height, pixels }: PdfPage): boolean {
  const edge = Math.floor(pixelsOf(UNREACHED));
  for (let y = 0; y < height; y += 1) {
    const isInside = y >= edge && y < height - edge;
    for (let x = 0; x < width; x += 1) {
      // From the left edge straight to the right one.
      if (isInside && x === edge) x = width - edge;
      if ((pixels[y * width + x] ?? LIGHT) < LIGHT) return true;
    }
  }
  return false;
}

export interface Square {
  readonly says: string;
  /** Millimetres of its side, without the quiet edge around it. */
  readonly mm: number;
  /** Of one of its little squares. */
  readonly moduleMm: number;
}

/** The squares that a phone would read on the page, part by part; `undefined` where it reads none. */
export function squaresOn(page: PdfPage, { columns, rows }: Grid): (Square | undefined)[] {
  const [width, height] = [Math.floor(page.width / columns), Math.floor(page.height / rows)];
  return Array.from({ length: columns * rows }, (_, index) => {
    const left = (index % columns) * width;
    const top = Math.floor(index / columns) * height;
    return squareIn(page, { left, top, width, height });
  });
}

function squareIn(
  page: PdfPage,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Square | undefined {
  const { left, top, width, height } = part;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.fill(
        page.pixels[(top + y) * page.width + left + x] ?? 255,
        (y * width + x) * 4,
        (y * width + x) * 4 + 3,
      );
  let points: FinderPoints | undefined;
  try {
    const says = decodeQR(
      { width, height, data },
      { timeLimit: 2_000, pointsOnDetect: (found) => (points = found) },
    );
    if (!points) return undefined;
    const { tl, tr, bounds } = points;
    const side = Math.hypot(bounds[1].x - bounds[0].x, bounds[1].y - bounds[0].y);
    return { says, mm: mmOf(side), moduleMm: mmOf((tl.moduleSize + tr.moduleSize) / 2) };
  } catch {
    return undefined; // nothing that reads as a square
  }
}
