/**
 * Pairing (24): a device that is in lets in a second one, which shows a square. The square holds a 128-bit secret and
 * the first 16 bytes of a hash of the new device's public keys; both ride in one text, so that it can be typed where
 * there is no camera. From the secret come the name of a mailbox at the server, the proof that opens it, and the key
 * under which the two devices speak through it. Nothing in the square is an address: opened from outside it does nothing.
 */
import { sha256, utf8 } from '@cocon/crypto/verify';
import * as z from 'zod/mini';
import { canonicalText } from '../canonical.ts';
import { DeviceId, EstablishmentId, GuardianId, HouseholdId } from '../ids.ts';
import { DeviceKeys, Head } from '../register/statement.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { Hash } from '../wire.ts';

/** How long a square is good, in milliseconds (24). */
export const SQUARE_LIFE = 60_000;
/** The same for a text that somebody types. */
export const TYPED_LIFE = 300_000;
/** How long a mailbox waits for the answer once its offer was read, and for the answer to be taken. */
export const ANSWER_LIFE = 300_000;
/** Wrong proofs that end a mailbox. */
export const PAIRING_TRIES = 10;
/** Bytes of the hash of the keys that the square holds. */
export const KEYS_HASH_BYTES = 16;

/** Labels of what is derived from the secret (`deriveKey`), and of what is encrypted under its key. */
export const PAIRING_LABELS = {
  id: 'pairing/id',
  proof: 'pairing/proof',
  key: 'pairing/key',
  offer: 'pairing-offer',
  answer: 'pairing-answer',
} as const;

/** What the new device puts into the mailbox: its public keys. */
export const PairingOffer = z.strictObject({ v: z.literal(PROTOCOL_VERSION), device: DeviceKeys });
export type PairingOffer = z.infer<typeof PairingOffer>;

/** What the device that is in answers: where the new one is let in, as whom, and the state that it starts from. */
export const PairingAnswer = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  origin: z.string().check(z.maxLength(300)),
  establishment: EstablishmentId,
  establishmentName: z.string().check(z.maxLength(200)),
  household: HouseholdId,
  guardian: GuardianId,
  guardianName: z.string().check(z.maxLength(200)),
  /** The device that let it in. */
  by: DeviceId,
  /** The new device takes the old one's place: it proposes to put that one out. */
  replaces: z.boolean(),
  /** Canonical text of the household's state in which the new device is in. */
  snapshot: z.string().check(z.maxLength(1_000_000)),
});
export type PairingAnswer = z.infer<typeof PairingAnswer>;

/** The same for a device of staff: it reads the register from its anchor on, through `head`. `name`: whose it is. */
export const StaffPairingAnswer = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  origin: z.string().check(z.maxLength(300)),
  establishment: EstablishmentId,
  establishmentName: z.string().check(z.maxLength(200)),
  role: z.enum(['team', 'direction']),
  name: z.string().check(z.maxLength(200)),
  /** The device that let it in. */
  by: DeviceId,
  anchor: Hash,
  head: Head,
});
export type StaffPairingAnswer = z.infer<typeof StaffPairingAnswer>;

/** What the square says of the new device's keys. */
export async function hashOfKeys(device: DeviceKeys): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await sha256(utf8('cocon/1/pairing-keys\u0000'), utf8(canonicalText(device)));
  return whole.slice(0, KEYS_HASH_BYTES);
}
