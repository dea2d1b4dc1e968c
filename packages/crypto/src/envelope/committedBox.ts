/**
 * The common form of bodies, wrapped keys and storage boxes: encryption that commits to its key.
 *
 *     format (1) ‖ commitment (32) ‖ nonce (12) ‖ AES-256-GCM ciphertext and tag
 *
 * commitment ‖ AES key = HKDF-SHA256(key, info = utf8("cocon/1/" + label) ‖ 0x00 ‖ context), 64 bytes.
 * AES-GCM alone does not bind a ciphertext to one key: two keys can be made to open one ciphertext, each to
 * another text, so that two readers see two things under one signature. The commitment is one half of the
 * derivation's output; two keys, or two contexts, with the same commitment would be a collision of SHA-256.
 * The nonce is random, so that encrypting twice under one key and context is harmless. The associated data
 * is the format byte and whatever the kind adds.
 */
import { type Bytes, concatBytes, equalBytes } from '../primitives/bytes.ts';
import { decryptAesGcm, encryptAesGcm, importAesKey, nonceLength, tagLength } from '../primitives/aesGcm.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { CryptoRefusal } from '../refusal.ts';

const commitmentLength = 32;
const nonceEnd = 1 + commitmentLength + nonceLength;

export type CommittedKey = { readonly aes: CryptoKey; readonly commitment: Bytes };

/** The AES key and commitment of a key in a context. Throws a `RangeError` on a key that is not 32 bytes. */
export async function deriveCommittedKey(key: Bytes, label: string, context: Bytes): Promise<CommittedKey> {
  if (key.length !== 32) throw new RangeError('a key is 32 bytes');
  const derived = await hkdf(key, labelled(label, context), commitmentLength + 32);
  const aes = await importAesKey(derived.subarray(commitmentLength));
  return { aes, commitment: derived.slice(0, commitmentLength) };
}

export async function encryptCommitted(
  { aes, commitment }: CommittedKey,
  format: number,
  aad: Bytes,
  plain: Bytes,
): Promise<Bytes> {
  const nonce = makeRandomBytes(nonceLength);
  const kind = Uint8Array.of(format);
  const ciphertext = await encryptAesGcm(aes, nonce, concatBytes(kind, aad), plain);
  return concatBytes(kind, commitment, nonce, ciphertext);
}

/** The plaintext. Throws a `CryptoRefusal`: `malformed`, `unknownFormat`, `notCommitted` or `altered`. */
export async function decryptCommitted(
  { aes, commitment }: CommittedKey,
  format: number,
  aad: Bytes,
  box: Bytes,
): Promise<Bytes> {
  if (box.length < nonceEnd + tagLength) throw new CryptoRefusal('malformed');
  if (box[0] !== format) throw new CryptoRefusal('unknownFormat');
  if (!equalBytes(box.subarray(1, 1 + commitmentLength), commitment)) throw new CryptoRefusal('notCommitted');
  const nonce = box.subarray(1 + commitmentLength, nonceEnd);
  const kind = Uint8Array.of(format);
  const plain = await decryptAesGcm(aes, nonce, concatBytes(kind, aad), box.subarray(nonceEnd));
  if (plain === undefined) throw new CryptoRefusal('altered');
  return plain;
}
