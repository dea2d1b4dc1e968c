import { makeId, type ChildId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { defaultEmblem, emblemIds, type EmblemId } from '../design/emblems/emblemIds.ts';
import { drawChildId } from './drawChildId.ts';

test('DG-5 a new child gets an emblem that none has, as long as one is free', () => {
  const taken = new Set<EmblemId>();
  for (let children = 0; children < 30; children++) {
    const emblem = defaultEmblem(drawChildId(taken));
    expect(taken.has(emblem)).toBe(false);
    taken.add(emblem);
  }
});

test('DG-5 the first id drawn serves where its emblem is free, and any where none is', () => {
  const first = makeId<ChildId>();
  expect(drawChildId(new Set(), () => first)).toBe(first);
  expect(drawChildId(new Set(emblemIds), () => first)).toBe(first);
});
