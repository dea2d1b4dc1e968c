/**
 * Blobs: one encrypted file each, in chunks, so that a film can be read from anywhere in it.
 *
 *     header:  0x04 ‖ commitment (32)
 *     chunks:  AES-256-GCM of 65 536 bytes each (+ 16); the last has what is left, 1 to 65 536 bytes, and
 *              an empty blob is one empty last chunk
 *
 * context         = length and UTF-8 of the establishment ‖ the same of the blob's id (lengths in 4 bytes)
 * commitment ‖ AES key = HKDF-SHA256(blob key, info = utf8("cocon/1/blob") ‖ 0x00 ‖ context), 64 bytes
 * nonce           = 7 zero bytes ‖ index (4) ‖ last (1)       (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár)
 * associated data = context ‖ index (4) ‖ last (1)            (last is 1 on the last chunk, else 0)
 *
 * Nothing can be cut off, added, reordered, or brought from another blob. The nonces are not random: the
 * same key, context and plaintext give the same blob, so that an interrupted upload can go on. The price is
 * that a key must encrypt ONE plaintext: a picture that was cropped again gets a new key.
 */
import { type Bytes, concatBytes, prefixedText, uint32 } from '../primitives/bytes.ts';
import { decryptAesGcm, encryptAesGcm, nonceLength } from '../primitives/aesGcm.ts';
import { formats } from '../primitives/formats.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { deriveCommittedKey } from '../envelope/committedBox.ts';
import { CryptoRefusal } from '../refusal.ts';

/** Where a blob belongs: ids, which are not secret. */
export type BlobContext = { establishment: string; blob: string };

/** A new 32-byte blob key: one for each file, never used again. */
export function makeBlobKey(): Bytes {
  return makeRandomBytes(32);
}

/** One blob's cipher: its header, and its chunks by index. */
export type ChunkCipher = {
  readonly header: Bytes;
  encrypt(index: number, isLast: boolean, plain: Bytes): Promise<Bytes>;
  /** The chunk. Throws a `CryptoRefusal` (`altered`) when it is not this chunk of this blob. */
  decrypt(index: number, isLast: boolean, sealed: Bytes): Promise<Bytes>;
};

export async function deriveChunkCipher(key: Bytes, context: BlobContext): Promise<ChunkCipher> {
  const place = concatBytes(prefixedText(context.establishment), prefixedText(context.blob));
  const { aes, commitment } = await deriveCommittedKey(key, 'blob', place);
  const position = (index: number, isLast: boolean) =>
    concatBytes(uint32(index), Uint8Array.of(isLast ? 1 : 0));
  const nonce = (at: Bytes) => concatBytes(new Uint8Array(nonceLength - at.length), at);
  return {
    header: concatBytes(Uint8Array.of(formats.blob), commitment),
    encrypt: async (index, isLast, plain) => {
      const at = position(index, isLast);
      return encryptAesGcm(aes, nonce(at), concatBytes(place, at), plain);
    },
    decrypt: async (index, isLast, sealed) => {
      const at = position(index, isLast);
      const plain = await decryptAesGcm(aes, nonce(at), concatBytes(place, at), sealed);
      if (plain === undefined) throw new CryptoRefusal('altered');
      return plain;
    },
  };
}
