/**
 * The device store of a browser: IndexedDB, without a library between (a family's first visit would wait for it).
 *
 * One database with two stores: `profiles` by id, and `items` by profile, kind and id, with an index in the order of
 * their sort keys. A connection that the browser closes (storage cleared, another version asking) is opened again by
 * the next call.
 */
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore, Item, ItemKey, StoredProfile } from './deviceStore.ts';

/** Above every string that begins alike. */
const LAST = '\uffff';
const VERSION = 10;
const BY_SORT = '[profile+kind+sort]';

export function createBrowserStore(name = 'cocon'): DeviceStore {
  let opened: Promise<IDBDatabase> | undefined;
  const forget = () => (opened = undefined);
  const database = () => {
    opened ??= open(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  const writing = async (names: readonly string[], work: (transaction: IDBTransaction) => void) => {
    const transaction = (await database()).transaction(names, 'readwrite');
    const done = completed(transaction);
    try {
      work(transaction);
    } catch (error) {
      transaction.abort();
      await done.catch(() => undefined);
      throw error;
    }
    await done;
  };
  const items = async () => (await database()).transaction('items').objectStore('items');
  return {
    profiles: async () => {
      const transaction = (await database()).transaction('profiles');
      return answered(transaction.objectStore('profiles').getAll() as IDBRequest<StoredProfile[]>);
    },
    putProfile: (profile) =>
      whileThereIsRoom(() =>
        writing(['profiles'], (transaction) => void transaction.objectStore('profiles').put(profile)),
      ),
    deleteProfile: (id) =>
      writing(['profiles', 'items'], (transaction) => {
        transaction.objectStore('profiles').delete(id);
        // Every key of the profile: a list sorts after all strings.
        transaction.objectStore('items').delete(IDBKeyRange.bound([id], [id, []]));
      }),
    get: async (wanted) => answered((await items()).get(keyOf(wanted)) as IDBRequest<Item | undefined>),
    list: async (profile, kind, range = {}) => {
      const { prefix = '', below = `${prefix}${LAST}`, limit, newestFirst = false } = range;
      if (below <= prefix) return [];
      const within = IDBKeyRange.bound([profile, kind, prefix], [profile, kind, below], false, true);
      const index = (await items()).index(BY_SORT);
      if (newestFirst && limit !== undefined) return lastOf(index, within, limit);
      const found = await answered(index.getAll(within, limit) as IDBRequest<Item[]>);
      return newestFirst ? found.reverse() : found;
    },
    write: ({ put = [], remove = [] }) =>
      whileThereIsRoom(() =>
        writing(['items'], (transaction) => {
          const store = transaction.objectStore('items');
          for (const one of remove) store.delete(keyOf(one));
          for (const item of put) store.put(item);
        }),
      ),
  };
}

const keyOf = ({ profile, kind, id }: ItemKey): [string, string, string] => [profile, kind, id];

function open(name: string, onClosed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, VERSION);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    result.createObjectStore('profiles', { keyPath: 'id' });
    const items = result.createObjectStore('items', { keyPath: ['profile', 'kind', 'id'] });
    items.createIndex(BY_SORT, ['profile', 'kind', 'sort']);
  });
  return answered(request).then((connection) => {
    connection.addEventListener('close', onClosed);
    connection.addEventListener('versionchange', () => {
      connection.close();
      onClosed();
    });
    return connection;
  });
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(reasonOf(request.error)));
  });
}

/** Resolves when the transaction is written; what was put before one that fails is undone. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(reasonOf(transaction.error)));
  });
}

const reasonOf = (error: DOMException | null): Error =>
  error ?? new DOMException('the store gave no reason', 'AbortError');

/** The last `limit` of a range, last first, without reading the others. */
function lastOf(index: IDBIndex, within: IDBKeyRange, limit: number): Promise<Item[]> {
  const found: Item[] = [];
  const request = index.openCursor(within, 'prev');
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(reasonOf(request.error)));
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null || found.length >= limit) return resolve(found);
      found.push(cursor.value as Item);
      cursor.continue();
    });
  });
}

async function whileThereIsRoom(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isOutOfRoom(error)) throw new ClientRefusal('deviceFull', { cause: error });
    throw error;
  }
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
