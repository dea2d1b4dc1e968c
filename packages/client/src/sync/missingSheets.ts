/** Which sheets this device should have, by staff's own word, and has not: kept back by a server, or given as they were (49). */
import type { RecordId } from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { readIndexes } from './indexedSheets.ts';
import { isIndex } from './sheetIndex.ts';

export interface MissingSheets {
  /** Those that are here as they were before somebody corrected them. */
  readonly older: ReadonlySet<RecordId>;
  /** How many are not here at all: whose they are, nobody here can tell. */
  readonly absent: number;
  /** Colleagues wrote sheets, and what lists them is not here. */
  readonly isIndexMissing: boolean;
}

export function missingSheets({ documents, identity, session, state }: Profile): MissingSheets {
  const held = documents.all('sheet');
  const indexes = held.filter(isIndex);
  const now = Math.max(session.now(), state.newestStaffAt);
  const older = new Set<RecordId>();
  let absent = 0;
  for (const [id, { version, until }] of readIndexes(indexes)) {
    if ((until !== null && until <= now) || documents.seen(id) >= version) continue;
    if (documents.get(id)) older.add(id);
    else absent += 1;
  }
  // What this device alone wrote it need not be told of.
  const isIndexMissing = indexes.length === 0 && held.some(({ header }) => header.author !== identity.id);
  return { older, absent, isIndexMissing };
}
