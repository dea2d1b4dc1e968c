/** For staff: the families that can open a published photo now. */
import type { Profile } from '@cocon/client';
import {
  householdsOf,
  isInAudience,
  mayOpen,
  openHouseholds,
  type HouseholdId,
  type RecordId,
} from '@cocon/protocol';

/** Open households that the photo's audience has and whom the consents still show it to. */
export function whoHasIt(profile: Profile, record: string): HouseholdId[] {
  const document = profile.documents.get(record as RecordId);
  const medium = document?.header.medium;
  const members = document && profile.audiences.peek(document.header.audience)?.members;
  if (!medium || !members) return [];
  const { state, moment } = profile;
  const audience = householdsOf(state, members);
  return openHouseholds(state).filter(
    (household) =>
      isInAudience(state, audience, household) && mayOpen(state, medium, audience, household, moment),
  );
}
