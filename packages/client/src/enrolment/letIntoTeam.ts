/**
 * Direction lets a device of staff in: one statement, and the present secret of its circle sealed to it. Direction's own
 * opens the team's and every household's.
 */
import {
  currentVersion,
  isDemonstration,
  makeId,
  type DeviceId,
  type DeviceKeys,
  type RegisterState,
} from '@cocon/protocol';
import type { Device } from '../device.ts';
import { importIdentity, makeDeviceSeeds, publicKeys } from '../identity.ts';
import type { Profile } from '../profile.ts';
import { staffFacts } from '../profileFacts.ts';
import { ClientRefusal } from '../refusal.ts';
import { sealCurrent } from './openEstablishment.ts';

/** The register's state once the device is in. A first try of which the answer was lost is not said again. */
export function letIntoStaff(
  direction: Profile,
  device: DeviceKeys,
  role: 'team' | 'direction',
): Promise<RegisterState> {
  return direction.say(async (state) => {
    const known = state.devices[device.device];
    if (known?.until === null && known.role === role && known.sealKey === device.sealKey) {
      return { sayings: [] };
    }
    const keyring = role === 'team' ? state.teamKeyring : state.directionKeyring;
    const version = currentVersion(state, keyring)?.version;
    const secret = version === undefined ? undefined : await direction.keyringSecret(keyring, version);
    if (!secret) throw new ClientRefusal('notAllowed', { detail: 'no way to the keyring' });
    const recipient = { to: `device:${device.device}`, publicKey: device.sealKey } as const;
    return {
      sayings: [{ type: 'staffDeviceEnrolled', body: { device, role, endsOn: null } }],
      seals: [await sealCurrent(state, keyring, secret.seed, recipient)],
    };
  });
}

/** A profile of the team beside that of direction, on this browser: in a demonstration only. */
export async function addTeamProfile(device: Device, direction: Profile, person: string): Promise<Profile> {
  // A real colleague's device has a code of its own, and is let in by pairing.
  if (!isDemonstration(direction.state)) throw new ClientRefusal('notAllowed');
  const seeds = makeDeviceSeeds();
  const identity = await importIdentity(makeId<DeviceId>(), seeds);
  const state = await letIntoStaff(direction, publicKeys(identity), 'team');
  const names = { establishment: direction.names.establishment, person };
  const facts = staffFacts(state, identity.id, 'team');
  return device.adopt(facts, { seeds, names }, await device.lockUnder(null), state);
}
