/** AES-256-GCM by WebCrypto: 12-byte nonces, 16-byte tags at the end of the ciphertext. */
import type { Bytes } from './bytes.ts';

export const nonceLength = 12;
export const tagLength = 16;

export async function importAesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Encrypts. One key and nonce must never meet two different plaintexts. */
export async function encryptAesGcm(key: CryptoKey, nonce: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aad };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain));
}

/** The plaintext, or `undefined` when the tag does not fit. */
export async function decryptAesGcm(
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  box: Bytes,
): Promise<Bytes | undefined> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aad };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}
