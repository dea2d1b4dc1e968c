/** What the columns of a table without headings hold, from the look of their cells. */
import { shareOfFirstNames } from './firstNames.ts';
import { splitName } from './foldName.ts';
import type { ColumnRole } from './headings.ts';
import type { TableRow } from './readCells.ts';
import { readDay } from './readDay.ts';

type Look = 'day' | 'other' | 'group' | 'name' | 'wholeName' | 'empty';

export function guessFromCells(rows: readonly TableRow[], width: number): ColumnRole[] {
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''),
  );
  const looks = columns.map((cells) => lookOf(cells));
  const roles: ColumnRole[] = looks.map(() => 'ignored');
  const firstDay = looks.indexOf('day');
  if (firstDay >= 0) roles[firstDay] = 'birthDate';
  const group = looks.indexOf('group');
  if (group >= 0) roles[group] = 'group';
  let person = 0;
  for (let column = 0; column < width && person < PEOPLE.length; column += 1) {
    const look = looks[column];
    const people = PEOPLE[person];
    if (!people || (look !== 'name' && look !== 'wholeName')) continue;
    const cells = columns[column] ?? [];
    const beside = columns[column + 1] ?? [];
    if (look === 'name' && looks[column + 1] === 'name') {
      const isFirst = shareOfFirstNames(cells) > shareOfFirstNames(beside) && !areLoud(cells);
      roles[column] = isFirst ? people.first : people.last;
      roles[column + 1] = isFirst ? people.last : people.first;
      column += 1;
    } else {
      roles[column] = people.whole ?? orderOf(cells);
    }
    person += 1;
  }
  return roles;
}

const PEOPLE = [
  { first: 'firstName', last: 'lastName', whole: undefined },
  { first: 'guardian1First', last: 'guardian1Last', whole: 'guardian1' },
  { first: 'guardian2First', last: 'guardian2Last', whole: 'guardian2' },
] as const;

function lookOf(cells: readonly string[]): Look {
  if (cells.length === 0) return 'empty';
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length;
  if (share((cell) => readDay(cell) !== undefined) > 0.6) return 'day';
  if (share((cell) => /[\d@]/u.test(cell)) > 0.3) return 'other';
  const distinct = new Set(cells).size;
  if (cells.length >= 4 && distinct <= Math.max(2, cells.length / 4) && shareOfFirstNames(cells) < 0.5)
    return 'group';
  if (share((cell) => cell.length <= 60 && cell.split(/\s+/u).length <= 6) < 0.8) return 'other';
  return share((cell) => /\S\s+\S/u.test(cell)) > 0.7 ? 'wholeName' : 'name';
}

/** « MARTIN » rather than « Léo »: names are often written in capitals, first names hardly ever. */
const areLoud = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.length > 1 && cell === cell.toLocaleUpperCase('fr')).length > cells.length / 2;

/** Whether whole names begin with the first name, as far as frequent first names tell. */
export function orderOf(names: readonly string[]): 'firstThenLast' | 'lastThenFirst' {
  const share = (isLastFirst: boolean) =>
    shareOfFirstNames(names.map((name) => splitName(name, isLastFirst).firstName));
  return share(true) > share(false) ? 'lastThenFirst' : 'firstThenLast';
}
