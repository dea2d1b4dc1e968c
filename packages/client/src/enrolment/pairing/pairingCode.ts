/**
 * The text in a pairing's square: `COCON:` and two codes of 28 letters, the secret's and that of the hash of the new
 * device's keys. Typed, the prefix, case, spaces and dashes do not matter, and slips are noticed (KY-13).
 */
import { deriveKey, readRescueCode, toBase64Url, writeRescueCode, type Bytes } from '@cocon/crypto';
import { KEYS_HASH_BYTES, PAIRING_LABELS, type PairingId } from '@cocon/protocol';

const PREFIX = 'COCON:';
const HALF = 28;

export interface PairingCode {
  /** 128 bits; nobody but the two devices has it. */
  readonly secret: Bytes;
  /** First bytes of the hash of the new device's public keys. */
  readonly keys: Bytes;
}

export const writePairingCode = ({ secret, keys }: PairingCode): string =>
  `${PREFIX}${writeRescueCode(secret)}-${writeRescueCode(keys)}`;

/** The code in what was scanned or typed; undefined when there is none. */
export function readPairingCode(text: string): PairingCode | undefined {
  const letters = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/^C[O0]C[O0]N:/, '');
  if (letters.length !== 2 * HALF) return undefined;
  const secret = readRescueCode(letters.slice(0, HALF));
  const keys = readRescueCode(letters.slice(HALF));
  return secret && keys?.length === KEYS_HASH_BYTES ? { secret, keys } : undefined;
}

/** What the secret is worth: the mailbox's name, the proof that opens it, the key of what passes through it. */
export async function derivePairing(secret: Bytes): Promise<{ id: PairingId; proof: string; key: Bytes }> {
  const [id, proof, key] = await Promise.all([
    deriveKey(secret, PAIRING_LABELS.id),
    deriveKey(secret, PAIRING_LABELS.proof),
    deriveKey(secret, PAIRING_LABELS.key),
  ]);
  return { id: toBase64Url(id.slice(0, 16)) as PairingId, proof: toBase64Url(proof), key };
}
