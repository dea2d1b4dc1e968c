import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, concatBytes } from '../primitives/bytes.ts';
import { CryptoRefusal } from '../refusal.ts';
import { makeBlobKey } from './blobKey.ts';
import { chunkSize, plainBlobSize, sealedBlobSize } from './blobSize.ts';
import { decryptBlob, decryptBlobRange } from './decryptBlob.ts';
import { encryptBlob, encryptBlobStream } from './encryptBlob.ts';

const context = { establishment: 'est_1', blob: 'blob_1' };
const key = makeBlobKey();
const largest = 4 * chunkSize + 100;
const film = Uint8Array.from({ length: largest }, (_, i) => (i * 131 + (i >> 16) * 7) % 256);

function streamOf(pieces: readonly Bytes[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** Sizes near the borders of chunks as often as any other. */
const size = fc.oneof(
  fc.integer({ min: 0, max: largest }),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -2, max: 2 }))
    .map(([chunks, more]) => Math.max(0, chunks * chunkSize + more)),
);

test('BL-1 sizes go both ways', () => {
  fc.assert(
    fc.property(fc.oneof(size, fc.integer({ min: 0, max: 2 ** 47 })), (plainSize) => {
      expect(plainBlobSize(sealedBlobSize(plainSize))).toBe(plainSize);
    }),
    { numRuns: 1000 },
  );
});

test('BL-4 one changed bit anywhere refuses', async () => {
  const sealed = await encryptBlob(key, context, film.subarray(0, 2 * chunkSize + 50));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(decryptBlob(key, context, changed)).rejects.toBeInstanceOf(CryptoRefusal);
    }),
    { numRuns: 100, examples: [[0], [8], [33 * 8], [sealed.length * 8 - 1]] },
  );
});

test('BL-4 cut to any length, a blob refuses', async () => {
  await fc.assert(
    fc.asyncProperty(size, size, async (plainSize, kept) => {
      const sealed = await encryptBlob(key, context, film.subarray(0, plainSize));
      fc.pre(kept < sealed.length);
      await expect(decryptBlob(key, context, sealed.subarray(0, kept))).rejects.toBeInstanceOf(CryptoRefusal);
    }),
    { numRuns: 100 },
  );
});

test('BL-6 any range is that slice of the plaintext', async () => {
  const sealed = await encryptBlob(key, context, film);
  const read = async (from: number, to: number) => sealed.slice(from, to);
  await fc.assert(
    fc.asyncProperty(size, size, async (a, b) => {
      const [start, end] = [Math.min(a, b, largest), Math.min(Math.max(a, b), largest)];
      const range = await decryptBlobRange(key, context, sealed.length, start, end, read);
      // Compared as text: element by element would take longer than all decryptions.
      expect(Buffer.compare(range, film.subarray(start, end))).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('BL-7 a stream gives the same bytes as the whole, however the input is cut', async () => {
  await fc.assert(
    fc.asyncProperty(size, fc.array(size, { maxLength: 6 }), async (plainSize, cuts) => {
      const plain = film.subarray(0, Math.min(plainSize, largest));
      const ends = [...cuts.map((cut) => Math.min(cut, plain.length)), plain.length].toSorted(
        (a, b) => a - b,
      );
      const pieces: Bytes[] = [];
      for (let i = 0, start = 0; i < ends.length; i++) {
        const end = ends[i] ?? start;
        pieces.push(plain.subarray(start, end));
        start = end;
      }
      const sealed: Uint8Array[] = [];
      const stream = streamOf(pieces).pipeThrough(encryptBlobStream(key, context));
      for await (const part of stream) sealed.push(part);
      const whole = await encryptBlob(key, context, plain);
      expect(Buffer.compare(concatBytes(...sealed), whole)).toBe(0);
    }),
    { numRuns: 60 },
  );
});
