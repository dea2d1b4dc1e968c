/** X-Wing in JavaScript, for platforms that lack ML-KEM-768, X25519 or SHA-3. Reached by dynamic import only. */
import { MLKEM768X25519 } from '@noble/post-quantum/hybrid.js';
import { KEM_MLKEM768_X25519 } from '@panva/hpke-noble';
import { copyBytes } from './bytes.ts';
import type { XWing } from './xWing.ts';

export const portableXWing: XWing = {
  kem: KEM_MLKEM768_X25519,
  // The HPKE adapter hands out the public half of generated pairs only, so the library below it is asked.
  derivePublicKey: async (seed) => copyBytes(MLKEM768X25519.keygen(seed).publicKey),
};
