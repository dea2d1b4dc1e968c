/** A state of the register as text: what a card's bundle names by its hash, and its holder's first device reads back (8). */
import { sha256, toBase64Url, utf8 } from '@cocon/crypto/verify';
import { canonicalText, readCanonical } from '../canonical.ts';
import type { RegisterState } from './state.ts';

/** A state as text that can be hashed, sent and read back. */
export const writeSnapshot = (state: RegisterState): string => canonicalText(state);

export async function hashSnapshot(text: string): Promise<string> {
  return toBase64Url(await sha256(utf8('cocon/1/snapshot\u0000'), utf8(text)));
}

/**
 * The state of a snapshot whose hash came inside a bundle. Its shape is its author's word (a direction device wrote
 * it), so only that it is canonical is checked here; undefined when it is not, or not of this hash.
 */
export async function readSnapshot(text: string, hash: string): Promise<RegisterState | undefined> {
  if ((await hashSnapshot(text)) !== hash) return undefined;
  const value = readCanonical(text);
  return value === undefined ? undefined : (value as unknown as RegisterState);
}
