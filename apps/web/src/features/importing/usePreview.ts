/** The preview of a list: its columns, corrections and choices, and the plan that follows from them. */
import { useMemo } from 'react';
import {
  planImport,
  readCells,
  readRows,
  tableShape,
  type ColumnRole,
  type ImportPlan,
  type KnownHouse,
  type PeopleAnswer,
  type RowChoice,
  type RowEdit,
  type RowEdits,
} from '@cocon/domain';
import type { ImportDraft } from './importDraft.ts';

export interface PreviewColumn {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** The first few cells. */
  readonly samples: readonly string[];
}

/** What a row may change; the same functions for as long as the list is there. */
export interface RowChanges {
  readonly edit: (line: number, edit: RowEdit) => void;
  readonly choose: (line: number, choice: RowChoice) => void;
  readonly answer: (cell: string, answer: PeopleAnswer) => void;
  readonly correct: (change: (edits: RowEdits) => RowEdits) => void;
}

export interface Preview {
  readonly changes: RowChanges;
  readonly plan: ImportPlan;
  readonly columns: readonly PreviewColumn[];
  readonly hasNames: boolean;
  /** The same plan against the house as it is now. */
  readonly planFor: (house: KnownHouse) => ImportPlan;
  readonly setRole: (column: number, role: ColumnRole) => void;
}

export type ChangeDraft = (change: (draft: ImportDraft) => ImportDraft) => void;

const SAMPLES = 3;

export function usePreview(draft: ImportDraft, change: ChangeDraft, house: KnownHouse): Preview {
  const { text, edits, choices, answers } = draft;
  const table = useMemo(() => {
    const rows = readCells(text);
    const shape = tableShape(rows);
    return { ...shape, data: rows.slice(shape.start) };
  }, [text]);
  const roles = draft.roles ?? table.roles;
  const read = useMemo(
    () => readRows(table.data, roles, { edits, head: table.head, answers }),
    [table, roles, edits, answers],
  );
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
    planFor: (now) => planImport(read, now, choices),
    // A role has one column: who takes it leaves the other without.
    setRole: (column, role) => {
      const taken = roles.map((one, index) => (index === column ? role : one === role ? 'ignored' : one));
      change((now) => ({ ...now, roles: taken }));
    },
    changes: useRowChanges(change),
  };
}

function useRowChanges(change: ChangeDraft): RowChanges {
  return useMemo(
    () => ({
      edit: (line, edit) =>
        change(({ edits, ...rest }) => ({
          ...rest,
          edits: new Map(edits).set(line, { ...edits.get(line), ...edit }),
        })),
      choose: (line, choice) =>
        change(({ choices, ...rest }) => ({
          ...rest,
          choices: new Map(choices).set(line, { ...choices.get(line), ...choice }),
        })),
      answer: (cell, answer) =>
        change(({ answers, ...rest }) => ({ ...rest, answers: new Map(answers).set(cell, answer) })),
      correct: (correction) => change(({ edits, ...rest }) => ({ ...rest, edits: correction(edits) })),
    }),
    [change],
  );
}
