/** What is stored of a new profile, without its lock and secrets. */
import { makeId, type DeviceId, type RegisterState } from '@cocon/protocol';
import type { StoredProfile } from './store/deviceStore.ts';

export type ProfileFacts = Omit<StoredProfile, 'lock' | 'secrets' | 'createdAt'>;

/** Of staff, in the state in which their device is in. */
export function staffFacts(state: RegisterState, device: DeviceId, role: 'direction' | 'team'): ProfileFacts {
  const { establishment } = state;
  const nobody = { household: null, guardian: null };
  return {
    id: makeId(),
    establishment,
    device,
    role,
    ...nobody,
    status: 'open',
    ...demonstrationOf(state),
  };
}

export const demonstrationOf = ({ demonstrationUntil }: RegisterState) =>
  demonstrationUntil === undefined ? {} : { demonstrationUntil };
