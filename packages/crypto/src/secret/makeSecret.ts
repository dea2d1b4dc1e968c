/** Secrets that people carry: on a card, in a code, on the rescue sheet. */
import type { Bytes } from '../primitives/bytes.ts';
import { makeRandomBytes } from '../primitives/random.ts';

/** A new secret of so many bytes: 16 for whatever is not stretched. */
export function makeSecret(bytes: number): Bytes {
  return makeRandomBytes(bytes);
}
