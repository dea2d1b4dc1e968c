/**
 * A guardian is no longer of a household: open cards and the way back are void, phones are out, each with the keyring's
 * next version, sealed to whoever stays (12). All of it in one batch, or nothing.
 */
import {
  recipientsOf,
  type Author,
  type GuardianId,
  type HouseholdId,
  type KeyringSeals,
  type RegisterState,
} from '@cocon/protocol';
import { makeKeyringVersion } from '../keyring/makeVersion.ts';
import type { Profile } from '../profile.ts';
import { imagine } from '../register/imagine.ts';
import type { Saying } from '../register/signStatements.ts';
import { keyringOf, rotateHousehold, type FreshSecrets } from './households.ts';

export async function endGuardian(
  profile: Profile,
  household: HouseholdId,
  guardian: GuardianId,
): Promise<RegisterState> {
  return profile.say(async (state) => {
    const author: Author = { kind: 'device', device: profile.identity.id };
    const after = (said: readonly Saying[]) => imagine(state, said, author, profile.session.now());
    const fresh: FreshSecrets = new Map();
    const invitations = Object.values(state.invitations).filter(
      (one) => one.guardian === guardian && one.status === 'open',
    );
    const devices = Object.values(state.devices).filter(
      (one) => one.guardian === guardian && one.until === null,
    );
    const sayings: Saying[] = invitations.map(({ id }) => ({
      type: 'invitationRevoked',
      body: { household, invitation: id },
    }));
    const seals: KeyringSeals[] = [];
    for (const { id: device } of devices) {
      const { ring, version, seed } = await keyringOf(profile, after(sayings), household, fresh);
      // Who must hold the new version is read from the state as it will be once the device is out.
      const placeholder = { keyring: ring.id, version: version + 1, publicKey: '', seals: '' };
      const out = after([
        ...sayings,
        { type: 'deviceRevoked', body: { household, device, rotation: placeholder } },
      ]);
      const recipients = recipientsOf(out, out.keyrings[ring.id] ?? ring);
      const made = await makeKeyringVersion(ring.id, version + 1, recipients, seed);
      fresh.set(ring.id, made.seed);
      sayings.push({ type: 'deviceRevoked', body: { household, device, rotation: made.rotation } });
      seals.push(made.seals);
    }
    if (devices.length === 0 && invitations.length > 0) {
      // Who held a card may have fetched its bundle.
      const rotated = await rotateHousehold(profile, after(sayings), household, fresh);
      sayings.push(rotated.saying);
      seals.push(rotated.seals);
    }
    sayings.push({ type: 'guardianEnded', body: { household, guardian } });
    return { sayings, seals };
  });
}
