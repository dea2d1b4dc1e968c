/**
 * A key that belongs to one browser: made there, not extractable, kept in its database as an object. What wraps a
 * device's storage key is derived from it and from what the person knows, so that a copied code alone, or a copied
 * database without the browser's own key store, opens nothing. It is no protection against who reads the disk:
 * browsers write such keys in clear to their profile, which is why staff devices add a stretched code.
 *
 * HMAC-SHA256(local key, "cocon/1/local" ‖ 0x00 ‖ knowledge), 32 bytes.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { labelled } from '../primitives/label.ts';

export async function makeLocalKey(): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
    'sign',
  ]);
  return key;
}

/** The key that wraps a storage key: of this browser and of what its person knows (empty when nothing is asked). */
export async function deriveLocalWrap(local: CryptoKey, knowledge: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', local, labelled('local', knowledge)));
}
