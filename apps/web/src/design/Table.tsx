/** A table to read, with whatever controls its cells hold. For one walked with the arrows and selected, see DataGrid. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import {
  bodyCell,
  caption as captionLook,
  cellAlign,
  emptyCell,
  footCell,
  headCell,
  rowHeader,
  scroller,
  table,
} from './table.css.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TableColumn<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly isRowHeader?: boolean;
  readonly isLabelHidden?: boolean;
}

export interface TableProps<Row, Id extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<Id>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly cell: (row: Row, columnId: Id) => ReactNode;
  readonly empty?: ReactNode;
  readonly caption?: ReactNode;
  readonly foot?: (columnId: Id) => ReactNode;
}

export function Table<Row, Id extends string>(props: TableProps<Row, Id>) {
  const { label, columns, rows, rowKey, cell, empty, caption, foot } = props;
  return (
    <div className={scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={table} aria-label={label}>
        {caption !== undefined && <caption className={captionLook}>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classes(headCell, cellAlign[column.align ?? 'start'])}
              >
                {column.isLabelHidden === true ? (
                  <VisuallyHidden>{column.label}</VisuallyHidden>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length} className={emptyCell}>
                {empty}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const look = classes(
                  bodyCell,
                  cellAlign[column.align ?? 'start'],
                  column.isRowHeader && rowHeader,
                );
                return column.isRowHeader === true ? (
                  <th key={column.id} scope="row" className={look}>
                    {cell(row, column.id)}
                  </th>
                ) : (
                  <td key={column.id} className={look}>
                    {cell(row, column.id)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={classes(bodyCell, footCell, cellAlign[column.align ?? 'start'])}
                >
                  {foot(column.id)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
