/** Records what papers say: one statement for each signature that says something new, all in one batch. */
import type { Saying } from '@cocon/client';
import {
  isGuardianOf,
  type ChildId,
  type GuardianId,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';
import { purposesOf, toRecord, type Answer, type ConsentRow, type Period } from './rows.ts';

export interface Paper {
  readonly rows: readonly ConsentRow[];
  readonly answers: ReadonlyMap<ChildId, Answer>;
  /** Who signed for each child. */
  readonly signedBy: (row: ConsentRow) => readonly GuardianId[];
  readonly period: Period;
  /** Hash of the text that was signed. */
  readonly text: string;
  readonly today: LocalDay;
}

export function planRecordConsents(state: RegisterState, paper: Paper): Plan {
  const { rows, answers, signedBy, period, text, today } = paper;
  const sayings = rows.flatMap((row): Saying[] => {
    const answer = answers.get(row.child.id);
    return toRecord(row, signedBy(row), answer, period, today).flatMap((signer): Saying[] => {
      const { guardian, household } = signer;
      if (!answer || answer.image === null || !isGuardianOf(state, guardian, household)) return [];
      const purposes = purposesOf(signer, answer.image, answer.film);
      const terms = { child: row.child.id, guardian, purposes, ...period, text };
      return [{ type: 'consentRecorded', body: { household, terms } }];
    });
  });
  return { sayings, writes: [] };
}
