/** A table walked with the arrows: rows are selected, opened and sorted. Role `grid`. */
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  type Key,
  type SortDescriptor,
} from 'react-aria-components/Table';
import { classes } from './classes.ts';
import {
  bodyCell,
  cellAlign,
  emptyCell,
  gridRow,
  headCell,
  rowHeader,
  scroller,
  table,
} from './table.css.ts';
import type { TableProps } from './Table.tsx';

export interface DataGridProps<Item, Id extends string> extends Omit<
  TableProps<Item, Id>,
  'caption' | 'foot'
> {
  readonly selection?: 'none' | 'multiple';
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  readonly onRowAction?: (key: string) => void;
  readonly sort?: { readonly column: Id; readonly direction: 'ascending' | 'descending' };
  readonly onSort?: (sort: {
    readonly column: string;
    readonly direction: 'ascending' | 'descending';
  }) => void;
}

export function DataGrid<Item, Id extends string>(props: DataGridProps<Item, Id>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    cell,
    empty,
    selection = 'none',
    selected,
    onSelect,
    onRowAction,
    sort,
    onSort,
  } = props;
  const keys = rows.map(rowKey);
  return (
    <div className={scroller}>
      <Table
        aria-label={label}
        className={table}
        selectionMode={selection}
        {...(selected === undefined ? {} : { selectedKeys: new Set<Key>(selected) })}
        {...(onSelect === undefined
          ? {}
          : {
              onSelectionChange: (chosen: 'all' | Set<Key>) =>
                onSelect(new Set(keys.filter((key) => chosen === 'all' || chosen.has(key)))),
            })}
        {...(onRowAction === undefined ? {} : { onRowAction: (key: Key) => onRowAction(String(key)) })}
        {...(sort === undefined ? {} : { sortDescriptor: sort })}
        {...(onSort === undefined
          ? {}
          : {
              onSortChange: ({ column, direction }: SortDescriptor) =>
                onSort({ column: String(column), direction }),
            })}
      >
        <TableHeader>
          {columns.map((column, index) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.isRowHeader ?? index === 0}
              allowsSorting={onSort !== undefined}
              className={classes(headCell, cellAlign[column.align ?? 'start'])}
            >
              {column.label}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className={emptyCell}>{empty}</div>}>
          {rows.map((row) => (
            <Row key={rowKey(row)} id={rowKey(row)} className={gridRow}>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  className={classes(
                    bodyCell,
                    cellAlign[column.align ?? 'start'],
                    column.isRowHeader && rowHeader,
                  )}
                >
                  {cell(row, column.id)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
