/** Encrypting a blob, whole or as a stream; both give the same bytes. The format is in `blobKey.ts`. */
import { type Bytes, copyBytes } from '../primitives/bytes.ts';
import { type BlobContext, type ChunkCipher, deriveChunkCipher } from './blobKey.ts';
import { blobHeaderSize, chunkCount, chunkSize, sealedBlobSize, sealedChunkSize } from './blobSize.ts';
import { inParallel } from './inParallel.ts';

/** The sealed blob. `key` must never have encrypted anything else. */
export async function encryptBlob(key: Bytes, context: BlobContext, plain: Bytes): Promise<Bytes> {
  const cipher = await deriveChunkCipher(key, context);
  const sealed = new Uint8Array(sealedBlobSize(plain.length));
  sealed.set(cipher.header);
  const count = chunkCount(plain.length);
  await inParallel(count, async (index) => {
    const chunk = plain.subarray(index * chunkSize, (index + 1) * chunkSize);
    const box = await cipher.encrypt(index, index === count - 1, chunk);
    sealed.set(box, blobHeaderSize + index * sealedChunkSize);
  });
  return sealed;
}

/**
 * The same as a stream, for what should not be in memory whole. At most one chunk waits: the last one,
 * until more comes or the stream ends.
 */
export function encryptBlobStream(key: Bytes, context: BlobContext): TransformStream<Uint8Array, Uint8Array> {
  // Copied now: the key is used later, when the caller may have wiped it.
  const cipherReady = deriveChunkCipher(key.slice(), { ...context });
  cipherReady.catch(() => undefined); // Reported by `start` below, whenever that runs.
  let cipher: ChunkCipher;
  let waiting = new Uint8Array(chunkSize);
  let filled = 0;
  let index = 0;

  return new TransformStream<Uint8Array, Uint8Array>({
    start: async (controller) => {
      cipher = await cipherReady;
      controller.enqueue(cipher.header);
    },
    transform: async (piece, controller) => {
      const full: Bytes[] = [];
      let read = 0;
      while (read < piece.length) {
        if (filled === chunkSize) {
          full.push(waiting);
          waiting = new Uint8Array(chunkSize);
          filled = 0;
        }
        const taken = Math.min(chunkSize - filled, piece.length - read);
        waiting.set(piece.subarray(read, read + taken), filled);
        filled += taken;
        read += taken;
      }
      const first = index;
      index += full.length;
      chunkCount(index * chunkSize + filled); // throws when the blob grows beyond what indices can count
      const boxes = new Array<Bytes>(full.length);
      await inParallel(full.length, async (i) => {
        boxes[i] = await cipher.encrypt(first + i, false, full[i] ?? new Uint8Array());
      });
      for (const box of boxes) controller.enqueue(box);
    },
    flush: async (controller) => {
      controller.enqueue(await cipher.encrypt(index, true, copyBytes(waiting.subarray(0, filled))));
    },
  });
}
