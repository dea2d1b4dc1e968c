/** What a seal is bound to: opening needs the same context, so a seal cannot be moved to another place. */
import type { Bytes } from '../primitives/bytes.ts';
import { labelled } from '../primitives/label.ts';

export type SealContext = {
  /** The kind of thing sealed, printable ASCII. */
  label: string;
  /** The place it belongs to, in canonical bytes: establishment, keyring, version, recipient. */
  bind: Bytes;
};

/** HPKE's `info`: utf8("cocon/1/seal/" + label) ‖ 0x00 ‖ bind. */
export function sealInfo(context: SealContext): Bytes {
  return labelled(`seal/${context.label}`, context.bind);
}
