/** SHA-256 by WebCrypto. */
import { type Bytes, concatBytes } from './bytes.ts';

/** The hash of all parts, one after the other (their borders are not part of what is hashed). */
export async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const [only] = parts;
  const input = parts.length === 1 && only ? only : concatBytes(...parts);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', input));
}
