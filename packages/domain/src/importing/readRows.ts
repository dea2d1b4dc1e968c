/**
 * The rows of a table as children with their homes, by the columns' roles. No row is lost: one that names no child is
 * handed on as it is, and a lone cell above children without a group column is the title of their group.
 */
import { tidyName } from '../names.ts';
import { fold, personKeys, properName, splitName, type SplitName } from './foldName.ts';
import type { ColumnRole } from './headings.ts';
import { asCorrected, type PersonEdit, type RowEdits, type ToldPerson } from './toldPeople.ts';
import type { TableRow } from './readCells.ts';
import { readDay } from './readDay.ts';
import {
  distinct,
  readNames,
  readPeople,
  type PeopleAnswers,
  type PeopleDoubt,
  type PeopleReading,
} from './readPeople.ts';
import { isHeadAgain } from './tableShape.ts';

/** A home as one row tells of it. */
export interface ToldHome {
  /** As a column of homes names it; empty where there is none. */
  readonly label: string;
  readonly guardians: readonly string[];
  /** The same as they were read, each with the names that a correction gave. */
  readonly people: readonly ToldPerson[];
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
  /** Cells of guardians that may be one person and may be two. */
  readonly doubts: readonly PeopleDoubt[];
}

export type ReadRow =
  | { readonly kind: 'child'; readonly child: ToldChild }
  /** The title of a group, standing over its children, or the headings once more. */
  | { readonly kind: 'title'; readonly line: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly line: number; readonly text: string };

export function readRows(
  rows: readonly TableRow[],
  roles: readonly ColumnRole[],
  {
    edits = new Map(),
    head = [],
    answers = new Map(),
  }: {
    readonly edits?: RowEdits;
    readonly head?: readonly TableRow[];
    readonly answers?: PeopleAnswers;
  } = {},
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
    const own = childName(cell);
    const name = { ...own, ...edit };
    const [firstName, lastName] = [properName(name.firstName), properName(name.lastName)];
    // « Total 45 » is nobody.
    if (firstName === '' || lastName === '' || /\d/u.test(firstName + lastName)) {
      return { kind: 'unreadable', line, text };
    }
    // By the name of the table: a correction of the child's leaves its guardians as they were read.
    const { homes, doubts } = homesOf(cell, own.lastName === '' ? lastName : own.lastName, answers);
    const child: ToldChild = {
      line,
      text,
      firstName,
      lastName,
      group: edit.group ?? group,
      birthDay: readDay(cell('birthDate')),
      from: readDay(cell('arrival')),
      to: readDay(cell('departure')),
      homes: homes.map(({ label, guardians }, index) => toldHome(label, guardians, edit.people, index)),
      doubts,
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

type ReadHome = Pick<ToldHome, 'label' | 'guardians'>;

/**
 * One home with everybody, unless the row tells of a second: its own columns, or another address for the second
 * guardian.
 */
function homesOf(
  cell: Cell,
  family: string,
  answers: PeopleAnswers,
): { readonly homes: readonly ReadHome[]; readonly doubts: readonly PeopleDoubt[] } {
  const doubts: PeopleDoubt[] = [];
  const people = ({ people: read, doubt }: PeopleReading): readonly string[] => {
    if (doubt && !doubts.some((one) => one.cell === doubt.cell)) doubts.push(doubt);
    return read;
  };
  const guardian = (whole: ColumnRole, first: ColumnRole, last: ColumnRole): string[] => [
    ...people(readNames(cell(first), cell(last), family, answers)),
    ...people(readPeople(cell(whole), family, answers)),
  ];
  const first = guardian('guardian1', 'guardian1First', 'guardian1Last');
  const second = guardian('guardian2', 'guardian2First', 'guardian2Last');
  const elsewhere = guardian('guardian3', 'guardian3First', 'guardian3Last');
  const together = people(readPeople(cell('guardians'), family, answers));
  const label = tidyName(cell('home1'));
  const otherLabel = fold(cell('home2')) === fold(label) ? '' : tidyName(cell('home2'));
  const isElsewhere = otherLabel !== '' || areApart(cell('address1'), cell('address2'));
  const home = (name: string, ...circles: readonly (readonly string[])[]): ReadHome => ({
    label: name,
    guardians: distinct(circles.flat()),
  });
  if (elsewhere.length > 0 && !isSamePeople(elsewhere, first)) {
    return { homes: [home(label, together, first, second), home(otherLabel, elsewhere)], doubts };
  }
  if (isElsewhere && (second.length > 0 || otherLabel !== '')) {
    return { homes: [home(label, together, first), home(otherLabel, second)], doubts };
  }
  return { homes: [home(label, together, first, second, elsewhere)], doubts };
}

function toldHome(
  label: string,
  read: readonly string[],
  edits: readonly PersonEdit[] | undefined,
  home: number,
): ToldHome {
  const keys = personKeys(read);
  const people = read.map((name, index) => asCorrected(name, keys[index] ?? '', edits ?? [], home));
  return { label, people, guardians: distinct(people.flatMap(({ names }) => names)) };
}

const areApart = (one: string, other: string): boolean =>
  fold(one) !== '' && fold(other) !== '' && fold(one) !== fold(other);

const isSamePeople = (one: readonly string[], other: readonly string[]): boolean =>
  one.map(fold).join() === other.map(fold).join();
