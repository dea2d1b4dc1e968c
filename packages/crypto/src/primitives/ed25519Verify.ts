/**
 * Ed25519 verification (RFC 8032), the same verdict on every platform: acceptable encodings only
 * (`ed25519Encoding.ts`), then the equation without cofactor, [S]B − [k]A must encode to R.
 */
import { createChoice } from './backend.ts';
import { type Bytes, equalBytes } from './bytes.ts';
import type { Verifier } from './ed25519.ts';
import { isAcceptablePublicKey, isAcceptableSignature } from './ed25519Encoding.ts';
import { rfc8032 } from './ed25519Trial.ts';

const verifyNatively: Verifier = async (publicKey, message, signature) =>
  crypto.subtle.verify('Ed25519', await imported(publicKey), signature, message);

/** The last key asked about: a long run of statements or records is mostly one device's. */
let last: { readonly publicKey: Bytes; readonly key: Promise<CryptoKey> } | undefined;

function imported(publicKey: Bytes): Promise<CryptoKey> {
  if (last && equalBytes(last.publicKey, publicKey)) return last.key;
  const key = crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  last = { publicKey: publicKey.slice(), key };
  return key;
}

const chooseVerifier = createChoice<Verifier>(
  verifyNatively,
  (verify) => verify(rfc8032.publicKey, rfc8032.message, rfc8032.signature),
  async () => (await import('./ed25519Portable.ts')).verifyPortably,
);

/** Whether it is this key's signature on this message. Malformed input of any sort is a plain no. */
export async function verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (!isAcceptablePublicKey(publicKey) || !isAcceptableSignature(signature)) return false;
  // Outside the try: a portable verifier that could not be downloaded is no verdict on the signature.
  const verify = await chooseVerifier();
  try {
    return await verify(publicKey, message, signature);
  } catch {
    return false;
  }
}
