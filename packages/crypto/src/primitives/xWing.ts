/** What an implementation of X-Wing offers, whichever it is. */
import type { KEMFactory } from 'hpke';
import type { Bytes } from './bytes.ts';

export type XWing = {
  readonly kem: KEMFactory;
  /** The public key of a 32-byte decapsulation seed. */
  derivePublicKey(seed: Bytes): Promise<Bytes>;
};
