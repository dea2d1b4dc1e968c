/**
 * Text as rows of cells. The separator is the one that gives the most rows of one width; a copy out of a spreadsheet has
 * tabs. Cells are tidied, lines without any cell are dropped, and each row knows its line among those of the table.
 */
import Papa from 'papaparse';

export interface TableRow {
  /** From 1, as a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** Rows read, at most; what a house has is far below. */
export const MOST_ROWS = 2_000;

export function readCells(text: string): TableRow[] {
  const clean = text.replace(/^\uFEFF/u, '').replaceAll('\0', '');
  const best = SEPARATORS.map((separator) => parse(clean, separator)).reduce((former, one) =>
    steadiness(one) > steadiness(former) ? one : former,
  );
  return best;
}

function parse(text: string, delimiter: string): TableRow[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false, preview: MOST_ROWS });
  return data
    .map((cells, index): TableRow => ({ line: index + 1, cells: cells.map(tidyCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** A cell may hold lines of its own, which stay. */
const tidyCell = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

/** How many rows have the commonest width above one, weighed by it. */
function steadiness(rows: readonly TableRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) {
    const width = cells.length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, count]) => count * Math.min(width, 12)));
}
