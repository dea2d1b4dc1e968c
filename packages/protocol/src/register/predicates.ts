/** Rules of the register as named questions on a state. Each says who may, or what must hold. */
import type { ChildId, DeviceId, GuardianId, HouseholdId, InvitationId, KeyringId } from '../ids.ts';
import type { KeyringVersion } from './statement.ts';
import { currentVersion, type RegisterDevice, type RegisterHousehold, type RegisterState } from './state.ts';

/** The device, while it is in. */
export function deviceIn(state: RegisterState, device: DeviceId): RegisterDevice | undefined {
  const found = state.devices[device];
  return found && found.until === null ? found : undefined;
}

export function isDirectionDevice(state: RegisterState, device: DeviceId): boolean {
  return deviceIn(state, device)?.role === 'direction';
}

export function isDeviceOfHousehold(state: RegisterState, device: DeviceId, household: HouseholdId): boolean {
  const found = deviceIn(state, device);
  return found?.role === 'household' && found.household === household;
}

/** The household, unless closed. */
export function openHousehold(state: RegisterState, household: HouseholdId): RegisterHousehold | undefined {
  const found = state.households[household];
  return found && found.closedAt === null ? found : undefined;
}

export function isGuardianOf(state: RegisterState, guardian: GuardianId, household: HouseholdId): boolean {
  const found = state.guardians[guardian];
  return found !== undefined && !found.ended && found.household === household;
}

export function isLinked(state: RegisterState, child: ChildId, household: HouseholdId): boolean {
  return state.children[child]?.links.some((link) => link.household === household) ?? false;
}

/** A device may be let in only once, under an id never used. */
export function isNewDevice(state: RegisterState, device: DeviceId): boolean {
  return state.devices[device] === undefined;
}

export function openInvitation(state: RegisterState, invitation: InvitationId) {
  const found = state.invitations[invitation];
  return found?.status === 'open' ? found : undefined;
}

/** Open invitations of a household: each version of its keyring is sealed to them too (12). */
export function openInvitationsOf(state: RegisterState, household: HouseholdId) {
  return Object.values(state.invitations).filter(
    (invitation) => invitation.household === household && invitation.status === 'open',
  );
}

/** The rotation names this keyring and the version after the current one. */
export function isNextVersion(state: RegisterState, keyring: KeyringId, rotation: KeyringVersion): boolean {
  const current = currentVersion(state, keyring);
  const ring = state.keyrings[keyring];
  return (
    current !== undefined &&
    ring !== undefined &&
    !ring.closed &&
    rotation.keyring === keyring &&
    rotation.version === current.version + 1 &&
    rotation.publicKey !== current.publicKey
  );
}

/** Longest that a statement's clock may lag behind what staff signed before it: 48 hours (50). */
export const LONGEST_LAG = 48 * 3_600_000;

/** A direction device counts for replacing the root without the sheet after 30 days (4). */
export const ROOT_PAIR_AGE = 30 * 86_400_000;
