import { expect, test } from 'vitest';
import type { DraftWrite } from './draft.ts';
import { heldBy, isShipment, NO_WISH, piecesOf } from './sendingWish.ts';

const write = (collection: string, files = 0) =>
  ({
    collection,
    blobs: Array.from({ length: files }, (_, id) => ({ id: String(id) })),
  }) as unknown as DraftWrite;

test('QU-5 only who asked for Wi-Fi waits for it; what the browser does not know is none', () => {
  for (const network of ['wifi', 'other', 'unknown'] as const) {
    expect(heldBy(NO_WISH, network)).toBeUndefined();
    expect(heldBy({ isPaused: true, onlyWifi: false }, network)).toBe('paused');
    expect(heldBy({ isPaused: false, onlyWifi: true }, network)).toBe(
      network === 'wifi' ? undefined : 'wifi',
    );
  }
});

test('QU-4 what waits together is what belongs to a publication, or brings files', () => {
  expect(isShipment({ writes: [write('post')] })).toBe(true);
  expect(isShipment({ writes: [write('book'), write('medium', 2)] })).toBe(true);
  expect(isShipment({ writes: [write('file', 1)] })).toBe(true);
  expect(isShipment({ writes: [write('book')] })).toBe(false);
  expect(isShipment({ writes: [] })).toBe(false);
});

test('QU-6 a photo with its two files counts once, a text alone too', () => {
  expect(piecesOf({ writes: [write('post'), write('medium', 2), write('medium', 3)] })).toHaveLength(2);
  expect(piecesOf({ writes: [write('post')] })).toHaveLength(1);
});
