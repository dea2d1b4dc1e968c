import type { LocalDay, RecordId } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  erasuresText,
  isErased,
  progressOf,
  readErasures,
  setsToQueue,
  withErasure,
  type Erasure,
} from './erasures.ts';

const erasure = (id: string, records: readonly string[], about: Erasure['about']): Erasure => ({
  id,
  about,
  day: '2026-11-23' as LocalDay,
  media: records.length,
  records: records.map((record) => ({ id: record as RecordId, collection: 'medium', blobs: [] })),
  queued: 0,
});
const photos = (id: string, records: readonly string[]) => erasure(id, records, { kind: 'photos' });

test('FG-5 wherever it is cut, each record is queued, and it is done only when the server took the last one', () => {
  const sizes = fc.record({
    records: fc.integer({ min: 1, max: 30 }),
    atOnce: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(sizes, fc.nat(30), fc.nat(30), ({ records: count, atOnce }, cutAfter, taken) => {
      const records = Array.from({ length: count }, (_, index) => `photo ${index}`);
      const begun = erasure('one', records, { kind: 'child', child: 'leo', scope: 'all' });
      expect(isErased(begun, new Set())).toBe(false);
      // A reload after some of the sets: what they hold waits on the disk, the note does not say so.
      const before = setsToQueue(begun, new Set(), atOnce).slice(0, cutAfter).flat();
      const waiting = new Set<string>(before.map(({ id }) => id));
      const after = setsToQueue(begun, waiting, atOnce);
      for (const set of after) expect(set.length).toBeLessThanOrEqual(atOnce);
      expect([...before, ...after.flat()].map(({ id }) => id)).toEqual(records);
      const queued = { ...begun, queued: count };
      const left = new Set(records.slice(taken));
      expect(progressOf(queued, left)).toEqual({ done: Math.min(taken, count), total: count });
      expect(isErased(queued, left)).toBe(taken >= count);
      expect(setsToQueue(queued, left, atOnce)).toEqual([]);
    }),
  );
});

test('FG-5 photos deleted one after the other are one erasure, signed for anew; an album stands for itself', () => {
  const first = { ...photos('one', ['a']), queued: 1, signed: { statement: 's', signature: 't' } };
  const album = erasure('album', ['x'], { kind: 'album', album: 'x' });
  const joined = withErasure([album, first], photos('two', ['a', 'b']));
  expect(joined.map(({ id }) => id)).toEqual(['one', 'album']);
  expect(joined[0]?.records.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(joined[0]?.signed).toBeUndefined();
  expect(setsToQueue(joined[0] as Erasure, new Set(), 10).flat()).toMatchObject([{ id: 'b' }]);
  expect(withErasure([first], album)).toEqual([album, first]);
  expect(readErasures(erasuresText(joined) ?? undefined)).toEqual(joined);
  expect([erasuresText([]), readErasures(undefined)]).toEqual([null, []]);
});
