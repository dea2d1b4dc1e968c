/**
 * The side of the device that is in (24): it reads the offer behind a code, takes it only when the keys are those that
 * the code names, lets them in, with the secret that they need sealed to them, and answers. A guardian's device lets in
 * for its own guardian (14); staff's devices are let in by direction alone (15).
 */
import {
  hashOfKeys,
  PAIRING_LABELS,
  PairingOffer,
  PROTOCOL_VERSION,
  writeSnapshot,
  type DeviceId,
  type DeviceKeys,
  type GuardianId,
  type HouseholdId,
  type PairingAnswer,
  type RegisterState,
  type StaffPairingAnswer,
} from '@cocon/protocol';
import type { Profile } from '../../profile.ts';
import { ClientRefusal } from '../../refusal.ts';
import { keyringOf } from '../households.ts';
import { letIntoStaff } from '../letIntoTeam.ts';
import { sealCurrent } from '../openEstablishment.ts';
import { readOffer, type Expected } from './mailbox.ts';
import type { PairingCode } from './pairingCode.ts';

/**
 * Lets in the device that shows this code, for the guardian of this one. `replaces`: it takes this one's place, and
 * will propose to put it out. Refused with `notFound` when the code is over. Done twice it lets in once.
 */
export async function letIn(
  profile: Profile,
  code: PairingCode,
  { origin, replaces }: { readonly origin: string; readonly replaces: boolean },
): Promise<DeviceId> {
  const { stored } = profile;
  if (stored.role !== 'household') throw new ClientRefusal('notAllowed');
  const household = stored.household as HouseholdId;
  const guardian = stored.guardian as GuardianId;
  const { offer, reply } = await readOffer(profile, code, NEW_DEVICE);
  const { device } = offer;
  const state = await enrol(profile, household, guardian, device);
  const answer: PairingAnswer = {
    v: PROTOCOL_VERSION,
    origin,
    establishment: state.establishment,
    establishmentName: profile.names.establishment,
    household,
    guardian,
    guardianName: profile.names.person,
    by: profile.identity.id,
    replaces,
    snapshot: writeSnapshot(state),
  };
  await reply(answer);
  return device.device;
}

/** Direction lets in the device that shows this code, for the team or for itself. `name`: whose it is. */
export async function letInStaff(
  profile: Profile,
  code: PairingCode,
  as: { readonly origin: string; readonly role: 'team' | 'direction'; readonly name: string },
): Promise<DeviceId> {
  if (profile.stored.role !== 'direction') throw new ClientRefusal('notAllowed');
  const { offer, reply } = await readOffer(profile, code, NEW_DEVICE);
  const { device } = offer;
  const { establishment, anchor, head } = await letIntoStaff(profile, device, as.role);
  const answer: StaffPairingAnswer = {
    ...as,
    v: PROTOCOL_VERSION,
    establishment,
    establishmentName: profile.names.establishment,
    by: profile.identity.id,
    anchor,
    head,
  };
  await reply(answer);
  return device.device;
}

const NEW_DEVICE: Expected<PairingOffer> = {
  labels: PAIRING_LABELS,
  schema: PairingOffer,
  hash: ({ device }) => hashOfKeys(device),
};

/** The state in which the device is in. A first try of which the answer was lost is not said again. */
function enrol(
  profile: Profile,
  household: HouseholdId,
  guardian: GuardianId,
  device: DeviceKeys,
): Promise<RegisterState> {
  return profile.say(async (state) => {
    const known = state.devices[device.device];
    if (known?.until === null && known.guardian === guardian && known.sealKey === device.sealKey) {
      return { sayings: [] };
    }
    const { ring, seed } = await keyringOf(profile, state, household, new Map());
    const recipient = { to: `device:${device.device}`, publicKey: device.sealKey } as const;
    return {
      sayings: [{ type: 'devicePaired', body: { household, guardian, device } }],
      seals: [await sealCurrent(state, ring.id, seed, recipient)],
    };
  });
}
