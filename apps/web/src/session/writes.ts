/** Drafts of the trade's documents: who reads each kind, in one place. */
import { wordsWrite, type Document, type DraftWrite } from '@cocon/client';
import { makeId, type HouseholdId, type RecordId } from '@cocon/protocol';

/** A page of the book: read by staff and by the homes named. `document` is what it replaces, if any. */
export function bookWrite(
  id: string,
  body: unknown,
  households: readonly HouseholdId[],
  document?: Document,
): DraftWrite {
  return wordsWrite({ id: id as RecordId, collection: 'book', body, team: true, households }, document);
}

/** A paper of the direction alone, with its files. */
export function officeWrite(
  id: RecordId,
  body: unknown,
  { until, blobs }: Pick<DraftWrite, 'until' | 'blobs'>,
  document?: Document,
): DraftWrite {
  return {
    ...bookWrite(id, body, [], document),
    collection: 'office',
    audience: { kind: 'households', team: false, households: [] },
    until,
    blobs,
  };
}

export const newRecordId = (): RecordId => makeId<RecordId>();
