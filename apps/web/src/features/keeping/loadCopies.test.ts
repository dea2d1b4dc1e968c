import type { Profile } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import { expect, test } from 'vitest';
import { loadCopies } from './loadCopies.ts';

const photo = (copy?: string) => ({ body: { copy } as unknown as PhotoBody });

/** A device that has some copies, with a server that gives older ones a page at a time. */
function device(held: readonly string[], pages: readonly string[], waiting: readonly string[] = []) {
  const has = new Set(held);
  const older = [...pages];
  const profile = {
    outbox: [{ draft: { writes: waiting.map((id) => ({ id })) } }],
    documents: { get: (id: string) => (has.has(id) ? { id } : undefined) },
    hasOlder: () => older.length > 0,
    loadOlder: () => {
      has.add(older.shift() ?? '');
      return Promise.resolve(older.length > 0);
    },
  } as unknown as Profile;
  return { profile, older };
}

test('KP-8 FG-2 copies that are too old to be here are loaded before their photos go, and no older ones', async () => {
  const { profile, older } = device(['new'], ['a', 'wanted', 'oldest']);
  await loadCopies(profile, [photo('new'), photo()]);
  expect(older).toHaveLength(3);
  await loadCopies(profile, [photo('wanted')]);
  expect(older).toEqual(['oldest']);
  const own = device([], ['a'], ['not sent yet']);
  await loadCopies(own.profile, [photo('not sent yet')]);
  expect(own.older).toEqual(['a']);
  await loadCopies(own.profile, [photo('nowhere')]);
  expect(own.older).toEqual([]);
});
