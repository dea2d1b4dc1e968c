/** The preview of a list: its columns, corrections and choices, and the plan that follows from them. */
import { useMemo, useState } from 'react';
import {
  planImport,
  readCells,
  readRows,
  tableShape,
  type ColumnRole,
  type ImportPlan,
  type KnownHouse,
  type RowChoice,
  type RowEdit,
} from '@cocon/domain';

export interface PreviewColumn {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** The first few cells. */
  readonly samples: readonly string[];
}

export interface Preview {
  readonly plan: ImportPlan;
  readonly columns: readonly PreviewColumn[];
  readonly hasNames: boolean;
  readonly choices: ReadonlyMap<number, RowChoice>;
  /** The same plan against the house as it is now. */
  readonly planFor: (house: KnownHouse) => ImportPlan;
  readonly setRole: (column: number, role: ColumnRole) => void;
  readonly edit: (line: number, edit: RowEdit) => void;
  readonly choose: (line: number, choice: RowChoice) => void;
}

const SAMPLES = 3;

export function usePreview(text: string, house: KnownHouse): Preview {
  const table = useMemo(() => {
    const rows = readCells(text);
    const shape = tableShape(rows);
    return { ...shape, data: rows.slice(shape.start) };
  }, [text]);
  const [chosen, setChosen] = useState<readonly ColumnRole[]>();
  const [edits, setEdits] = useState<ReadonlyMap<number, RowEdit>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const roles = chosen ?? table.roles;
  const read = useMemo(() => readRows(table.data, roles, { edits, head: table.head }), [table, roles, edits]);
  const plan = useMemo(() => planImport(read, house, choices), [read, house, choices]);
  const columns = table.headings.map((heading, index): PreviewColumn => {
    const cells = table.data.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
    return {
      index,
      heading,
      role: roles[index] ?? 'ignored',
      samples: [...new Set(cells)].slice(0, SAMPLES),
    };
  });
  const has = (role: ColumnRole) => roles.includes(role);
  return {
    plan,
    columns,
    hasNames: (has('firstName') && has('lastName')) || has('firstThenLast') || has('lastThenFirst'),
    choices,
    planFor: (now) => planImport(read, now, choices),
    // A role has one column: who takes it leaves the other without.
    setRole: (column, role) =>
      setChosen(roles.map((one, index) => (index === column ? role : one === role ? 'ignored' : one))),
    edit: (line, edit) => setEdits(new Map(edits).set(line, { ...edits.get(line), ...edit })),
    choose: (line, choice) => setChoices(new Map(choices).set(line, { ...choices.get(line), ...choice })),
  };
}
