/** A table of children, as a directrice has it, read and planned before anything is created. */
export { decodeTable } from './decodeTable.ts';
export { columnRoles, type ColumnRole } from './headings.ts';
export type * from './importPlan.ts';
export { groupKey, planImport } from './planImport.ts';
export {
  homePeople,
  joinPeople,
  partPerson,
  removePerson,
  renamePerson,
  restorePeople,
  type HomePerson,
} from './personEdits.ts';
export { readCells, type TableRow } from './readCells.ts';
export type { PeopleAnswer, PeopleAnswers, PeopleDoubt } from './readPeople.ts';
export { readRows, type ReadRow } from './readRows.ts';
export { tableShape, type TableShape } from './tableShape.ts';
export type { PersonEdit, RowEdit, RowEdits, ToldPlace } from './toldPeople.ts';
