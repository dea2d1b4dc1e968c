/**
 * The body of a record version: padded, encrypted under its own fresh content key, bound to its header.
 *
 * A committed box (`committedBox.ts`) of format 0x01, label `body`, context and associated data
 * SHA-256(header). A body opens under its one key and beside its one header, so it cannot be moved to
 * another establishment, record, audience or version, all of which the header names.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { formats } from '../primitives/formats.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { sha256 } from '../primitives/sha256.ts';
import { decryptCommitted, deriveCommittedKey, encryptCommitted } from './committedBox.ts';
import { defaultMinimumSize, pad, unpad } from './padding.ts';

/** A new 32-byte content key: one for each version of a record, never used again. */
export function makeContentKey(): Bytes {
  return makeRandomBytes(32);
}

/**
 * The encrypted body. `minimumSize` (bytes, 256 or more) is what every body of a collection is padded to,
 * so that an empty one and a full one look the same.
 */
export async function encryptBody(
  contentKey: Bytes,
  header: Bytes,
  body: Bytes,
  options: { minimumSize?: number } = {},
): Promise<Bytes> {
  const padded = pad(body, options.minimumSize ?? defaultMinimumSize);
  const headerHash = await sha256(header);
  const key = await deriveCommittedKey(contentKey, 'body', headerHash);
  return encryptCommitted(key, formats.body, headerHash, padded);
}

/** The body. Throws a `CryptoRefusal`; `notCommitted` is another key or another header. */
export async function decryptBody(contentKey: Bytes, header: Bytes, ciphertext: Bytes): Promise<Bytes> {
  const headerHash = await sha256(header);
  const key = await deriveCommittedKey(contentKey, 'body', headerHash);
  return unpad(await decryptCommitted(key, formats.body, headerHash, ciphertext));
}
