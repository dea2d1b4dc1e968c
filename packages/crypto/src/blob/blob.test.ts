import { describe, expect, test } from 'vitest';
import { type Bytes, concatBytes, copyBytes } from '../primitives/bytes.ts';
import { CryptoRefusal, type RefusalReason } from '../refusal.ts';
import { makeBlobKey } from './blobKey.ts';
import { blobHeaderSize, chunkSize, plainBlobSize, sealedBlobSize, sealedChunkSize } from './blobSize.ts';
import { decryptBlob, decryptBlobRange, openBlob } from './decryptBlob.ts';
import { encryptBlob } from './encryptBlob.ts';

const context = { establishment: 'est_1', blob: 'blob_1' };
const refusal = (reason: RefusalReason) => new CryptoRefusal(reason);
const key = makeBlobKey();

function plainOf(size: number): Bytes {
  return Uint8Array.from({ length: size }, (_, i) => (i * 131 + (i >> 16) * 7) % 256);
}

/** The sealed chunks, in order, without the header. */
function chunksOf(sealed: Bytes): Bytes[] {
  const chunks: Bytes[] = [];
  for (let at = blobHeaderSize; at < sealed.length; at += sealedChunkSize) {
    chunks.push(sealed.slice(at, at + sealedChunkSize));
  }
  return chunks;
}

const borders = [0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 2 * chunkSize, 3 * chunkSize - 1];

test.each(borders)('BL-1 a blob of %i bytes opens, at its computed size', async (size) => {
  const plain = plainOf(size);
  const sealed = await encryptBlob(key, context, plain);
  expect(sealed).toHaveLength(sealedBlobSize(size));
  expect(plainBlobSize(sealed.length)).toBe(size);
  expect(await decryptBlob(key, context, sealed)).toEqual(plain);
});

test('BL-2 an empty blob is one empty last chunk', async () => {
  const sealed = await encryptBlob(key, context, new Uint8Array());
  expect(sealed).toHaveLength(blobHeaderSize + 16);
});

test('BL-3 another key, establishment or blob is refused', async () => {
  const sealed = await encryptBlob(key, context, plainOf(100));
  const others = [
    { ...context, establishment: 'est_2' },
    { ...context, blob: 'blob_2' },
    { establishment: 'est_1blob', blob: '_1' },
  ];
  for (const other of others) {
    await expect(decryptBlob(key, other, sealed)).rejects.toEqual(refusal('notCommitted'));
  }
  await expect(decryptBlob(makeBlobKey(), context, sealed)).rejects.toEqual(refusal('notCommitted'));
});

describe('a blob of three chunks', async () => {
  const sealed = await encryptBlob(key, context, plainOf(3 * chunkSize));
  const header = sealed.slice(0, blobHeaderSize);
  const [first = header, second = header, third = header] = chunksOf(sealed);

  test('BL-4 cut at a chunk’s end, it is refused', async () => {
    await expect(decryptBlob(key, context, concatBytes(header, first, second))).rejects.toEqual(
      refusal('altered'),
    );
    await expect(decryptBlob(key, context, header)).rejects.toEqual(refusal('truncated'));
  });

  test('BL-4 lengthened by a chunk, it is refused', async () => {
    const emptyLast = chunksOf(await encryptBlob(key, context, new Uint8Array()));
    const longer = [concatBytes(sealed, third), concatBytes(sealed, ...emptyLast)];
    for (const changed of longer) {
      await expect(decryptBlob(key, context, changed)).rejects.toBeInstanceOf(CryptoRefusal);
    }
  });

  test('BL-5 its chunks in another order, doubled or left out, are refused', async () => {
    const orders = [
      [second, first, third],
      [first, third, second],
      [first, first, third],
      [second, third],
      [third],
    ];
    for (const order of orders) {
      await expect(decryptBlob(key, context, concatBytes(header, ...order))).rejects.toEqual(
        refusal('altered'),
      );
    }
  });

  test('BL-5 a chunk of another blob, even under the same key, is refused', async () => {
    const elsewhere = await encryptBlob(key, { ...context, blob: 'blob_2' }, plainOf(3 * chunkSize));
    const foreign = chunksOf(elsewhere)[1] ?? header;
    const spliced = concatBytes(header, first, foreign, third);
    await expect(decryptBlob(key, context, spliced)).rejects.toEqual(refusal('altered'));
  });

  test('BL-6 a range reads the header and the chunks that hold it, nothing more', async () => {
    const reads: [number, number][] = [];
    const read = async (from: number, to: number) => {
      reads.push([from, to]);
      return sealed.slice(from, to);
    };
    await decryptBlobRange(key, context, sealed.length, chunkSize + 5, chunkSize + 6, read);
    const start = blobHeaderSize + sealedChunkSize;
    expect(reads).toEqual([
      [0, blobHeaderSize],
      [start, start + sealedChunkSize],
    ]);
    reads.length = 0;
    const blob = await openBlob(key, context, sealed.length, read);
    await blob.read(chunkSize - 1, chunkSize + 1);
    await blob.read(7, 7);
    expect(reads).toEqual([
      [0, blobHeaderSize],
      [blobHeaderSize, blobHeaderSize + 2 * sealedChunkSize],
    ]);
  });

  test('BL-6 a reader that gives too little, or another blob, is refused', async () => {
    const short = async (from: number, to: number) => sealed.slice(from, to - 1);
    await expect(decryptBlobRange(key, context, sealed.length, 0, 9, short)).rejects.toEqual(
      refusal('truncated'),
    );
    const other = await encryptBlob(makeBlobKey(), context, plainOf(3 * chunkSize));
    const foreign = async (from: number, to: number) => other.slice(from, to);
    await expect(decryptBlobRange(key, context, sealed.length, 0, 9, foreign)).rejects.toEqual(
      refusal('notCommitted'),
    );
  });

  test('BL-6 a size that lies about the end is refused when the range reaches it', async () => {
    const read = async (from: number, to: number) => sealed.slice(from, to);
    const claimed = sealed.length - sealedChunkSize;
    const plainEnd = plainBlobSize(claimed);
    await expect(decryptBlobRange(key, context, claimed, plainEnd - 1, plainEnd, read)).rejects.toEqual(
      refusal('altered'),
    );
  });

  test('BL-6 a range outside the blob is the caller’s error', async () => {
    const read = async (from: number, to: number) => sealed.slice(from, to);
    for (const [start, end] of [
      [-1, 5],
      [5, 4],
      [0, 3 * chunkSize + 1],
      [0.5, 2],
    ] as const) {
      await expect(decryptBlobRange(key, context, sealed.length, start, end, read)).rejects.toThrow(
        RangeError,
      );
    }
  });
});

test('BL-2 a size that no blob has is refused', () => {
  const empty = sealedBlobSize(0);
  const impossible = [-1, 0, 1, empty - 1, empty + sealedChunkSize - 1, Number.NaN, 1.5, Infinity];
  // One full chunk, then 1 to 16 bytes: a last chunk that would be cut, or empty.
  for (let rest = 1; rest <= 16; rest++) impossible.push(sealedBlobSize(chunkSize) + rest);
  for (const size of impossible) expect(() => plainBlobSize(size)).toThrow(CryptoRefusal);
});

test('BL-1 nothing is shared with the caller’s arrays', async () => {
  const plain = plainOf(10);
  const sealed = await encryptBlob(key, context, plain);
  plain.fill(0);
  expect(await decryptBlob(key, context, copyBytes(sealed))).toEqual(plainOf(10));
});
