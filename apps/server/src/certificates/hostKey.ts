/**
 * The host's signing key: Ed25519 from a seed of the data folder. It signs one kind of thing, what ended by itself, and
 * under a label that no device signs under; what it says is worth the host's word.
 */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { labelled, toBase64Url, utf8 } from '@cocon/crypto/verify';
import { HOST_CERTIFICATE_LABEL } from '@cocon/protocol';

export interface HostKey {
  /** 32 bytes, as the register names it. */
  readonly publicKey: string;
  /** The signature of the host's word of an erasure. */
  sign(statement: string): string;
}

/** RFC 8410: what stands before the seed of an Ed25519 key in its PKCS #8 form. */
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

export function hostKeyOf(seed: Buffer): HostKey {
  const key = createPrivateKey({ key: Buffer.concat([BEFORE_SEED, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: x,
    sign: (statement) =>
      toBase64Url(new Uint8Array(sign(null, labelled(HOST_CERTIFICATE_LABEL, utf8(statement)), key))),
  };
}
