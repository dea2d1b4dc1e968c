/** A table of children, as a directrice has it, read and planned before anything is created. */
export { decodeTable } from './decodeTable.ts';
export { columnRoles, type ColumnRole } from './headings.ts';
export type * from './importPlan.ts';
export { groupKey, planImport } from './planImport.ts';
export { readCells, type TableRow } from './readCells.ts';
export { readRows, type ReadRow, type RowEdit } from './readRows.ts';
export { tableShape, type TableShape } from './tableShape.ts';
