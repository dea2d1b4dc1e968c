/**
 * Sealing: encrypting to a public key, so that only the holder of its seed can open.
 *
 * HPKE base mode, X-Wing / HKDF-SHA256 / AES-256-GCM, empty associated data. A seal is
 * enc (1120 bytes) ‖ ciphertext (plaintext + 16). Base mode tells nobody who sealed: whatever is sealed
 * must be signed, or checked against a signed commitment, by whoever uses it.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { sealTo } from '../primitives/hpke.ts';
import { CryptoRefusal } from '../refusal.ts';
import { type SealContext, sealInfo } from './sealContext.ts';

/** The seal. Throws a `CryptoRefusal` (`malformed`) on what is no X-Wing public key. */
export async function seal(publicKey: Bytes, plaintext: Bytes, context: SealContext): Promise<Bytes> {
  const sealed = await sealTo(publicKey, plaintext, sealInfo(context));
  if (sealed === undefined) throw new CryptoRefusal('malformed');
  return sealed;
}
