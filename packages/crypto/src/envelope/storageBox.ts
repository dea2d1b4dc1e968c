/**
 * Boxes for what rests on a device, and for bundles: any plaintext under any 32-byte key, with a label that
 * says what it is and where it belongs.
 *
 * A committed box (`committedBox.ts`) of format 0x03, label `box`, empty context; the associated data is the
 * label. Nothing is padded. The derivation does not depend on the label, so that a `StorageKey` does it
 * once for many records; with random 12-byte nonces one key is good for 2³² boxes (NIST SP 800-38D).
 */
import { type Bytes, utf8 } from '../primitives/bytes.ts';
import { formats } from '../primitives/formats.ts';
import { type CommittedKey, decryptCommitted, deriveCommittedKey, encryptCommitted } from './committedBox.ts';

/** An imported storage key: its AES key cannot be read by script, and it can be kept in IndexedDB as it is. */
export type StorageKey = CommittedKey;

export async function importStorageKey(raw: Bytes): Promise<StorageKey> {
  return deriveCommittedKey(raw, 'box', new Uint8Array());
}

/** The box. `label` is any text; opening needs the same. */
export async function encryptUnder(key: Bytes | StorageKey, label: string, plaintext: Bytes): Promise<Bytes> {
  return encryptCommitted(await asStorageKey(key), formats.storageBox, utf8(label), plaintext);
}

/** The plaintext. Throws a `CryptoRefusal`: `notCommitted` is another key, `altered` may be another label. */
export async function decryptUnder(key: Bytes | StorageKey, label: string, box: Bytes): Promise<Bytes> {
  return decryptCommitted(await asStorageKey(key), formats.storageBox, utf8(label), box);
}

async function asStorageKey(key: Bytes | StorageKey): Promise<StorageKey> {
  return key instanceof Uint8Array ? importStorageKey(key) : key;
}
