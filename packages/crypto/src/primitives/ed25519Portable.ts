/**
 * Ed25519 in JavaScript, for platforms whose WebCrypto has none. Reached by dynamic import only.
 *
 * The library's own `verify` multiplies by the cofactor, which accepts some crafted signatures that native
 * implementations refuse; the equation is therefore written out here as they compute it.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, concatBytes, copyBytes, equalBytes } from './bytes.ts';
import type { Signer, Verifier } from './ed25519.ts';

const { Point } = ed25519;

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

export const verifyPortably: Verifier = async (publicKey, message, signature) => {
  const r = signature.slice(0, 32);
  const s = littleEndian(signature.subarray(32));
  const a = Point.fromBytes(publicKey);
  const hash = await crypto.subtle.digest('SHA-512', concatBytes(r, publicKey, message));
  const k = Point.Fn.create(littleEndian(new Uint8Array(hash)));
  const expected = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
  return equalBytes(expected.toBytes(), r);
};

export async function createPortableSigner(seed: Bytes): Promise<Signer> {
  const secret = seed.slice();
  const publicKey = copyBytes(ed25519.getPublicKey(secret));
  return { publicKey, sign: async (message) => copyBytes(ed25519.sign(message, secret)) };
}
