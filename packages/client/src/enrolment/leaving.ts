/**
 * Phones and people that leave a household, each phone with the keyring's next version, sealed to whoever stays (12).
 * Who is no longer of it leaves with open cards, way back and phones. All of it in one batch, or nothing.
 */
import {
  recipientsOf,
  type Author,
  type DeviceId,
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

/** Sayings, and the seals of the versions that they make. */
export interface Leaving {
  readonly sayings: readonly Saying[];
  readonly seals: readonly KeyringSeals[];
}

export async function endGuardian(
  profile: Profile,
  household: HouseholdId,
  guardian: GuardianId,
): Promise<RegisterState> {
  return profile.say((state) => sayGuardiansEnded(profile, state, household, [guardian]));
}

/** One phone is out; the others of its guardian go on. Nothing where it is out already. */
export async function putDeviceOut(
  profile: Profile,
  household: HouseholdId,
  device: DeviceId,
): Promise<RegisterState> {
  return profile.say(async (state) => {
    const batch = startBatch(profile, state, household, []);
    if (state.devices[device]?.until === null) await batch.putOut(device);
    return batch;
  });
}

/** `before`: what the same batch says first. */
export async function sayGuardiansEnded(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  guardians: readonly GuardianId[],
  before: readonly Saying[] = [],
): Promise<Leaving> {
  const batch = startBatch(profile, state, household, before);
  for (const guardian of guardians) await batch.end(guardian);
  return batch;
}

function startBatch(
  profile: Profile,
  state: RegisterState,
  household: HouseholdId,
  before: readonly Saying[],
) {
  const author: Author = { kind: 'device', device: profile.identity.id };
  const fresh: FreshSecrets = new Map();
  const sayings: Saying[] = [];
  const seals: KeyringSeals[] = [];
  const after = (more: readonly Saying[] = []) =>
    imagine(state, [...before, ...sayings, ...more], author, profile.session.now());

  async function putOut(device: DeviceId): Promise<void> {
    const { ring, version, seed } = await keyringOf(profile, after(), household, fresh);
    // Who must hold the new version is read from the state as it will be once the device is out.
    const placeholder = { keyring: ring.id, version: version + 1, publicKey: '', seals: '' };
    const out = after([{ type: 'deviceRevoked', body: { household, device, rotation: placeholder } }]);
    const recipients = recipientsOf(out, out.keyrings[ring.id] ?? ring);
    const made = await makeKeyringVersion(ring.id, version + 1, recipients, seed);
    fresh.set(ring.id, made.seed);
    sayings.push({ type: 'deviceRevoked', body: { household, device, rotation: made.rotation } });
    seals.push(made.seals);
  }

  async function end(guardian: GuardianId): Promise<void> {
    const invitations = Object.values(state.invitations).filter(
      (one) => one.guardian === guardian && one.status === 'open',
    );
    const devices = Object.values(state.devices).filter(
      (one) => one.guardian === guardian && one.until === null,
    );
    for (const { id } of invitations)
      sayings.push({ type: 'invitationRevoked', body: { household, invitation: id } });
    for (const { id } of devices) await putOut(id);
    if (devices.length === 0 && invitations.length > 0) {
      // Who held a card may have fetched its bundle.
      const rotated = await rotateHousehold(profile, after(), household, fresh);
      sayings.push(rotated.saying);
      seals.push(rotated.seals);
    }
    sayings.push({ type: 'guardianEnded', body: { household, guardian } });
  }

  return { sayings, seals, putOut, end };
}
