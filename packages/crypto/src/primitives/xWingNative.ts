/**
 * The public key of an X-Wing decapsulation seed, by WebCrypto alone (draft-connolly-cfrg-xwing-kem,
 * expandDecapsulationKey). The HPKE library imports such a seed but does not hand out its public half.
 *
 * Two kinds of platform: those that have X-Wing as one algorithm, and those that have its parts.
 */
import { fromBase64Url } from './base64url.ts';
import { type Bytes, concatBytes } from './bytes.ts';

/** The calls of "Modern Algorithms in the Web Cryptography API" that TypeScript does not know yet. */
type ModernSubtle = {
  digest(
    algorithm: { name: string; length: number; outputLength: number },
    data: Bytes,
  ): Promise<ArrayBuffer>;
  importKey(
    format: 'raw-seed',
    seed: Bytes,
    name: string,
    extractable: boolean,
    usages: readonly 'decapsulateBits'[],
  ): Promise<CryptoKey>;
  exportKey(format: 'raw-public', key: CryptoKey): Promise<ArrayBuffer>;
  getPublicKey(key: CryptoKey, usages: readonly 'encapsulateBits'[]): Promise<CryptoKey>;
};

/** The fixed beginning of a PKCS #8 document that holds an X25519 private key (RFC 8410). */
const pkcs8Prefix = new Uint8Array([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
]);

async function rawPublicKey(algorithm: string, seed: Bytes): Promise<Bytes> {
  const subtle = crypto.subtle as unknown as ModernSubtle;
  const key = await subtle.importKey('raw-seed', seed, algorithm, false, ['decapsulateBits']);
  const publicKey = await subtle.getPublicKey(key, ['encapsulateBits']);
  return new Uint8Array(await subtle.exportKey('raw-public', publicKey));
}

async function publicKeyFromParts(seed: Bytes): Promise<Bytes> {
  const subtle = crypto.subtle as unknown as ModernSubtle;
  const shake = { name: 'cSHAKE256', length: 768, outputLength: 768 };
  const expanded = new Uint8Array(await subtle.digest(shake, seed));
  const pkcs8 = concatBytes(pkcs8Prefix, expanded.subarray(64));
  const x25519Key = await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', true, ['deriveBits']);
  const { x } = await crypto.subtle.exportKey('jwk', x25519Key);
  if (x === undefined) throw new TypeError('no public key in the exported key');
  return concatBytes(await rawPublicKey('ML-KEM-768', expanded.slice(0, 64)), fromBase64Url(x));
}

export async function derivePublicKeyNatively(seed: Bytes): Promise<Bytes> {
  const { supports } = SubtleCrypto as { supports?: (operation: string, algorithm: string) => boolean };
  // The same question that the HPKE library asks, so that both take the same way.
  const isWhole = supports?.call(SubtleCrypto, 'generateKey', 'MLKEM768-X25519') ?? false;
  return isWhole ? rawPublicKey('MLKEM768-X25519', seed) : publicKeyFromParts(seed);
}
