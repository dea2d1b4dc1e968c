/** Signing keys: Ed25519 over a labelled message, see `verifySignature.ts` for what is signed. */
import type { Bytes } from '../primitives/bytes.ts';
import { createSigner } from '../primitives/ed25519Sign.ts';
import { labelled } from '../primitives/label.ts';
import { makeRandomBytes } from '../primitives/random.ts';

export type SigningKey = {
  /** 32 bytes. */
  readonly publicKey: Bytes;
  /** The 64-byte signature. The label names the kind of thing signed; printable ASCII. */
  sign(label: string, message: Bytes): Promise<Bytes>;
};

/** A new 32-byte seed: the private key, as it is stored and carried. */
export function makeSigningSeed(): Bytes {
  return makeRandomBytes(32);
}

/** The key of a seed; non-extractable where the platform can. Throws a `RangeError` on a wrong length. */
export async function importSigningKey(seed: Bytes): Promise<SigningKey> {
  const signer = await createSigner(seed);
  return {
    publicKey: signer.publicKey,
    sign: async (label, message) => signer.sign(labelled(label, message)),
  };
}
