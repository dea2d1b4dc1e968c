/**
 * Verifying what `SigningKey.sign` made.
 *
 * What is signed is utf8("cocon/1/" + label) ‖ 0x00 ‖ message: a signature of one kind can never be shown
 * as one of another kind. The verdict is the same on every platform (`ed25519Verify.ts`).
 */
import { type Bytes } from '../primitives/bytes.ts';
import { verifyEd25519 } from '../primitives/ed25519Verify.ts';
import { labelled } from '../primitives/label.ts';

/** Whether `signature` is that key's on this message under this label. False on malformed input of any sort. */
export async function verifySignature(
  publicKey: Bytes,
  label: string,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> {
  try {
    return await verifyEd25519(publicKey, labelled(label, message), signature);
  } catch {
    return false;
  }
}
