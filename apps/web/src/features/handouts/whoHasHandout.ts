/** For staff: which homes have a paper, and whom it was handed to. Of a home that is closed, its heirs have what it had. */
import type { Profile } from '@cocon/client';
import { homesReading, householdsOf, type GroupId, type HouseholdId } from '@cocon/protocol';
import type { Addressees } from './addressees.ts';
import type { Handout } from './handoutWords.ts';

/** The homes that have it: open ones that it went to, or that inherit from one that is closed. */
export function whoHasHandout(
  { audiences, state }: Pick<Profile, 'audiences' | 'state'>,
  { header }: Pick<Handout, 'header'>,
): Set<HouseholdId> {
  const members = audiences.peek(header.audience)?.members;
  return new Set(members && homesReading(state, householdsOf(state, members)));
}

/** Whom it was handed to; undefined where its one household is closed, and nobody inherits from it. */
export function addresseesOf(
  profile: Pick<Profile, 'audiences' | 'state'>,
  handout: Handout,
): Addressees | undefined {
  const { group } = handout.body;
  if (handout.collection === 'post')
    return group === undefined ? { kind: 'everyone' } : { kind: 'group', group: group as GroupId };
  const [household] = whoHasHandout(profile, handout);
  return household && { kind: 'household', household };
}
