/**
 * Carries out one action of a person: its statements in one batch, then its pages of the book in one change set. The
 * statements need the network and come first, since a page may be written only for homes that the register knows; once
 * they stand, the pages are safe on the device and leave by themselves.
 */
import type { Draft, DraftWrite, OutgoingBlob, Profile, Sayings } from '@cocon/client';
import type { RegisterState } from '@cocon/protocol';

/** What an action says, writes and deletes; any of it may be nothing. */
export interface Plan extends Sayings {
  readonly writes: readonly DraftWrite[];
  readonly deletions?: Draft['deletions'];
  /** Encrypted files that the writes name. */
  readonly blobs?: readonly OutgoingBlob[];
}

/** `make` is asked again when someone else said something meanwhile: it must start from the state it is given. */
export async function carryOut(
  profile: Profile,
  make: (state: RegisterState) => Plan | Promise<Plan>,
): Promise<RegisterState> {
  let writes: readonly DraftWrite[] = [];
  let deletions: Draft['deletions'] = [];
  let blobs: readonly OutgoingBlob[] = [];
  const state = await profile.say(async (current) => {
    const plan = await make(current);
    ({ writes, deletions = [], blobs = [] } = plan);
    return plan;
  });
  if (writes.length + deletions.length > 0) await profile.enqueue({ writes, deletions }, blobs);
  return state;
}
