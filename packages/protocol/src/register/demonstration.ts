/**
 * A demonstration is an establishment for trying Cocon. Its first statement, signed by root, says when it ends: so every
 * device knows what it is, and none can become a real one. The server erases it at that moment, or earlier when its
 * direction signs that it be erased.
 */
import { utf8 } from '@cocon/crypto/verify';
import type { EstablishmentId } from '../ids.ts';
import type { RegisterState } from './state.ts';

/** How long a demonstration lasts, in milliseconds. */
export const DEMONSTRATION_LIFE = 24 * 3_600_000;

/** The label under which a direction device signs the id of the demonstration to erase. */
export const ERASURE_LABEL = 'erase-demonstration';

/** What is signed under `ERASURE_LABEL`. */
export const erasureMessage = (establishment: EstablishmentId): Uint8Array<ArrayBuffer> =>
  utf8(establishment);

export const isDemonstration = (state: RegisterState): boolean => state.demonstrationUntil !== undefined;
