/** Files that wait to be sent: as `Blob`s, which a browser may refuse to keep, or lose. */
import { importStorageKey } from '@cocon/crypto';
import { makeId, type ChangeSetId, type RecordId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore } from '../store/deviceStore.ts';
import { createMemoryStore } from '../store/memoryStore.ts';
import type { Draft, DraftWrite } from './draft.ts';
import { Outbox } from './outbox.ts';
import { sendFiles, type FilesWay } from './sendFiles.ts';

const bytes = Uint8Array.of(7, 8, 9);
const inBlob = { id: 'full', bytes: new Blob([bytes]) };

function aDraft(): Draft {
  const write = { blobs: [{ id: 'full', size: 3, hash: 'h' }] } as unknown as DraftWrite;
  return { id: makeId<ChangeSetId>(), createdAt: 1, writes: [write], deletions: [] };
}

const outboxOn = async (store: DeviceStore) =>
  new Outbox(store, 'p', await importStorageKey(new Uint8Array(32)));
const plainOf = async (outbox: Outbox) => {
  const kept = await outbox.blob('full');
  return kept && new Uint8Array(await kept.arrayBuffer());
};

/** A browser that keeps no `Blob`, and notes how often it was asked to write. */
function storeOfBytes(refusal: Error) {
  const store = createMemoryStore();
  const writes: boolean[] = [];
  const write: DeviceStore['write'] = async (change) => {
    const hasBlob = (change.put ?? []).some(({ value }) => value instanceof Blob);
    writes.push(hasBlob);
    if (hasBlob) throw refusal;
    return store.write(change);
  };
  return { store: { ...store, write }, writes };
}

test('QU-9 a file rests as the Blob that it is, or as the bytes that it is', async () => {
  const store = createMemoryStore();
  const outbox = await outboxOn(store);
  await outbox.add(aDraft(), [inBlob]);
  expect((await store.get({ profile: 'p', kind: 'outboxBlob', id: 'full' }))?.value).toBeInstanceOf(Blob);
  expect(await plainOf(outbox)).toEqual(bytes);
  await outbox.add(aDraft(), [{ id: 'full', bytes }]);
  expect(await plainOf(outbox)).toEqual(bytes);
});

test('QU-9 a browser that keeps no Blob is given its bytes, with the draft, before it is said to be kept', async () => {
  const { store } = storeOfBytes(new DOMException('no blobs in private windows', 'DataCloneError'));
  const outbox = await outboxOn(store);
  await outbox.add(aDraft(), [inBlob]);
  expect(await plainOf(outbox)).toEqual(bytes);
  expect(await outbox.drafts()).toHaveLength(1);
});

test('QU-9 a full disk is said at once, and not tried a second time', async () => {
  const { store, writes } = storeOfBytes(new ClientRefusal('deviceFull'));
  const outbox = await outboxOn(store);
  await expect(outbox.add(aDraft(), [inBlob])).rejects.toMatchObject({ code: 'deviceFull' });
  expect([writes, await outbox.drafts()]).toEqual([[true], []]);
});

test('QU-10 a preview that was sent stays beside its record; of what was taken back nothing stays', async () => {
  const store = createMemoryStore();
  const outbox = await outboxOn(store);
  const beside = async () => (await store.list('p', 'blob', { prefix: 'record|' })).map(({ value }) => value);
  const sent = await outbox.add(aDraft(), [inBlob]);
  await outbox.remove(sent.id, 1, [
    { record: 'record' as RecordId, blob: 'full' },
    { record: 'record' as RecordId, blob: 'lost' },
  ]);
  expect(await beside()).toEqual([bytes]);
  expect([await outbox.blob('full'), await outbox.drafts()]).toEqual([undefined, []]);
  const other = await outboxOn(createMemoryStore());
  const back = await other.add(aDraft(), [inBlob]);
  await other.remove(back.id, 1);
  expect(await other.blob('full')).toBeUndefined();
});

test('QU-10 no room for previews keeps nothing in the queue', async () => {
  const store = createMemoryStore();
  const isFull = { put: false };
  const write: DeviceStore['write'] = async (change) => {
    if (isFull.put && change.put?.some(({ kind }) => kind === 'blob')) throw new ClientRefusal('deviceFull');
    return store.write(change);
  };
  const outbox = await outboxOn({ ...store, write });
  const draft = await outbox.add(aDraft(), [inBlob]);
  isFull.put = true;
  await outbox.remove(draft.id, 1, [{ record: 'record' as RecordId, blob: 'full' }]);
  expect([await outbox.drafts(), await store.list('p', 'blob')]).toEqual([[], []]);
});

/** A way on which every request fails as without network. */
function wayThrough(outbox: Outbox): FilesWay {
  return {
    outbox,
    hasBlob: () => Promise.resolve(false),
    putBlob: () => Promise.reject(new ClientRefusal('offline')),
    known: { there: new Set(), begun: new Set() },
    signal: new AbortController().signal,
    look: () => Promise.resolve(),
    progress: () => undefined,
  };
}

test('QU-9 a file that the disk lost is a fault of the device, and one that only did not get through is not', async () => {
  const outbox = await outboxOn(createMemoryStore());
  const draft = await outbox.add(aDraft(), [inBlob]);
  await expect(sendFiles(draft, wayThrough(outbox))).rejects.toMatchObject({ code: 'offline' });
  outbox.blob = () => Promise.resolve(new LostBlob([bytes]));
  await expect(sendFiles(draft, wayThrough(outbox))).rejects.toMatchObject({ code: 'blobsMissing' });
});

/** As a browser hands one out whose file is gone from its disk. */
class LostBlob extends Blob {
  override slice(): Blob {
    return new LostBlob();
  }
  override arrayBuffer(): ReturnType<Blob['arrayBuffer']> {
    return Promise.reject(new DOMException('gone', 'NotReadableError'));
  }
}
