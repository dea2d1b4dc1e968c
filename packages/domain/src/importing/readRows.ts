/**
 * The rows of a table as children with their homes, by the columns' roles. No row is lost: one that names no child is
 * handed on as it is, and a lone cell above children without a group column is the title of their group.
 */
import { tidyName } from '../names.ts';
import { fold, properName, splitName, type SplitName } from './foldName.ts';
import type { ColumnRole } from './headings.ts';
import type { TableRow } from './readCells.ts';
import { readDay } from './readDay.ts';
import { isHeadAgain } from './tableShape.ts';

/** A home as one row tells of it. */
export interface ToldHome {
  /** As a column of homes names it; empty where there is none. */
  readonly label: string;
  readonly guardians: readonly string[];
}

export interface ToldChild extends SplitName {
  readonly line: number;
  /** The cells, to be shown beside what was read. */
  readonly text: string;
  readonly group: string;
  readonly birthDay: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** One at least; a second where the row tells of two. */
  readonly homes: readonly ToldHome[];
}

export type ReadRow =
  | { readonly kind: 'child'; readonly child: ToldChild }
  /** The title of a group, standing over its children, or the headings once more. */
  | { readonly kind: 'title'; readonly line: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly line: number; readonly text: string };

/** What a person corrected in a row, by its line. */
export type RowEdit = Partial<Pick<ToldChild, 'firstName' | 'lastName' | 'group'>>;

export function readRows(
  rows: readonly TableRow[],
  roles: readonly ColumnRole[],
  {
    edits = new Map(),
    head = [],
  }: { readonly edits?: ReadonlyMap<number, RowEdit>; readonly head?: readonly TableRow[] } = {},
): ReadRow[] {
  const hasGroups = roles.includes('group');
  const isMerged = areGroupsMerged(rows, roles);
  let group = '';
  return rows.map((row): ReadRow => {
    const { line } = row;
    const text = row.cells
      .filter((cell) => cell !== '')
      .join(' · ')
      .replace(/\n/gu, ' ');
    const cell = (role: ColumnRole) => row.cells[roles.indexOf(role)] ?? '';
    if (isHeadAgain(row, head)) return { kind: 'title', line, text };
    const edit = edits.get(line) ?? {};
    const isTitle = !hasGroups && roles.length > 2 && row.cells.filter((one) => one !== '').length === 1;
    if (isTitle && edit.firstName === undefined && edit.lastName === undefined) {
      group = tidyName(text.replace(/\s*[:–-]\s*$/u, ''));
      return { kind: 'title', line, text };
    }
    const told = tidyName(cell('group').replace(/\n/gu, ' '));
    if (hasGroups) group = told === '' && isMerged ? group : told;
    const name = { ...childName(cell), ...edit };
    const [firstName, lastName] = [properName(name.firstName), properName(name.lastName)];
    // « Total 45 » is nobody.
    if (firstName === '' || lastName === '' || /\d/u.test(firstName + lastName)) {
      return { kind: 'unreadable', line, text };
    }
    const child: ToldChild = {
      line,
      text,
      firstName,
      lastName,
      group: edit.group ?? group,
      birthDay: readDay(cell('birthDate')),
      from: readDay(cell('arrival')),
      to: readDay(cell('departure')),
      homes: homesOf(cell),
    };
    return { kind: 'child', child };
  });
}

/** A merged cell keeps its word in the first row only: most cells are blank, and the first one is not. */
function areGroupsMerged(rows: readonly TableRow[], roles: readonly ColumnRole[]): boolean {
  const column = roles.indexOf('group');
  const groups = rows.map(({ cells }) => cells[column] ?? '');
  return column >= 0 && groups[0] !== '' && groups.filter((cell) => cell === '').length * 2 >= groups.length;
}

type Cell = (role: ColumnRole) => string;

function childName(cell: Cell): SplitName {
  const [firstName, lastName] = [cell('firstName'), cell('lastName')];
  const oneLine = (text: string) => text.replace(/\n/gu, ' ');
  if (cell('lastThenFirst') !== '') return splitName(oneLine(cell('lastThenFirst')), true);
  if (cell('firstThenLast') !== '') return splitName(oneLine(cell('firstThenLast')), false);
  return { firstName: oneLine(firstName), lastName: oneLine(lastName) };
}

/**
 * One home with everybody, unless the row tells of a second: its own columns, or another address for the second
 * guardian.
 */
function homesOf(cell: Cell): ToldHome[] {
  const first = guardian(cell, 'guardian1', 'guardian1First', 'guardian1Last');
  const second = guardian(cell, 'guardian2', 'guardian2First', 'guardian2Last');
  const elsewhere = guardian(cell, 'guardian3', 'guardian3First', 'guardian3Last');
  const together = peopleIn(cell('guardians'));
  const label = tidyName(cell('home1'));
  const otherLabel = fold(cell('home2')) === fold(label) ? '' : tidyName(cell('home2'));
  const isElsewhere = otherLabel !== '' || areApart(cell('address1'), cell('address2'));
  if (elsewhere.length > 0 && !isSamePeople(elsewhere, first)) {
    return [
      { label, guardians: unique([...together, ...first, ...second]) },
      { label: otherLabel, guardians: unique(elsewhere) },
    ];
  }
  if (isElsewhere && (second.length > 0 || otherLabel !== '')) {
    return [
      { label, guardians: unique([...together, ...first]) },
      { label: otherLabel, guardians: unique(second) },
    ];
  }
  return [{ label, guardians: unique([...together, ...first, ...second, ...elsewhere]) }];
}

const areApart = (one: string, other: string): boolean =>
  fold(one) !== '' && fold(other) !== '' && fold(one) !== fold(other);

const isSamePeople = (one: readonly string[], other: readonly string[]): boolean =>
  one.map(fold).join() === other.map(fold).join();

const unique = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [fold(name), name])).values(),
];

function guardian(cell: Cell, whole: ColumnRole, first: ColumnRole, last: ColumnRole): string[] {
  const [firstName, lastName] = [properName(cell(first)), properName(cell(last))];
  if (firstName !== '' || lastName !== '') return [tidyName(`${firstName} ${lastName}`)];
  return peopleIn(cell(whole));
}

/** « Sarah Martin et Paul Diallo », « Sarah et Paul Martin », one under the other: each with first name and name. */
function peopleIn(text: string): string[] {
  const parts = text
    .replace(/\([^)]*\)/gu, ' ')
    .split(/\s+(?:et|&|\+)\s+|\s*[/;\n]\s*/u)
    .flatMap(partedByComma)
    .map(asWritten)
    .filter((part) => fold(part) !== '' && !/^(?:m|mr|mme|mlle|monsieur|madame)$/u.test(fold(part)));
  const shared = parts.at(-1)?.split(' ').slice(1).join(' ') ?? '';
  return parts.map((part) => (part.includes(' ') || shared === '' ? part : `${part} ${shared}`));
}

/** « Sarah Martin, Karim Martin » are two; « MARTIN, Sarah » is one, written name first. */
function partedByComma(part: string): string[] {
  const people = part.split(/\s*,\s*/u).map(properTitle);
  const isLoud = (name: string) => name === name.toLocaleUpperCase('fr');
  return people.every((name) => name.includes(' ')) &&
    !(people.length === 2 && isLoud(people[0] ?? '') && !isLoud(people[1] ?? ''))
    ? people
    : [part];
}

/** First name before name, where the capitals tell them apart. */
function asWritten(part: string): string {
  const { firstName, lastName } = splitName(properTitle(part), false);
  return tidyName(`${properName(firstName)} ${properName(lastName)}`);
}

const properTitle = (part: string): string =>
  tidyName(part).replace(/^(?:M|Mr|Mme|Mlle|Monsieur|Madame)\.?\s+(?=\S)/iu, '');
