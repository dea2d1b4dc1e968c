/**
 * The new device's side of pairing (24): it makes its keys, shows the code, and waits for the device that is in. Until
 * the answer its keys are in memory only; one that is let in at the very moment it is closed has to begin anew, and the
 * device that let it in lists it.
 */
import { makeSecret } from '@cocon/crypto';
import {
  hashOfKeys,
  makeId,
  PAIRING_LABELS,
  PROTOCOL_VERSION,
  type DeviceId,
  type PairingOffer,
} from '@cocon/protocol';
import type { Device } from '../../device.ts';
import { importIdentity, makeDeviceSeeds, publicKeys } from '../../identity.ts';
import type { Profile } from '../../profile.ts';
import { keepLetIn, readAnswer, type LetIn, type NewDevice, type StaffLock } from './letInAnswer.ts';
import { leaveOffer, type MailboxNews } from './mailbox.ts';
import { writePairingCode } from './pairingCode.ts';

export type PairingNews =
  Exclude<MailboxNews, { readonly kind: 'answered' }> | { readonly kind: 'letIn'; readonly as: LetIn };

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
  const seeds = makeDeviceSeeds();
  const keys = publicKeys(await importIdentity(makeId<DeviceId>(), seeds));
  const made: NewDevice = { surroundings, keys, seeds };
  const secret = makeSecret(16);
  const offer: PairingOffer = { v: PROTOCOL_VERSION, device: keys };
  const mailbox = await leaveOffer(surroundings, { secret, label: PAIRING_LABELS.offer, offer, life });
  return {
    code: writePairingCode({ secret, keys: await hashOfKeys(keys) }),
    expires: mailbox.expires,
    async look() {
      const news = await mailbox.look();
      if (news.kind !== 'answered') return news;
      return { kind: 'letIn', as: await readAnswer(news.text, mailbox.key, made) };
    },
    keep: (device, as, closed) => keepLetIn(device, as, closed ?? null, made),
  };
}
