/**
 * Points at which what a household may see can change without any record changing: statements about words, links and
 * rules, and the passing of days. For each: which records it may concern, and the moment just before it (44).
 */
import {
  readStatement,
  type ChildId,
  type HouseholdId,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';
import type { Statement } from '@cocon/protocol';
import { begins, ends } from '../establishments/turnDay.ts';
import type { StatementRow } from '../register/statementRows.ts';
import type { ChangeRow } from './changeRows.ts';

export interface TurningPoint {
  readonly before: Moment;
  /** Children whose pictures it concerns; null: any record of the household. */
  readonly children: readonly ChildId[] | null;
}

/** Whether a statement can change what a household sees of what is published. */
export function mayChangeVisibility({ type }: Statement): boolean {
  return ['consentSigned', 'consentRecorded', 'childLinked', 'guardiansCounted', 'settingsChanged'].includes(
    type,
  );
}

/** What the statements of a change row concern, for a household; undefined: nothing. */
export function turningPointOfStatements(
  row: ChangeRow,
  statements: readonly StatementRow[],
  household: HouseholdId,
): TurningPoint | undefined {
  if (row.height_from === null || row.day === null) return undefined;
  const before = { height: row.height_from - 1, day: row.day };
  const children = new Set<ChildId>();
  for (const { statement: text, signatures } of statements) {
    // One that was forgotten concerned a household that is gone.
    const statement = text && signatures ? readStatement({ statement: text, signatures }) : undefined;
    switch (statement?.type) {
      case 'settingsChanged':
        return { before, children: null };
      case 'childLinked':
        if (statement.body.household === household) return { before, children: null };
        break;
      case 'consentSigned':
      case 'consentRecorded':
        children.add(statement.body.terms.child);
        break;
      case 'guardiansCounted':
        children.add(statement.body.child);
        break;
      case undefined:
      default:
    }
  }
  return children.size > 0 ? { before, children: [...children] } : undefined;
}

/** What the passing of days concerns, for a household; undefined: nothing. */
export function turningPointOfDay(
  { previous_day: from, day: to, height_to: height }: ChangeRow,
  state: RegisterState,
  household: HouseholdId,
): TurningPoint | undefined {
  if (from === null || to === null || height === null) return undefined;
  const before = { height, day: from };
  const homes = Object.entries(state.children);
  const linksTurn = homes.some(([, { links }]) =>
    links.some(
      (link) => link.household === household && (begins(link.from, from, to) || ends(link.to, from, to)),
    ),
  );
  if (linksTurn) return { before, children: null };
  const children = homes
    .filter(([, { words }]) => words.some(({ terms }) => begins(terms.from, from, to)))
    .map(([child]) => child as ChildId);
  return children.length > 0 ? { before, children } : undefined;
}
