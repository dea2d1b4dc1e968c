/** What the indexes of the sheets say, read together (49). */
import type { Instant, RecordId } from '@cocon/protocol';
import type { Document } from './documentBook.ts';
import type { SheetIndex } from './sheetIndex.ts';

export interface IndexedSheet {
  readonly version: number;
  readonly until: Instant | null;
}

/** By sheet: where there are several indexes, made apart, each sheet's highest version. */
export function readIndexes(indexes: readonly Document<SheetIndex>[]): Map<RecordId, IndexedSheet> {
  const sheets = new Map<RecordId, IndexedSheet>();
  for (const { body } of indexes) {
    for (const [id, version] of Object.entries(body.versions)) {
      const sheet = id as RecordId;
      if ((sheets.get(sheet)?.version ?? 0) < version)
        sheets.set(sheet, { version, until: body.ends[id] ?? null });
    }
  }
  return sheets;
}
