/** The record of a request: between one household and the direction. */
import type { Document, DraftWrite } from '@cocon/client';
import type { ErasureRequestBody } from '@cocon/domain';
import type { HouseholdId, RecordId } from '@cocon/protocol';

/** `former`: the version that this one follows. */
export function requestWrite(
  id: RecordId,
  body: ErasureRequestBody,
  household: HouseholdId,
  former?: Document<ErasureRequestBody>,
): DraftWrite {
  return {
    id,
    collection: 'thread',
    body,
    audience: { kind: 'households', team: false, households: [household] },
    until: null,
    basedOn: former?.version ?? 0,
    base: former?.body ?? null,
    blobs: [],
    medium: null,
    post: null,
  };
}
