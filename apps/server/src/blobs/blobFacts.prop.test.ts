/** What is remembered of blobs against what the database says: rule SB-13 of docs/spec.md. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import type { Database } from '../platform/database.ts';
import { blobFactsOf } from './blobFacts.ts';

const HOUSE = 'house' as EstablishmentId;
const BLOBS = ['a', 'b', 'c'] as BlobId[];

/** The rows of one establishment, as the function `read_blobs` tells them; `asked` counts the blobs it looked up. */
class Rows {
  sequence = 0;
  isThere = true;
  asked = 0;
  readonly blobs = new Map<BlobId, { state: 'staged' | 'attached'; audience: string }>();

  readonly database = {
    query: (_text: string, [, wanted]: [EstablishmentId, BlobId[]]) => {
      this.asked += wanted.length;
      if (!this.isThere) return Promise.resolve([]);
      const standing = { sequence: this.sequence };
      const found = wanted.filter((id) => this.blobs.has(id));
      if (found.length === 0) return Promise.resolve([{ ...standing, blob: null }]);
      return Promise.resolve(
        found.map((blob) => ({ ...standing, blob, header: '{}', ...this.blobs.get(blob) })),
      );
    },
  } as unknown as Database;

  answer(blob: BlobId) {
    const facts = this.blobs.get(blob);
    return this.isThere ? { sequence: this.sequence, ...facts } : undefined;
  }
}

/** A change set takes a number; bytes that are staged, and staged ones that are swept, take none. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('commit'), blob: fc.constantFrom(...BLOBS), audience: fc.string() }),
  fc.record({ kind: fc.constantFrom('remove', 'stage', 'sweep', 'close'), blob: fc.constantFrom(...BLOBS) }),
  fc.record({ kind: fc.constant('read'), blobs: fc.uniqueArray(fc.constantFrom(...BLOBS)) }),
);

test('SB-13 what is remembered of a blob is what the database would say, after any changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const rows = new Rows();
      const read = blobFactsOf(rows.database);
      for (const one of steps) {
        if ('blobs' in one) {
          const answers = await read(HOUSE, new Set(one.blobs));
          for (const blob of one.blobs) {
            const said = answers.get(blob);
            const { state, audience } = said?.facts ?? {};
            const facts = state && { state, audience };
            expect(said && { sequence: said.standing.sequence, ...facts }).toEqual(rows.answer(blob));
          }
        } else if ('audience' in one) {
          rows.sequence++;
          rows.blobs.set(one.blob, { state: 'attached', audience: one.audience });
        } else if (one.kind === 'remove') {
          rows.sequence++;
          rows.blobs.delete(one.blob);
        } else if (one.kind === 'close') rows.isThere = false;
        else if (one.kind === 'sweep') {
          if (rows.blobs.get(one.blob)?.state === 'staged') rows.blobs.delete(one.blob);
        } else if (!rows.blobs.has(one.blob)) {
          rows.blobs.set(one.blob, { state: 'staged', audience: '' });
        }
      }
    }),
  );
});

test('SB-13 while nothing changes a blob is looked up once, and the establishment each time', async () => {
  const rows = new Rows();
  rows.blobs.set('a' as BlobId, { state: 'attached', audience: 'all' });
  const read = blobFactsOf(rows.database);
  for (let n = 0; n < 5; n++) await read(HOUSE, new Set(['a' as BlobId]));
  expect(rows.asked).toBe(1);
  rows.sequence++;
  await read(HOUSE, new Set(['a' as BlobId]));
  expect(rows.asked).toBe(2);
});
