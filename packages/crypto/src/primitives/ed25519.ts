/** What an implementation of Ed25519 offers, whichever it is. */
import type { Bytes } from './bytes.ts';

/** Takes acceptable encodings only; may throw on a public key that is no point of the curve. */
export type Verifier = (publicKey: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>;

export type Signer = { readonly publicKey: Bytes; sign(message: Bytes): Promise<Bytes> };

/** The signer of a 32-byte seed. */
export type SignerFactory = (seed: Bytes) => Promise<Signer>;
