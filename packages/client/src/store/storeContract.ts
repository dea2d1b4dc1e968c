/** What every device store must do: one suite, run on each implementation. */
import { makeLocalKey } from '@cocon/crypto';
import { describe, expect, test } from 'vitest';
import type { DeviceStore, Item, StoredProfile } from './deviceStore.ts';

export function testStore(name: string, open: () => DeviceStore | Promise<DeviceStore>): void {
  describe(`device store: ${name}`, () => {
    test('DS-1 items come back as written, in the order of their sort keys, either way', async () => {
      const store = await open();
      await store.write({ put: [item('b', '2'), item('a', '3'), item('c', '1')] });
      expect((await store.list('p', 'record')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      expect((await store.list('p', 'record', { newestFirst: true, limit: 2 })).map(({ id }) => id)).toEqual([
        'a',
        'b',
      ]);
      const found = await store.get({ profile: 'p', kind: 'record', id: 'a' });
      expect(found?.value).toEqual({ bytes: new Uint8Array([1, 2, 3]) });
    });

    test('DS-2 a range takes a prefix and an upper bound, and nothing of another profile or kind', async () => {
      const store = await open();
      await store.write({
        put: [
          item('1', 'x|1'),
          item('2', 'x|2'),
          item('3', 'y|1'),
          { ...item('4', 'x|3'), profile: 'q' },
          { ...item('5', 'x|4'), kind: 'blob' },
        ],
      });
      expect((await store.list('p', 'record', { prefix: 'x|' })).map(({ id }) => id)).toEqual(['1', '2']);
      expect((await store.list('p', 'record', { below: 'x|2' })).map(({ id }) => id)).toEqual(['1']);
    });

    test('DS-3 putting replaces, removing removes, both in one write', async () => {
      const store = await open();
      await store.write({ put: [item('a', '1'), item('b', '2')] });
      await store.write({ put: [{ ...item('b', '9'), value: 'new' }], remove: [item('a', '1')] });
      const [only, ...rest] = await store.list('p', 'record');
      expect(rest).toEqual([]);
      expect(only).toMatchObject({ id: 'b', sort: '9', value: 'new' });
    });

    test('DS-4 a profile keeps its non-extractable key, and goes with everything of it', async () => {
      const store = await open();
      const profile = await aProfile('p');
      await store.putProfile(profile);
      await store.putProfile(await aProfile('q'));
      await store.write({ put: [item('a', '1'), { ...item('a', '1'), profile: 'q' }] });
      const [kept] = await store.profiles();
      expect(kept?.lock.localKey.extractable).toBe(false);
      await store.deleteProfile('p');
      expect((await store.profiles()).map(({ id }) => id)).toEqual(['q']);
      expect(await store.list('p', 'record')).toEqual([]);
      expect(await store.list('q', 'record')).toHaveLength(1);
    });
  });
}

function item(id: string, sort: string): Item {
  return { profile: 'p', kind: 'record', id, sort, value: { bytes: new Uint8Array([1, 2, 3]) } };
}

async function aProfile(id: string): Promise<StoredProfile> {
  return {
    id,
    establishment: 'e',
    device: 'd',
    role: 'household',
    household: null,
    guardian: null,
    lock: {
      kind: 'local',
      localKey: await makeLocalKey(),
      salt: new Uint8Array(16),
      cost: { memory: 64, passes: 1, lanes: 1 },
      wrapped: new Uint8Array(8),
      failures: 0,
      notBefore: 0,
    },
    secrets: new Uint8Array(4),
    status: 'open',
    createdAt: 1,
  };
}
