/** A device store in memory: for Node, tests, and « ordinateur partagé : ne rien garder ». */
import type { DeviceStore, Item, ItemKey, StoredProfile } from './deviceStore.ts';

export function createMemoryStore(): DeviceStore {
  const profiles = new Map<string, StoredProfile>();
  const items = new Map<string, Item>();
  const key = ({ profile, kind, id }: ItemKey) => `${profile}/${kind}/${id}`;
  return {
    profiles: async () => [...profiles.values()],
    putProfile: async (profile) => void profiles.set(profile.id, profile),
    deleteProfile: async (id) => {
      profiles.delete(id);
      for (const [name, item] of items) if (item.profile === id) items.delete(name);
    },
    get: async (wanted) => items.get(key(wanted)),
    list: async (profile, kind, { prefix = '', below, limit, newestFirst = false } = {}) => {
      const found = [...items.values()].filter(
        (item) =>
          item.profile === profile &&
          item.kind === kind &&
          item.sort.startsWith(prefix) &&
          (below === undefined || item.sort < below),
      );
      found.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
      if (newestFirst) found.reverse();
      return limit === undefined ? found : found.slice(0, limit);
    },
    write: async ({ put = [], remove = [] }) => {
      for (const one of remove) items.delete(key(one));
      for (const item of put) items.set(key(item), structuredClone(item));
    },
  };
}
