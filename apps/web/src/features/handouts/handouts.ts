/** Papers for families of a profile: newest first, without those that a waiting deletion takes away. */
import type { Profile } from '@cocon/client';
import { handoutType, privateHandoutType } from '@cocon/domain';
import { householdsOf, type GroupId, type HouseholdId } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import type { Addressees } from './addressees.ts';
import { newestFirst, type Handout } from './handoutWords.ts';

export function handoutsOf(profile: Profile): Handout[] {
  const leaving = new Set(profile.outbox.flatMap(({ draft }) => draft.deletions.map(({ id }) => id)));
  return [...documentsOf(profile, handoutType), ...documentsOf(profile, privateHandoutType)]
    .filter(({ id }) => !leaving.has(id))
    .sort(newestFirst);
}

/** For staff: the homes that have it. */
export function whoHasHandout(profile: Profile, { header }: Handout): Set<HouseholdId> {
  const members = profile.audiences.peek(header.audience)?.members;
  return members ? householdsOf(profile.state, members) : new Set();
}

/** For staff: whom it was handed to; undefined where its one household is gone. */
export function addresseesOf(profile: Profile, handout: Handout): Addressees | undefined {
  const { group } = handout.body;
  if (handout.collection === 'post')
    return group === undefined ? { kind: 'everyone' } : { kind: 'group', group: group as GroupId };
  const [household] = whoHasHandout(profile, handout);
  return household && { kind: 'household', household };
}
