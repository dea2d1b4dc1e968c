/** HKDF-SHA256 (RFC 5869) by WebCrypto. */
import type { Bytes } from './bytes.ts';

const noSalt = new Uint8Array();

/** `length` bytes derived from `secret`, which must have the entropy of a key: passwords go through Argon2id. */
export async function hkdf(secret: Bytes, info: Bytes, length: number, salt: Bytes = noSalt): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}
