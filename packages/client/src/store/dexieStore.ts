/** The device store of a browser: IndexedDB through Dexie. */
import { Dexie, type Table } from 'dexie';
import { ClientRefusal } from '../refusal.ts';
import type { DeviceStore, Item, ItemKey, StoredProfile } from './deviceStore.ts';

const LAST = '\uffff';

export function createDexieStore(name = 'cocon'): DeviceStore {
  const database = new Dexie(name);
  database.version(1).stores({ profiles: 'id', items: '[profile+kind+id], [profile+kind+sort], profile' });
  const profiles: Table<StoredProfile, string> = database.table('profiles');
  const items: Table<Item, [string, string, string]> = database.table('items');
  const key = ({ profile, kind, id }: ItemKey): [string, string, string] => [profile, kind, id];
  return {
    profiles: () => profiles.toArray(),
    putProfile: (profile) => whileThereIsRoom(async () => void (await profiles.put(profile))),
    deleteProfile: (id) =>
      database.transaction('rw', profiles, items, async () => {
        await profiles.delete(id);
        await items.where('profile').equals(id).delete();
      }),
    get: (wanted) => items.get(key(wanted)),
    list: (profile, kind, { prefix = '', below, limit, newestFirst = false } = {}) => {
      const upper = below ?? `${prefix}${LAST}`;
      const range = items
        .where('[profile+kind+sort]')
        .between([profile, kind, prefix], [profile, kind, upper], true, false);
      const ordered = newestFirst ? range.reverse() : range;
      return (limit === undefined ? ordered : ordered.limit(limit)).toArray();
    },
    write: ({ put = [], remove = [] }) =>
      whileThereIsRoom(() =>
        database.transaction('rw', items, async () => {
          if (remove.length > 0) await items.bulkDelete(remove.map(key));
          if (put.length > 0) await items.bulkPut([...put]);
        }),
      ),
  };
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
  for (let one = error; one instanceof Error; one = 'inner' in one ? one.inner : one.cause) {
    if (one.name === 'QuotaExceededError') return true;
  }
  return false;
}
