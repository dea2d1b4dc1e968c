/**
 * A draft that writes or deletes sheets takes their index along, made when it is sent: what stood in it, what this device
 * has, and what the draft changes (49). Never below what it said: a sheet that the server keeps from this device stays in it.
 */
import { makeId, type RecordId } from '@cocon/protocol';
import type { DocumentBook } from '../sync/documentBook.ts';
import { readIndexes } from '../sync/indexedSheets.ts';
import { isIndex, type SheetIndex } from '../sync/sheetIndex.ts';
import { wordsWrite, type Draft, type DraftWrite } from './draft.ts';

export interface IndexedDraft {
  readonly draft: Draft;
  /** The indexes among its writes. */
  readonly indexes: ReadonlySet<RecordId>;
}

export function withSheetIndex(
  draft: Draft,
  { documents, now }: { readonly documents: DocumentBook; readonly now: () => number },
): IndexedDraft {
  const writes = draft.writes.filter(({ collection }) => collection === 'sheet');
  const gone = draft.deletions.filter(({ collection }) => collection === 'sheet');
  if (writes.length + gone.length === 0) return { draft, indexes: new Set() };
  const held = documents.all('sheet');
  const former = held.filter(isIndex).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sheets = readIndexes(former);
  for (const document of held) {
    const { id, version, header } = document;
    if (!isIndex(document) && (sheets.get(id)?.version ?? 0) <= version)
      sheets.set(id, { version, until: header.until });
  }
  for (const { id, basedOn, until } of writes) sheets.set(id, { version: basedOn + 1, until });
  for (const { id } of gone) sheets.delete(id);
  for (const [id, { until }] of sheets) {
    if ((until !== null && until <= now()) || documents.isBuried(id)) sheets.delete(id);
  }
  const [first, ...others] = former;
  const body: SheetIndex = {
    type: 'sheetIndex',
    versions: Object.fromEntries([...sheets].map(([id, { version }]) => [id, version])),
    ends: Object.fromEntries([...sheets].flatMap(([id, { until }]) => (until === null ? [] : [[id, until]]))),
  };
  // Two that were made at the same time are one from here on; the other says nothing any more.
  const emptied = others.filter((one) => Object.keys(one.body.versions).length > 0);
  const indexes = [
    indexWrite(first?.id ?? makeId<RecordId>(), first?.version ?? 0, body),
    ...emptied.map(({ id, version }) => indexWrite(id, version, { ...body, versions: {}, ends: {} })),
  ];
  return {
    draft: { ...draft, writes: [...draft.writes, ...indexes] },
    indexes: new Set(indexes.map(({ id }) => id)),
  };
}

/** It is never merged: there is no base. */
const indexWrite = (id: RecordId, basedOn: number, body: SheetIndex): DraftWrite => ({
  ...wordsWrite({ id, collection: 'sheet', body, team: true, households: [] }),
  basedOn,
});
