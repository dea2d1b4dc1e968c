/**
 * Sizes of blobs: what a plaintext takes once sealed, and back. Both are one to one, so a size that no
 * plaintext gives is refused before anything is read.
 */
import { tagLength } from '../primitives/aesGcm.ts';
import { CryptoRefusal } from '../refusal.ts';

/** Plaintext bytes in every chunk but the last. */
export const chunkSize = 65536;
export const sealedChunkSize = chunkSize + tagLength;
/** Format byte and key commitment. */
export const blobHeaderSize = 1 + 32;
/** Chunk indices are four bytes: 256 TiB. */
const largestCount = 2 ** 32;

/** How many chunks hold that many plaintext bytes: one at least, for an empty blob is one empty last chunk. */
export function chunkCount(plainSize: number): number {
  if (!Number.isSafeInteger(plainSize) || plainSize < 0) throw new RangeError('not a size');
  const count = Math.max(1, Math.ceil(plainSize / chunkSize));
  if (count > largestCount) throw new RangeError('too large for a blob');
  return count;
}

/** Bytes of the sealed blob of a plaintext of that many bytes. */
export function sealedBlobSize(plainSize: number): number {
  return blobHeaderSize + plainSize + chunkCount(plainSize) * tagLength;
}

/** Bytes of the plaintext of a sealed blob. Throws a `CryptoRefusal` (`truncated`) on a size that no blob has. */
export function plainBlobSize(sealedSize: number): number {
  const count = Math.ceil((sealedSize - blobHeaderSize) / sealedChunkSize);
  const plainSize = sealedSize - blobHeaderSize - count * tagLength;
  const isPossible = Number.isSafeInteger(plainSize) && plainSize >= 0 && count >= 1 && count <= largestCount;
  if (!isPossible || sealedBlobSize(plainSize) !== sealedSize) throw new CryptoRefusal('truncated');
  return plainSize;
}
