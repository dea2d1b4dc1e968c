/**
 * Sealing keys: the private half of `seal`, from a 32-byte X-Wing decapsulation seed. The seed is what is
 * stored and carried; the public key follows from it, the same on every platform.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { createOpener, encapsulationLength } from '../primitives/hpke.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { tagLength } from '../primitives/aesGcm.ts';
import { CryptoRefusal } from '../refusal.ts';
import { type SealContext, sealInfo } from './sealContext.ts';

export type SealingKey = {
  /** 1216 bytes. */
  readonly publicKey: Bytes;
  /** What was sealed. Throws a `CryptoRefusal`: `malformed` if too short, else `wrongKey`. */
  open(sealed: Bytes, context: SealContext): Promise<Bytes>;
};

export function makeSealingSeed(): Bytes {
  return makeRandomBytes(32);
}

/** The key of a seed. Throws a `RangeError` on a seed of another length. */
export async function importSealingKey(seed: Bytes): Promise<SealingKey> {
  if (seed.length !== 32) throw new RangeError('a sealing seed is 32 bytes');
  const opener = await createOpener(seed);
  return {
    publicKey: opener.publicKey,
    open: async (sealed, context) => {
      const info = sealInfo(context);
      if (sealed.length < encapsulationLength + tagLength) throw new CryptoRefusal('malformed');
      const opened = await opener.open(sealed, info);
      if (opened === undefined) throw new CryptoRefusal('wrongKey');
      return opened;
    },
  };
}
