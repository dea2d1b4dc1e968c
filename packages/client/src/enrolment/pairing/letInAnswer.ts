/**
 * What a new device was answered: into which family, or which circle of staff. It is believed only under the secret of
 * its square, from the address that it was opened at, and for exactly its keys; staff's device reads the whole register
 * itself before anything is kept, and rests under a code of its own.
 */
import type { Bytes } from '@cocon/crypto';
import {
  canonicalText,
  makeId,
  PAIRING_LABELS,
  PairingAnswer,
  readCanonical,
  StaffPairingAnswer,
  type DeviceKeys,
  type RegisterState,
} from '@cocon/protocol';
import type { ClientDependencies } from '../../dependencies.ts';
import type { Device } from '../../device.ts';
import { importIdentity, type DeviceSeeds } from '../../identity.ts';
import { asRoomTablet } from '../../lock/roomTablet.ts';
import type { Profile } from '../../profile.ts';
import { demonstrationOf, staffFacts } from '../../profileFacts.ts';
import { ClientRefusal } from '../../refusal.ts';
import { followFromAnchor } from './followFromAnchor.ts';
import { openText } from './mailboxText.ts';

export type LetIn =
  | { readonly kind: 'household'; readonly answer: PairingAnswer; readonly state: RegisterState }
  /** Kept under a code. */
  | { readonly kind: 'staff'; readonly answer: StaffPairingAnswer };

/** What the new device made, and where it is. */
export interface NewDevice {
  readonly surroundings: Pick<ClientDependencies, 'origin' | 'fetch' | 'now'>;
  readonly keys: DeviceKeys;
  readonly seeds: DeviceSeeds;
}

const EitherAnswer = {
  safeParse(value: unknown): { readonly data?: PairingAnswer | StaffPairingAnswer } {
    const { data } = PairingAnswer.safeParse(value);
    return data === undefined ? StaffPairingAnswer.safeParse(value) : { data };
  },
};

export async function readAnswer(
  text: string,
  key: Bytes,
  { keys, surroundings }: NewDevice,
): Promise<LetIn> {
  const answer = await openText(key, PAIRING_LABELS.answer, text, EitherAnswer);
  if (answer.origin !== surroundings.origin) throw anotherDevice();
  if ('role' in answer) return { kind: 'staff', answer };
  const { household, guardian } = answer;
  const state = readCanonical(answer.snapshot) as RegisterState | undefined;
  const isOfHousehold =
    state !== undefined &&
    canonicalText(state.view) === canonicalText({ kind: 'household', household }) &&
    state.establishment === answer.establishment;
  if (!isOfHousehold || !hasIn(state, keys, { household, guardian, role: 'household' }))
    throw anotherDevice();
  return { kind: 'household', answer, state };
}

/** How a device of staff is closed: its code, and whether it is a room's tablet, which takes a code of each colleague. */
export interface StaffLock {
  readonly code: string;
  readonly isRoomTablet?: boolean;
}

/** Keeps it on this browser. `closed`: staff's device; a family's has no code. */
export async function keepLetIn(
  device: Device,
  as: LetIn,
  closed: StaffLock | null,
  { surroundings, keys, seeds }: NewDevice,
): Promise<Profile> {
  const { establishment, establishmentName } = as.answer;
  if (as.kind === 'household') {
    const { answer, state } = as;
    const { household, guardian, guardianName } = answer;
    const facts = {
      id: makeId(),
      establishment,
      device: keys.device,
      role: 'household',
      household,
      guardian,
      status: 'open',
      ...demonstrationOf(state),
    } as const;
    const names = { establishment: establishmentName, person: guardianName };
    return device.adopt(facts, { seeds, names }, await device.lockUnder(null), state);
  }
  if (closed === null) throw new ClientRefusal('wrongCode');
  const { role, name, anchor, head } = as.answer;
  const identity = await importIdentity(keys.device, seeds);
  const state = await followFromAnchor(surroundings, identity, { establishment, anchor, head });
  if (!hasIn(state, keys, { household: null, guardian: null, role })) throw anotherDevice();
  const names = { establishment: establishmentName, person: name };
  const { lock, storageKey } = await device.lockUnder(closed.code);
  const facts = staffFacts(state, keys.device, role);
  const made =
    closed.isRoomTablet === true
      ? { storageKey, lock: await asRoomTablet(lock, storageKey, state, facts) }
      : { storageKey, lock };
  return device.adopt(facts, { seeds, names }, made, state);
}

function hasIn(
  state: RegisterState,
  { device, signKey, sealKey }: DeviceKeys,
  as: { readonly household: string | null; readonly guardian: string | null; readonly role: string },
): boolean {
  const known = state.devices[device];
  return (
    known?.until === null &&
    known.role === as.role &&
    known.household === as.household &&
    known.guardian === as.guardian &&
    known.signKey === signKey &&
    known.sealKey === sealKey
  );
}

const anotherDevice = () =>
  new ClientRefusal('registerDistrust', { detail: 'the pairing lets in another device' });
