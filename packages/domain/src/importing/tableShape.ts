/**
 * Where the table begins and what its columns hold: from headings in one row or two (a merged heading stands over several
 * columns, and a copy leaves the cells beside it blank), below any titles; without headings, from what the cells look like.
 */
import { guessFromCells, orderOf } from './columnGuess.ts';
import { fold } from './foldName.ts';
import { readHeading, type ColumnRole, type Heading, type NamePart, type Whose } from './headings.ts';
import type { TableRow } from './readCells.ts';

export interface TableShape {
  /** Place of the first row of data. */
  readonly start: number;
  /** The rows that hold the headings: printed lists say them again on each page, or over each group. */
  readonly head: readonly TableRow[];
  /** One for each column; empty where none was written. */
  readonly headings: readonly string[];
  readonly roles: readonly ColumnRole[];
}

/** Titles above the headings, at most. */
const DEEPEST = 15;

export function tableShape(rows: readonly TableRow[]): TableShape {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const head = rows.slice(0, DEEPEST).findIndex(isHeading);
  if (head < 0) {
    const start = rows.findIndex((row) => filled(row) > 1 || width < 2);
    const at = Math.max(0, start);
    const roles = guessFromCells(rows.slice(at), width);
    return { start: at, head: [], headings: columns.map(() => ''), roles };
  }
  const below = rows[head + 1];
  const isDouble =
    below !== undefined && isHeading(below) && rows[head] !== undefined && isOver(rows[head], below);
  const above = rows[head - 1];
  const hasUpper = above !== undefined && filled(above) >= 2 && known(above) > 0;
  const lower = isDouble ? below : rows[head];
  const upper = isDouble ? rows[head] : hasUpper ? above : undefined;
  const headings = joinHeadings(upper, lower, columns);
  const after = head + (isDouble ? 2 : 1);
  const roles = rolesOf(headings, rows.slice(after));
  const first = hasUpper && !isDouble ? head - 1 : head;
  // « Section des bébés » over the headings is the title of the first group, as those further down are of theirs.
  const isTitled = !roles.includes('group') && isGroupTitle(rows[first - 1]);
  return {
    start: isTitled ? first - 1 : after,
    head: [upper, lower].filter((row) => row !== undefined),
    headings,
    roles,
  };
}

/** Whether a row below the headings says them again. */
export function isHeadAgain(row: TableRow, head: readonly TableRow[]): boolean {
  return filled(row) > 0 && head.some((one) => saysTheSame(row, one));
}

const saysTheSame = (row: TableRow, head: TableRow): boolean =>
  known(head) > 0 &&
  Array.from({ length: Math.max(row.cells.length, head.cells.length) }).every(
    (_, column) => fold(row.cells[column] ?? '') === fold(head.cells[column] ?? ''),
  );

const isGroupTitle = (row: TableRow | undefined): boolean =>
  row !== undefined &&
  filled(row) === 1 &&
  row.cells.some((cell) =>
    /^(?:groupe|section|unite|classe) (?!.*\b(?:liste|enfants|inscrits)\b)/u.test(fold(cell)),
  );

const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length;
const known = ({ cells }: TableRow): number => cells.filter((cell) => readHeading(cell) !== undefined).length;

/** Of « Parent · Inès · Carmen Parent · Juan Parent » three cells read as headings, but all as the same one: it is a family. */
function isHeading(row: TableRow): boolean {
  const [all, understood] = [filled(row), known(row)];
  const isBare = row.cells.every((cell) => !/\d{2}|@/u.test(cell));
  const meanings = new Set(row.cells.map((cell) => JSON.stringify(readHeading(cell) ?? null)));
  meanings.delete('null');
  return (
    isBare &&
    understood * 2 >= all &&
    (meanings.size >= 2 || (all === 1 && row.cells.length === 1 && understood === 1))
  );
}

/** Headings over headings: merged, which leaves cells blank beside them, or the same word over several columns. */
function isOver(upper: TableRow, lower: TableRow): boolean {
  const words = upper.cells.map(fold).filter((word) => word !== '');
  return (
    new Set(words).size < words.length ||
    lower.cells.some((cell, column) => (upper.cells[column] ?? '') === '' && readHeading(cell) !== undefined)
  );
}

function joinHeadings(
  upper: TableRow | undefined,
  lower: TableRow | undefined,
  columns: readonly number[],
): string[] {
  let over = '';
  return columns.map((column) => {
    const [high, low] = [upper?.cells[column] ?? '', lower?.cells[column] ?? ''];
    if (high !== '') over = high;
    else if (low === '') over = '';
    return [high === '' && low === '' ? '' : over, low].filter((text) => text !== '').join(' – ');
  });
}

const OWNERS: readonly Whose[] = ['child', 'guardian1', 'guardian2', 'guardian3'];

type NameColumn = { readonly whose: Whose; readonly part: NamePart };

/** Gives each column its role; a name that does not say whose belongs to who was named last, or to the next person. */
function rolesOf(headings: readonly string[], data: readonly TableRow[]): ColumnRole[] {
  const understood = headings.map(readHeading);
  const names = ownersOf(understood);
  const taken = new Set<ColumnRole>();
  return understood.map((heading, column) => {
    const role = roleOf(heading, names, column, data);
    if (role !== 'ignored' && taken.has(role)) return 'ignored';
    taken.add(role);
    return role;
  });
}

function ownersOf(understood: readonly (Heading | undefined)[]): Map<number, NameColumn> {
  const names = new Map<number, NameColumn>();
  const has = (whose: Whose, part: NamePart) =>
    [...names.values()].some((one) => one.whose === whose && one.part === part);
  let last: Whose | undefined;
  for (const [column, heading] of understood.entries()) {
    if (heading?.kind !== 'name') continue;
    const { part } = heading;
    const said = heading.whose;
    const owner = said ?? last ?? 'child';
    if (heading.isBeside === true && has(owner, part)) continue;
    const isFree = (whose: Whose | undefined): whose is Whose => whose !== undefined && !has(whose, part);
    const whose = said ?? (isFree(last) ? last : OWNERS.find(isFree));
    if (whose === undefined) continue;
    last = whose;
    names.set(column, { whose, part });
  }
  return names;
}

function roleOf(
  heading: Heading | undefined,
  names: ReadonlyMap<number, NameColumn>,
  column: number,
  data: readonly TableRow[],
): ColumnRole {
  if (heading?.kind === 'role') return heading.role;
  const own = names.get(column);
  if (!own) return 'ignored';
  const { whose } = own;
  const beside = [...names]
    .filter(([at, one]) => at !== column && one.whose === whose)
    .map(([, one]) => one.part);
  const part = own.part === 'whole' && beside.includes('first') ? 'last' : own.part;
  const isAlone = part === 'last' && !beside.includes('first');
  if (whose === 'child') {
    if (part === 'first') return 'firstName';
    if (part === 'last' && !isAlone) return 'lastName';
    if (part === 'firstLast' || part === 'lastFirst')
      return part === 'lastFirst' ? 'lastThenFirst' : 'firstThenLast';
    return orderOf(data.map(({ cells }) => cells[column] ?? ''));
  }
  if (part === 'first') return `${whose}First`;
  return part === 'last' && !isAlone ? `${whose}Last` : whose;
}
