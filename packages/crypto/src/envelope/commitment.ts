/**
 * A public commitment to a secret key: it tells nothing about the key, and no two keys share one.
 * HKDF-SHA256(key, info = utf8("cocon/1/commit/" + label) ‖ 0x00), 32 bytes. An audience's maker signs it,
 * so that every member can check that the key in their seal is the one all others hold.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';

export async function commitToKey(key: Bytes, label: string): Promise<Bytes> {
  if (key.length !== 32) throw new RangeError('a key is 32 bytes');
  return hkdf(key, labelled(`commit/${label}`, new Uint8Array()), 32);
}
