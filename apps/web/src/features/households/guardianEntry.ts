/** Where a guardian stands with entering: in by a device, holding an unused card, or without any. */
import type { GuardianId, HouseholdId, Instant, RegisterState } from '@cocon/protocol';

export type GuardianEntry =
  | { readonly kind: 'entered'; readonly since: Instant }
  | { readonly kind: 'card'; readonly expires: Instant }
  | { readonly kind: 'none' };

/** `now`: the corrected clock; a card past its end is no card. */
export function entryOf(state: RegisterState, guardian: GuardianId, now: Instant): GuardianEntry {
  const since = Object.values(state.devices)
    .filter((device) => device.guardian === guardian && device.until === null)
    .map((device) => device.since);
  if (since.length > 0) return { kind: 'entered', since: Math.min(...since) };
  const expires = Object.values(state.invitations)
    .filter((one) => one.guardian === guardian && one.kind === 'single' && one.status === 'open')
    .map((one) => one.expires ?? 0)
    .filter((end) => end > now);
  return expires.length > 0 ? { kind: 'card', expires: Math.max(...expires) } : { kind: 'none' };
}

/** A household has entered when a device of it is in. */
export const hasEntered = (state: RegisterState, household: HouseholdId): boolean =>
  Object.values(state.devices).some((device) => device.household === household && device.until === null);
