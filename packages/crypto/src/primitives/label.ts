/**
 * Labels: what keeps one use of a key from being taken for another.
 *
 * Everything signed, sealed or derived begins with `cocon/1/` and the label of its kind, then a zero
 * byte, then the data. A label is printable ASCII, so no label and data can be read as another label
 * and other data. A new version of a kind is a new label.
 */
import { type Bytes, concatBytes, utf8 } from './bytes.ts';

const printableAscii = /^[\x21-\x7e]+$/;

/** utf8("cocon/1/" + label) ‖ 0x00 ‖ data. Throws a `TypeError` on a label that is not printable ASCII. */
export function labelled(label: string, data: Uint8Array): Bytes {
  if (!printableAscii.test(label)) throw new TypeError('a label is printable ASCII without spaces');
  if (!(data instanceof Uint8Array)) throw new TypeError('what is labelled is bytes');
  return concatBytes(utf8(`cocon/1/${label}\0`), data);
}
