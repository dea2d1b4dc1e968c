/** Direction lets a device into the team: one statement, and the team's present secret sealed to the device. */
import { currentVersion, type RegisterState } from '@cocon/protocol';
import { publicKeys, type DeviceIdentity } from '../identity.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal } from '../refusal.ts';
import { sealCurrent } from './openEstablishment.ts';

/** The register's state once the device is in. */
export function letIntoTeam(direction: Profile, identity: DeviceIdentity): Promise<RegisterState> {
  const device = publicKeys(identity);
  return direction.say(async (state) => {
    const { teamKeyring } = state;
    const version = currentVersion(state, teamKeyring)?.version;
    const secret = version === undefined ? undefined : await direction.keyringSecret(teamKeyring, version);
    if (!secret) throw new ClientRefusal('notAllowed', { detail: 'no way to the team keyring' });
    const recipient = { to: `device:${identity.id}`, publicKey: device.sealKey } as const;
    return {
      sayings: [{ type: 'staffDeviceEnrolled', body: { device, role: 'team', endsOn: null } }],
      seals: [await sealCurrent(state, teamKeyring, secret.seed, recipient)],
    };
  });
}
