/** People as a table tells of them, and what was corrected: by line, by home of the line, and by person as read. */
import { tidyName } from '../names.ts';
import { fold } from './foldName.ts';

/** Of one person of one home of a line, whom the corrections made of it: nobody, one, or several. */
export interface PersonEdit {
  /** Place among the homes of the line. */
  readonly home: number;
  /** Key of the person as read. */
  readonly person: string;
  readonly names: readonly string[];
}

/** What a person corrected in a row, by its line. */
export interface RowEdit {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly group?: string;
  readonly people?: readonly PersonEdit[];
}

/** Corrections by line. */
export type RowEdits = ReadonlyMap<number, RowEdit>;

export interface ToldPerson {
  /** Key as read. */
  readonly person: string;
  readonly read: string;
  readonly names: readonly string[];
}

/** Where the table tells of a home: by line, and by place among the homes of that line. */
export interface ToldPlace {
  readonly line: number;
  readonly home: number;
  readonly people: readonly ToldPerson[];
}

/** A person as read, with the names that a correction gave; a name left blank is as it was read. */
export function asCorrected(
  read: string,
  person: string,
  edits: readonly PersonEdit[],
  home: number,
): ToldPerson {
  const edit = edits.find((one) => one.home === home && one.person === person);
  if (!edit) return { person, read, names: [read] };
  const names = edit.names.map((name) => tidyName(name)).map((name) => (fold(name) === '' ? read : name));
  return { person, read, names };
}
