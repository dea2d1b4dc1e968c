/** Small pure changes of a register state that several events share. */
import type { ChildId, DeviceId, HouseholdId, KeyringId } from '../ids.ts';
import type { DeviceKeys, KeyringVersion, Statement } from './statement.ts';
import { NO_CHILD, type RegisterChild, type RegisterDevice, type RegisterState } from './state.ts';

export function withDevice(
  state: RegisterState,
  keys: DeviceKeys,
  statement: Statement,
  as: Pick<RegisterDevice, 'role' | 'household' | 'guardian' | 'endsOn'>,
): RegisterState {
  const device: RegisterDevice = {
    ...as,
    id: keys.device,
    signKey: keys.signKey,
    sealKey: keys.sealKey,
    from: statement.height,
    since: statement.at,
    until: null,
  };
  return { ...state, devices: { ...state.devices, [device.id]: device } };
}

export function withoutDevices(
  state: RegisterState,
  gone: (device: RegisterDevice) => boolean,
  height: number,
): RegisterState {
  const devices: Record<DeviceId, RegisterDevice> = { ...state.devices };
  for (const device of Object.values(state.devices)) {
    if (device.until === null && gone(device)) devices[device.id] = { ...device, until: height };
  }
  return { ...state, devices };
}

export function withoutDevice(state: RegisterState, device: DeviceId, height: number): RegisterState {
  return withoutDevices(state, (one) => one.id === device, height);
}

/** Adds a version to a keyring; whatever was owed or marked for it is settled. */
export function withVersion(state: RegisterState, rotation: KeyringVersion, height: number): RegisterState {
  const keyring = state.keyrings[rotation.keyring];
  if (!keyring) return state;
  const { version, publicKey, seals } = rotation;
  const versions = [...keyring.versions, { version, publicKey, seals, height }];
  const settled = (id: KeyringId) => id !== rotation.keyring;
  return {
    ...state,
    keyrings: { ...state.keyrings, [keyring.id]: { ...keyring, versions } },
    owed: state.owed.filter(settled),
    marked: state.marked.filter(settled),
  };
}

export function withKeyring(
  state: RegisterState,
  first: KeyringVersion,
  kind: 'direction' | 'team' | 'household',
  household: HouseholdId | null,
  height: number,
): RegisterState {
  const { keyring, version, publicKey, seals } = first;
  const entry = {
    id: keyring,
    kind,
    household,
    closed: false,
    versions: [{ version, publicKey, seals, height }],
  };
  return { ...state, keyrings: { ...state.keyrings, [keyring]: entry } };
}

export function withChild(
  state: RegisterState,
  child: ChildId,
  change: (child: RegisterChild) => Partial<RegisterChild>,
): RegisterState {
  const before = state.children[child] ?? NO_CHILD;
  return { ...state, children: { ...state.children, [child]: { ...before, ...change(before) } } };
}

export function withInvitationStatus(
  state: RegisterState,
  id: keyof RegisterState['invitations'],
  status: 'used' | 'revoked',
): RegisterState {
  const invitation = state.invitations[id];
  if (!invitation) return state;
  return { ...state, invitations: { ...state.invitations, [id]: { ...invitation, status } } };
}
