/**
 * What this household asked about the photos of a child: what the server has, and over it what still waits on this phone,
 * which leaves once there is network. A request is taken back by a word of its own; one that never left, by not sending it.
 */
import type { Document, Profile } from '@cocon/client';
import { erasureRequestType, requestState, type ErasureRequestBody } from '@cocon/domain';
import type { ChangeSetId, ChildId, HouseholdId, RecordId } from '@cocon/protocol';
import { newRecordId } from '../../session/writes.ts';
import { requestWrite } from '../forgetting/requestWrite.ts';

export interface OwnRequest {
  readonly id: RecordId;
  readonly body: ErasureRequestBody;
  readonly at: number;
  /** As the server has it; undefined where it never left. */
  readonly sent: Document<ErasureRequestBody> | undefined;
  /** The draft in which its newest word waits. */
  readonly waiting: ChangeSetId | undefined;
}

/** About one child, newest first. */
export function ownRequests(profile: Profile, child: ChildId): OwnRequest[] {
  const requests = new Map<string, OwnRequest>();
  for (const document of profile.all<ErasureRequestBody>('thread')) {
    const { id, body, header } = document;
    if (body.type !== erasureRequestType.type) continue;
    requests.set(id, { id, body, at: header.at, sent: document, waiting: undefined });
  }
  for (const { draft } of profile.outbox) {
    for (const { id, collection, body } of draft.writes) {
      const read = collection === 'thread' ? erasureRequestType.read(body) : undefined;
      if (!read) continue;
      const { sent } = requests.get(id) ?? {};
      requests.set(id, { id, body: read, at: draft.createdAt, sent, waiting: draft.id });
    }
  }
  return [...requests.values()].filter(({ body }) => body.child === child).sort((a, b) => b.at - a.at);
}

export async function askErasure(profile: Profile, child: ChildId): Promise<void> {
  const { guardian, household } = profile.stored;
  const body: ErasureRequestBody = {
    type: 'erasureRequest',
    child,
    guardian: guardian ?? '',
    day: profile.moment.day,
  };
  await profile.enqueue({ writes: [requestWrite(newRecordId(), body, household as HouseholdId)] });
}

/** Takes back all that this household asks about a child, whichever of its guardians asked. */
export async function withdrawRequests(profile: Profile, child: ChildId): Promise<void> {
  const { household } = profile.stored;
  for (const { id, body, sent, waiting } of ownRequests(profile, child)) {
    if (requestState(body) !== 'open') continue;
    if (sent) {
      const taken = { ...sent.body, withdrawn: profile.moment.day };
      await profile.enqueue({ writes: [requestWrite(id, taken, household as HouseholdId, sent)] });
    } else if (waiting) await profile.takeBack(waiting, [{ id, collection: 'thread' }]);
  }
}
