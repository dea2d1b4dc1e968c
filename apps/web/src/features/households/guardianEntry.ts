/** Where a guardian stands with entering: in by a device, holding an unused card, or without any. */
import type { GuardianId, HouseholdId, Instant, RegisterDevice, RegisterState } from '@cocon/protocol';

export type GuardianEntry =
  | { readonly kind: 'entered'; readonly since: Instant }
  | { readonly kind: 'card'; readonly expires: Instant }
  | { readonly kind: 'none' };

/** `now`: the corrected clock; a card past its end is no card. */
export function entryOf(state: RegisterState, guardian: GuardianId, now: Instant): GuardianEntry {
  const [first] = phonesOf(state, guardian);
  if (first) return { kind: 'entered', since: first.since };
  const expires = Object.values(state.invitations)
    .filter((one) => one.guardian === guardian && one.kind === 'single' && one.status === 'open')
    .map((one) => one.expires ?? 0)
    .filter((end) => end > now);
  return expires.length > 0 ? { kind: 'card', expires: Math.max(...expires) } : { kind: 'none' };
}

/** A household has entered when a device of it is in. */
export const hasEntered = (state: RegisterState, household: HouseholdId): boolean =>
  Object.values(state.devices).some((device) => device.household === household && device.until === null);

/** The phones of a guardian that are in, the first first. */
export const phonesOf = (state: RegisterState, guardian: GuardianId): readonly RegisterDevice[] =>
  Object.values(state.devices)
    .filter((device) => device.guardian === guardian && device.until === null)
    .sort((a, b) => a.since - b.since);
