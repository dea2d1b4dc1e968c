/**
 * The new device's side of pairing (24): it makes its keys, shows the code, and waits for the device that is in. Until
 * the answer its keys are in memory only; one that is let in at the very moment it is closed has to begin anew, and the
 * device that let it in lists it.
 */
import { fromBase64Url, makeSecret, sha256, toBase64Url } from '@cocon/crypto';
import {
  hashOfKeys,
  makeId,
  PAIRING_LABELS,
  pairingContract,
  PROTOCOL_VERSION,
  type DeviceId,
  type PairingOffer,
} from '@cocon/protocol';
import { requireNearClock } from '../../clock.ts';
import type { Device } from '../../device.ts';
import { importIdentity, makeDeviceSeeds, publicKeys } from '../../identity.ts';
import type { Profile } from '../../profile.ts';
import { isRefusal } from '../../refusal.ts';
import { createTransport } from '../../transport/transport.ts';
import { keepLetIn, readAnswer, type LetIn, type NewDevice, type StaffLock } from './letInAnswer.ts';
import { closeText } from './mailboxText.ts';
import { derivePairing, writePairingCode } from './pairingCode.ts';

export type PairingNews =
  | { readonly kind: 'waiting' }
  /** The other device has the offer: it is about to let this one in. */
  | { readonly kind: 'read' }
  /** Nobody came in time, or it came to nothing: a new offer is to be made. */
  | { readonly kind: 'over' }
  | { readonly kind: 'letIn'; readonly as: LetIn };

export interface OfferedPairing {
  /** What the square says, and what is typed. */
  readonly code: string;
  /** When it is over, by this device's clock, ms. */
  readonly expires: number;
  /** Asks the server what came. */
  look(): Promise<PairingNews>;
  /** Keeps what it was let into, on this browser; staff's device under a code. */
  keep(device: Device, as: LetIn, closed?: StaffLock): Promise<Profile>;
}

/** `life`: milliseconds. */
export async function offerPairing(
  surroundings: NewDevice['surroundings'],
  life: number,
): Promise<OfferedPairing> {
  const transport = createTransport(surroundings);
  const seeds = makeDeviceSeeds();
  const keys = publicKeys(await importIdentity(makeId<DeviceId>(), seeds));
  const made: NewDevice = { surroundings, keys, seeds };
  const secret = makeSecret(16);
  const { id, proof, key } = await derivePairing(secret);
  const path = { pairing: id };
  const offer: PairingOffer = { v: PROTOCOL_VERSION, device: keys };
  const { time } = await transport.ask(
    pairingContract.offerPairing,
    { path },
    {
      proofHash: toBase64Url(await sha256(fromBase64Url(proof))),
      offer: await closeText(key, PAIRING_LABELS.offer, offer),
      life,
    },
  );
  requireNearClock(time, surroundings.now());
  return {
    code: writePairingCode({ secret, keys: await hashOfKeys(keys) }),
    expires: surroundings.now() + life,
    async look() {
      try {
        const { isRead, answer } = await transport.ask(pairingContract.takePairing, { path }, { proof });
        if (answer !== null) return { kind: 'letIn', as: await readAnswer(answer, key, made) };
        return { kind: isRead ? 'read' : 'waiting' };
      } catch (error) {
        if (isRefusal(error, 'notFound')) return { kind: 'over' };
        throw error;
      }
    },
    keep: (device, as, closed) => keepLetIn(device, as, closed ?? null, made),
  };
}
