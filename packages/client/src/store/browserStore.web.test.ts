import { expect, test } from 'vitest';
import { createBrowserStore } from './browserStore.ts';
import type { Item } from './deviceStore.ts';
import { testStore } from './storeContract.ts';

let count = 0;
const aName = () => `cocon-test-${Date.now()}-${(count += 1)}`;
testStore('IndexedDB', () => createBrowserStore(aName()));

const item: Item = { profile: 'p', kind: 'record', id: 'a', sort: '1', value: 'kept' };

test('DS-1 a connection that the browser closes is opened again', async () => {
  const name = aName();
  const store = createBrowserStore(name);
  await store.write({ put: [item] });
  await new Promise<void>((resolve, reject) => {
    const cleared = indexedDB.deleteDatabase(name);
    cleared.addEventListener('success', () => resolve());
    cleared.addEventListener('error', () => reject(new Error('not deleted')));
  });
  expect(await store.list('p', 'record')).toEqual([]);
  await store.write({ put: [item] });
  expect(await store.list('p', 'record', { newestFirst: true, limit: 1 })).toEqual([item]);
});

test('DS-3 of a write that fails in its middle nothing stays', async () => {
  const store = createBrowserStore(aName());
  const uncloneable = { ...item, id: 'b', value: () => undefined };
  await expect(store.write({ put: [item, uncloneable] })).rejects.toThrow();
  expect(await store.list('p', 'record')).toEqual([]);
});
