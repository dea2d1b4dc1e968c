/**
 * Ed25519 signing (RFC 8032) from a 32-byte seed.
 *
 * Natively the key is a non-extractable `CryptoKey`: once imported, script can use it but not read it.
 * (Some platforms draw a random nonce instead of the deterministic one; both verify alike.)
 */
import { createChoice } from './backend.ts';
import { fromBase64Url } from './base64url.ts';
import { type Bytes, concatBytes, equalBytes } from './bytes.ts';
import type { Signer, SignerFactory } from './ed25519.ts';
import { rfc8032 } from './ed25519Trial.ts';

/** The fixed beginning of a PKCS #8 document that holds an Ed25519 seed (RFC 8410). */
const pkcs8Prefix = new Uint8Array([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

const createNativeSigner: SignerFactory = async (seed) => {
  const pkcs8 = concatBytes(pkcs8Prefix, seed);
  // WebCrypto gives the public half of an imported private key only through an extractable twin.
  const twin = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', twin);
  if (x === undefined) throw new TypeError('no public key in the exported key');
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  pkcs8.fill(0);
  return {
    publicKey: fromBase64Url(x),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)),
  };
};

async function signsRightly(create: SignerFactory): Promise<boolean> {
  const { publicKey, sign } = await create(rfc8032.seed);
  if (!equalBytes(publicKey, rfc8032.publicKey)) return false;
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, await sign(rfc8032.message), rfc8032.message);
}

const chooseSignerFactory = createChoice<SignerFactory>(
  createNativeSigner,
  signsRightly,
  async () => (await import('./ed25519Portable.ts')).createPortableSigner,
);

/** The signer of a 32-byte seed. Throws a `RangeError` on a seed of another length. */
export async function createSigner(seed: Bytes): Promise<Signer> {
  if (seed.length !== 32) throw new RangeError('a signing seed is 32 bytes');
  return (await chooseSignerFactory())(seed);
}
