/**
 * The index of the sheets (49): a record of collection `sheet` that names every sheet's version and end, rewritten in the
 * change set of each. It is staff's own word, signed like theirs: whoever keeps a sheet back, or gives an older one, gives
 * the index with it and is found out, or keeps that back as well, which shows too. `outbox/indexSheets.ts` writes it.
 */
import type { Instant } from '@cocon/protocol';
import type { Document } from './documentBook.ts';
import type { RecordType } from './recordTypes.ts';

export interface SheetIndex {
  readonly type: 'sheetIndex';
  readonly versions: Readonly<Record<string, number>>;
  /** Of those sheets alone that have an end: from then on they are missed by nobody. */
  readonly ends: Readonly<Record<string, Instant>>;
}

export const sheetIndexType: RecordType = {
  collection: 'sheet',
  type: 'sheetIndex',
  read: (body) => (isSheetIndex(body) ? body : undefined),
  // It is never merged: who sends it makes it of what stands then.
  merge: (_base, _mine, theirs) => theirs,
};

export const isIndex = (document: Document): document is Document<SheetIndex> => isSheetIndex(document.body);

function isSheetIndex(body: unknown): body is SheetIndex {
  const { type, versions, ends } = (body ?? {}) as Partial<Record<keyof SheetIndex, unknown>>;
  return type === sheetIndexType.type && isNumbers(versions) && isNumbers(ends);
}

const isNumbers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(Number.isSafeInteger);
