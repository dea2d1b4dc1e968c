/** What is remembered of blobs against what the database says: rules SB-13 and SB-14 of docs/spec.md. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import type { Database } from '../platform/database.ts';
import { blobFactsOf, type BlobAnswer } from './blobFacts.ts';

const HOUSE = 'house' as EstablishmentId;
const BLOBS = ['a', 'b', 'c'] as BlobId[];

/** The rows of one establishment, as `read_blobs` tells them, and the writing transactions around them. */
class Rows {
  sequence = 0;
  isThere = true;
  /** How many blobs were looked up, and how often the establishment was asked. */
  lookedUp = 0;
  asked = 0;
  begun = 0;
  over = 0;
  /** Answers wait here, each with what was true when it was asked, until they are let go. */
  held: (() => void)[] | undefined;
  readonly blobs = new Map<BlobId, { state: 'staged' | 'attached'; audience: string }>();
  readonly database: Database;

  constructor(isSole: boolean) {
    this.database = {
      quietSince: () => (isSole && this.begun === this.over ? this.begun : undefined),
      query: async (_text: string, [, wanted]: [EstablishmentId, BlobId[]]) => {
        this.asked++;
        this.lookedUp += wanted.length;
        const rows = this.rows(wanted);
        const { held } = this;
        if (held) await new Promise<void>((resolve) => held.push(resolve));
        return rows;
      },
    } as unknown as Database;
  }

  private rows(wanted: readonly BlobId[]) {
    if (!this.isThere) return [];
    const standing = { sequence: this.sequence };
    const found = wanted.filter((id) => this.blobs.has(id));
    if (found.length === 0) return [{ ...standing, blob: null }];
    return found.map((blob) => ({ ...standing, blob, header: '{}', ...this.blobs.get(blob) }));
  }

  answer(blob: BlobId) {
    return this.isThere ? { sequence: this.sequence, ...this.blobs.get(blob) } : undefined;
  }

  /** A change set takes a number; bytes that are staged, and staged ones that are swept, take none. */
  change(kind: 'commit' | 'remove' | 'stage' | 'sweep' | 'close', blob: BlobId, audience: string): void {
    if (kind === 'close') this.isThere = false;
    else if (kind === 'stage') {
      if (!this.blobs.has(blob)) this.blobs.set(blob, { state: 'staged', audience: '' });
    } else if (kind === 'sweep') {
      if (this.blobs.get(blob)?.state === 'staged') this.blobs.delete(blob);
    } else {
      this.sequence++;
      if (kind === 'remove') this.blobs.delete(blob);
      else this.blobs.set(blob, { state: 'attached', audience });
    }
  }
}

const plain = (said: BlobAnswer | undefined) => {
  const { state, audience } = said?.facts ?? {};
  return said && { sequence: said.standing.sequence, ...(state && { state, audience }) };
};

const change = fc.record({
  kind: fc.constantFrom('commit', 'commit', 'remove', 'stage', 'sweep', 'close'),
  blob: fc.constantFrom(...BLOBS),
  audience: fc.string({ maxLength: 3 }),
});
const reading = fc.record({ blobs: fc.uniqueArray(fc.constantFrom(...BLOBS)) });

test('SB-13 what is remembered of a blob is what the database would say, after any changes by whomever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(change, reading), { maxLength: 30 }), async (steps) => {
      const rows = new Rows(false);
      const { ask, known } = blobFactsOf(rows.database);
      for (const step of steps) {
        if ('kind' in step) rows.change(step.kind, step.blob, step.audience);
        else {
          const answers = await ask(HOUSE, new Set(step.blobs));
          for (const blob of step.blobs) expect(plain(answers.get(blob))).toEqual(rows.answer(blob));
        }
        for (const blob of BLOBS) expect(known(HOUSE, blob)).toBeUndefined();
      }
    }),
  );
});

test('SB-14 what is answered without asking is true at that moment, whatever writes and readings overlap', async () => {
  const step = fc.oneof(
    reading,
    fc.constantFrom('begin', 'begin', 'end', 'answer', 'answer'),
    fc.record({ change }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const rows = new Rows(true);
      rows.held = [];
      const { ask, known } = blobFactsOf(rows.database);
      const readings: Promise<unknown>[] = [];
      for (const one of steps) {
        if (one === 'begin') rows.begun++;
        else if (one === 'end') rows.over = Math.min(rows.over + 1, rows.begun);
        else if (one === 'answer') rows.held.shift()?.();
        else if ('blobs' in one) readings.push(ask(HOUSE, new Set(one.blobs)));
        // Nothing changes but within a writing transaction.
        else if (rows.begun > rows.over) rows.change(one.change.kind, one.change.blob, one.change.audience);
        await new Promise(setImmediate);
        for (const blob of BLOBS) {
          const said = known(HOUSE, blob);
          if (said) expect(plain(said)).toEqual(rows.answer(blob));
          if (rows.begun > rows.over) expect(said).toBeUndefined();
        }
      }
      const { held } = rows;
      rows.held = undefined;
      for (const go of held) go();
      await Promise.all(readings);
    }),
  );
});

test('SB-13 SB-14 while nothing changes a blob is looked up once; alone on its database the server asks no more', async () => {
  for (const isSole of [false, true]) {
    const rows = new Rows(isSole);
    rows.change('commit', 'a' as BlobId, 'all');
    const { ask, known } = blobFactsOf(rows.database);
    for (let n = 0; n < 5; n++) if (!known(HOUSE, 'a' as BlobId)) await ask(HOUSE, new Set(['a' as BlobId]));
    expect([rows.asked, rows.lookedUp]).toEqual([isSole ? 1 : 5, 1]);
    rows.begun++;
    rows.change('commit', 'a' as BlobId, 'some');
    rows.over++;
    expect(known(HOUSE, 'a' as BlobId)).toBeUndefined();
    await ask(HOUSE, new Set(['a' as BlobId]));
    expect(rows.lookedUp).toBe(2);
  }
});
