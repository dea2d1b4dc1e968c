/**
 * Records what papers say: one statement for each signature that says something new, all in one batch; and the scan of
 * the sheet, where there is one, for all the children of whom it says something.
 */
import type { Saying } from '@cocon/client';
import {
  isGuardianOf,
  type ChildId,
  type GuardianId,
  type LocalDay,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';
import { writeScan, type Scan } from './signedPapers.ts';
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
  /** The sheet itself, and the id of its record. */
  readonly scan?: (Scan & { readonly id: RecordId }) | undefined;
}

export function planRecordConsents(state: RegisterState, paper: Paper): Plan {
  const { rows, answers, signedBy, period, text, today, scan } = paper;
  const sayings = rows.flatMap((row): Saying<'consentRecorded'>[] => {
    const answer = answers.get(row.child.id);
    return toRecord(row, signedBy(row), answer, period, today).flatMap(
      (signer): Saying<'consentRecorded'>[] => {
        const { guardian, household } = signer;
        if (!answer || answer.image === null || !isGuardianOf(state, guardian, household)) return [];
        const purposes = purposesOf(signer, answer.image, answer.film);
        const terms = { child: row.child.id, guardian, purposes, ...period, text };
        return [{ type: 'consentRecorded', body: { household, terms } }];
      },
    );
  });
  const children = [...new Set(sayings.map(({ body }) => body.terms.child))];
  if (!scan || children.length === 0) return { sayings, writes: [] };
  const write = writeScan(scan.id, scan, { children, text, ...period }, state);
  return { sayings, writes: [write], blobs: scan.blobs };
}
