/**
 * Decrypting a blob, whole or any range of it; only chunks that have been authenticated are given out.
 *
 * A range sees the chunks that it touches. That the blob ends where it should is seen when the range reaches
 * the last chunk; before, it rests on `sealedSize`, which must come from the signed record, not from the
 * server that holds the bytes.
 */
import { type Bytes, equalBytes } from '../primitives/bytes.ts';
import { formats } from '../primitives/formats.ts';
import { CryptoRefusal } from '../refusal.ts';
import { type BlobContext, type ChunkCipher, deriveChunkCipher } from './blobKey.ts';
import { blobHeaderSize, chunkCount, chunkSize, plainBlobSize, sealedChunkSize } from './blobSize.ts';
import { inParallel } from './inParallel.ts';

/** Reads sealed bytes `from` (included) to `to` (excluded), from wherever the blob lies. */
type ReadSealed = (from: number, to: number) => Promise<Bytes>;

/** An opened blob: its header has been checked, its ranges can be read. */
export type BlobReader = {
  readonly plainSize: number;
  /** Plaintext bytes `start` (included) to `end` (excluded). Throws a `RangeError` outside the blob. */
  read(start: number, end: number): Promise<Bytes>;
};

/** The plaintext. Throws a `CryptoRefusal`; `notCommitted` is another key, establishment or blob id. */
export async function decryptBlob(key: Bytes, context: BlobContext, sealed: Bytes): Promise<Bytes> {
  const read: ReadSealed = async (from, to) => sealed.subarray(from, to);
  const blob = await openBlob(key, context, sealed.length, read);
  if (blob.plainSize > 0) return blob.read(0, blob.plainSize);
  const cipher = await deriveChunkCipher(key, context);
  return cipher.decrypt(0, true, sealed.subarray(blobHeaderSize));
}

/** A blob whose ranges will be read more than once: reads and checks the header now, then only chunks. */
export async function openBlob(
  key: Bytes,
  context: BlobContext,
  sealedSize: number,
  read: ReadSealed,
): Promise<BlobReader> {
  const plainSize = plainBlobSize(sealedSize);
  const cipher = await deriveChunkCipher(key, context);
  requireHeader(await readExactly(read, 0, blobHeaderSize), cipher);
  return {
    plainSize,
    read: async (start, end) => readRange(cipher, plainSize, sealedSize, start, end, read),
  };
}

/** Plaintext bytes `start` (included) to `end` (excluded); reads the header and the chunks that hold them. */
export async function decryptBlobRange(
  key: Bytes,
  context: BlobContext,
  sealedSize: number,
  start: number,
  end: number,
  read: ReadSealed,
): Promise<Bytes> {
  const plainSize = plainBlobSize(sealedSize);
  const cipher = await deriveChunkCipher(key, context);
  // Asked together, so that a seek costs one round trip; nothing is given out unless both are right.
  const [header, range] = await Promise.all([
    readExactly(read, 0, blobHeaderSize),
    readRange(cipher, plainSize, sealedSize, start, end, read).catch((error: unknown) => ({ error })),
  ]);
  requireHeader(header, cipher);
  if ('error' in range) throw range.error;
  return range;
}

function requireHeader(header: Bytes, cipher: ChunkCipher): void {
  if (header[0] !== formats.blob) throw new CryptoRefusal('unknownFormat');
  if (!equalBytes(header, cipher.header)) throw new CryptoRefusal('notCommitted');
}

async function readExactly(read: ReadSealed, from: number, to: number): Promise<Bytes> {
  const bytes = await read(from, to);
  if (bytes.length !== to - from) throw new CryptoRefusal('truncated');
  return bytes;
}

async function readRange(
  cipher: ChunkCipher,
  plainSize: number,
  sealedSize: number,
  start: number,
  end: number,
  read: ReadSealed,
): Promise<Bytes> {
  const isInside = Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && end <= plainSize;
  if (!isInside || start > end) throw new RangeError('the range is not inside the blob');
  const plain = new Uint8Array(end - start);
  if (start === end) return plain;
  const lastIndex = chunkCount(plainSize) - 1;
  const first = Math.floor(start / chunkSize);
  const afterLast = Math.ceil(end / chunkSize);
  const from = blobHeaderSize + first * sealedChunkSize;
  const to = Math.min(blobHeaderSize + afterLast * sealedChunkSize, sealedSize);
  const sealed = await readExactly(read, from, to);
  await inParallel(afterLast - first, async (i) => {
    const index = first + i;
    const box = sealed.subarray(i * sealedChunkSize, (i + 1) * sealedChunkSize);
    const chunk = await cipher.decrypt(index, index === lastIndex, box);
    const chunkStart = index * chunkSize;
    const wanted = chunk.subarray(Math.max(0, start - chunkStart), Math.min(chunk.length, end - chunkStart));
    plain.set(wanted, Math.max(0, chunkStart - start));
  });
  return plain;
}
