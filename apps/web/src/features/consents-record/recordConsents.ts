/** Records what papers say: one statement for each row that changes, all in one batch. */
import type { Saying } from '@cocon/client';
import { isGuardianOf, type LocalDay, type RegisterState } from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';
import { isToRecord, purposesOf, type Answer, type ConsentRow, type Period } from './rows.ts';

export interface Paper {
  readonly rows: readonly ConsentRow[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly period: Period;
  /** Hash of the text that was signed. */
  readonly text: string;
  readonly today: LocalDay;
}

export function planRecordConsents(state: RegisterState, paper: Paper): Plan {
  const { rows, answers, period, text, today } = paper;
  const sayings = rows.flatMap((row): Saying[] => {
    const answer = answers.get(row.key);
    if (!isToRecord(row, answer, period, today) || !answer || answer.image === null) return [];
    if (!isGuardianOf(state, row.guardian, row.household)) return [];
    const purposes = purposesOf(row, answer.image, answer.film);
    const terms = { child: row.child.id, guardian: row.guardian, purposes, ...period, text };
    return [{ type: 'consentRecorded', body: { household: row.household, terms } }];
  });
  return { sayings, writes: [] };
}
