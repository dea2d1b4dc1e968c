/**
 * A device that only passes: on a shared computer, in the memory of a page. Its claim names the day on which it came as its
 * last. It puts itself out when its page is closed; of one whose page went away without a word the day ends it, and the
 * guardian's next own device puts it out for good, with the keyring's next version.
 */
import type { DeviceId, HouseholdId } from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { putDeviceOut } from './leaving.ts';

/** This device is out, by its own word; who stays renews the keyring. */
export async function leaveByItself(profile: Profile): Promise<void> {
  const household = profile.stored.household as HouseholdId;
  const device = profile.identity.id;
  await profile.say((state) => ({
    sayings:
      state.devices[device]?.until === null
        ? [{ type: 'deviceRevoked', body: { household, device, rotation: null } }]
        : [],
  }));
}

/** The guardian's devices whose last day is over, and that are not out yet. */
export function passedDevices({ state, stored, moment }: Profile): DeviceId[] {
  return Object.values(state.devices)
    .filter(({ guardian, until }) => guardian !== null && guardian === stored.guardian && until === null)
    .filter(({ endsOn }) => endsOn !== null && endsOn < moment.day)
    .map(({ id }) => id);
}

/** Puts them out. */
export async function putPassedOut(profile: Profile): Promise<void> {
  for (const device of passedDevices(profile))
    await putDeviceOut(profile, profile.stored.household as HouseholdId, device);
}
