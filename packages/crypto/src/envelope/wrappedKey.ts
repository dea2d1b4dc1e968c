/**
 * A content key wrapped under an audience key: what is stored apart from the ciphertext, and deleted to
 * forget it.
 *
 * A committed box (`committedBox.ts`) of format 0x02, label `wrap`, context and associated data
 * SHA-256(header): 93 bytes. An audience key lives long, a wrapping key serves one header.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { formats } from '../primitives/formats.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { sha256 } from '../primitives/sha256.ts';
import { CryptoRefusal } from '../refusal.ts';
import { decryptCommitted, deriveCommittedKey, encryptCommitted } from './committedBox.ts';

/** A new 32-byte audience key. */
export function makeAudienceKey(): Bytes {
  return makeRandomBytes(32);
}

export async function wrapKey(audienceKey: Bytes, contentKey: Bytes, header: Bytes): Promise<Bytes> {
  if (contentKey.length !== 32) throw new RangeError('a content key is 32 bytes');
  const headerHash = await sha256(header);
  const key = await deriveCommittedKey(audienceKey, 'wrap', headerHash);
  return encryptCommitted(key, formats.wrappedKey, headerHash, contentKey);
}

/** The content key. Throws a `CryptoRefusal`; `notCommitted` is another audience key or another header. */
export async function unwrapKey(audienceKey: Bytes, wrapped: Bytes, header: Bytes): Promise<Bytes> {
  const headerHash = await sha256(header);
  const key = await deriveCommittedKey(audienceKey, 'wrap', headerHash);
  const contentKey = await decryptCommitted(key, formats.wrappedKey, headerHash, wrapped);
  if (contentKey.length !== 32) throw new CryptoRefusal('malformed');
  return contentKey;
}
