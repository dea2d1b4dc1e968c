/** The only source of randomness of this package. */
import type { Bytes } from './bytes.ts';

export function makeRandomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
