/**
 * Sends one draft: blobs first, then the change set; whatever moved meanwhile is synced and the set made again. Every
 * draft has one id for ever, so that a set sent twice is applied once (37).
 */
import { readHeader } from '@cocon/protocol';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import type { DocumentBook } from '../sync/documentBook.ts';
import { typeOf, type RecordTypes } from '../sync/recordTypes.ts';
import { ServerRefusal } from '../transport/transport.ts';
import { compose, type Composer } from './compose.ts';
import type { Draft, DraftWrite } from './draft.ts';
import { withSheetIndex } from './indexSheets.ts';
import { sendFiles, type FilesWay } from './sendFiles.ts';

export { stuckBy } from './stuck.ts';

export interface Sender extends Composer, FilesWay {
  readonly documents: DocumentBook;
  readonly types: RecordTypes;
  /** Makes the register, audiences and records of this device current. */
  readonly catchUp: () => Promise<void>;
  readonly commit: (changeSet: Awaited<ReturnType<typeof compose>>['changeSet']) => Promise<void>;
}

/** Rounds of making the set again when others write at the same time. */
const ROUNDS = 8;

/**
 * Resolves with true when the server has acknowledged the draft, with false when it was taken back or held before that.
 * Throws what the caller shows or tries again later.
 */
export async function sendDraft(draft: Draft, sender: Sender): Promise<boolean> {
  // Of a photo that went meanwhile, or was left out, no copy goes.
  const isThere = ({ copyOf }: DraftWrite) => !copyOf || sender.documents.get(copyOf) !== undefined;
  for (const { copyOf } of draft.writes) if (copyOf) await sender.documents.openResting(copyOf);
  let current: Draft = { ...draft, writes: draft.writes.filter(isThere) };
  // After a start the older documents rest unopened: a deletion that waited means them all the same.
  for (const { id } of draft.deletions) await sender.documents.openResting(id);
  // What was sent a moment ago, by another tab or before a cut, may not have been heard of here.
  if (draft.deletions.some(({ id }) => !sender.documents.get(id))) await sender.catchUp();
  await sendFiles(current, sender);
  for (let round = 1; !sender.signal.aborted; round += 1) {
    const { draft: whole, indexes } = withSheetIndex(current, sender);
    const composed = await compose(whole, sender);
    const { records, deletions } = composed.changeSet;
    if (sender.signal.aborted) break;
    if (records.length + deletions.length === 0) return true;
    try {
      await sender.commit(composed.changeSet);
      await sender.audiences.keepOwn(composed.made);
      // An index comes back with the next changes: sent a second time, this set would be another than what was taken.
      const own = records.filter(({ header }) => {
        const id = readHeader(header)?.id;
        return id === undefined || !indexes.has(id);
      });
      for (const taken of await sender.documents.acceptAll(own)) {
        if (taken.status === 'rejected') throw taken.reason;
      }
      await sender.documents.bury(composed.deleted);
      return true;
    } catch (error) {
      if (round >= ROUNDS || !(error instanceof ServerRefusal)) throw error;
      current = await repaired(current, error, sender);
    }
  }
  return false;
}

/** What must change before the next round; throws the error back when nothing can. */
async function repaired(draft: Draft, error: ServerRefusal, sender: Sender): Promise<Draft> {
  switch (error.answer.error) {
    case 'registerMoved':
    case 'audienceNotCurrent':
    case 'tooWide':
      await sender.catchUp();
      return draft;
    case 'audienceExists':
      if (!error.answer.audience) throw error;
      await sender.audiences.accept(error.answer.audience);
      return draft;
    case 'blobsMissing':
      for (const blob of error.answer.blobs ?? []) {
        sender.known.there.delete(blob);
        sender.known.begun.delete(blob);
      }
      await sendFiles(draft, sender);
      return draft;
    case 'stale': {
      await sender.catchUp();
      if (error.answer.current) await acceptCurrent(error, sender);
      const merged = { ...draft, writes: draft.writes.map((write) => rebase(write, sender)) };
      await sender.outbox.replace(merged);
      return merged;
    }
    default:
      throw error;
  }
}

async function acceptCurrent(error: ServerRefusal, { documents }: Sender): Promise<void> {
  const record = error.answer.current;
  if (!record || !readHeader(record.header)) throw error;
  try {
    await documents.accept(record);
  } catch (refused) {
    if (!isRefusal(refused, 'recordDistrust')) throw refused;
    throw new ClientRefusal('recordDistrust', {
      detail: 'the current version does not verify',
      cause: refused,
    });
  }
}

/** Joins a write with the version that came in between, by its type's merge. */
function rebase(write: DraftWrite, { documents, types }: Sender): DraftWrite {
  const current = documents.get(write.id);
  if (!current || current.version === write.basedOn) return write;
  const type = typeOf(types, write.collection, write.body);
  const body = type ? type.merge(write.base, write.body, current.body) : write.body;
  return { ...write, body, base: current.body, basedOn: current.version };
}
