/** Keys from secrets: HKDF-SHA256 with info = utf8("cocon/1/key/" + label) ‖ 0x00, 32 bytes. */
import type { Bytes } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';

const none = new Uint8Array();

/** `secret` must have the entropy of a key; what people choose or type goes through `stretch` first. */
export async function deriveKey(secret: Bytes, label: string, salt: Bytes = none): Promise<Bytes> {
  return hkdf(secret, labelled(`key/${label}`, none), 32, salt);
}
