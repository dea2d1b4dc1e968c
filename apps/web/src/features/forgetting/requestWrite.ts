/** The record of a request: between one household and the direction. */
import { wordsWrite, type Document, type DraftWrite } from '@cocon/client';
import type { ErasureRequestBody } from '@cocon/domain';
import type { HouseholdId, RecordId } from '@cocon/protocol';

/** `former`: the version that this one follows. */
export function requestWrite(
  id: RecordId,
  body: ErasureRequestBody,
  household: HouseholdId,
  former?: Document<ErasureRequestBody>,
): DraftWrite {
  return wordsWrite({ id, collection: 'thread', body, team: false, households: [household] }, former);
}
