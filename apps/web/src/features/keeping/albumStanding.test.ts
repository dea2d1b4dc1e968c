import { expect, test } from 'vitest';
import { albumStanding } from './albumStanding.ts';

test('KP-12 reasons are said where copies are handed out and an album has none; where none ever was, nothing is said', () => {
  expect(albumStanding({ pictures: 3, toKeep: 0, held: 0 })).toBe('silent');
  expect(albumStanding({ pictures: 3, toKeep: 0, held: 2 })).toBe('none');
  expect(albumStanding({ pictures: 3, toKeep: 2, held: 2 })).toBe('some');
  expect(albumStanding({ pictures: 3, toKeep: 3, held: 5 })).toBe('all');
  expect(albumStanding({ pictures: 0, toKeep: 0, held: 5 })).toBe('silent');
});
