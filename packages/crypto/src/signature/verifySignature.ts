/**
 * Verifying what `SigningKey.sign` made.
 *
 * What is signed is utf8("cocon/1/" + label) ‖ 0x00 ‖ message: a signature of one kind can never be shown
 * as one of another kind. The verdict is the same on every platform (`ed25519Verify.ts`).
 */
import type { Bytes } from '../primitives/bytes.ts';
import { verifyEd25519 } from '../primitives/ed25519Verify.ts';
import { labelled } from '../primitives/label.ts';

/**
 * Whether `signature` is that key's on this message under this label. False on malformed input of any sort.
 * It rejects in one case only: the platform has no Ed25519 and the portable one could not be fetched, which
 * is no verdict and must not be taken for one.
 */
export async function verifySignature(
  publicKey: Bytes,
  label: string,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> {
  let signed: Bytes;
  try {
    signed = labelled(label, message);
  } catch {
    return false;
  }
  return verifyEd25519(publicKey, signed, signature);
}
