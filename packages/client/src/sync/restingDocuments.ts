/** What a profile's documents are read from: sealed, in the order in which they are opened. */
import type { DeviceStore, Item } from '../store/deviceStore.ts';

/** What notes the highest version of a record that is no longer here. */
export const SEEN = 'seen ';
/** Sort key at which dated records end: books, sheets and settings are above it. */
export const UNDATED = '9999-12-31';

/** What rests on the disk for a start, sealed: it can be read while the keys that open it are. */
export interface RestingDocuments {
  readonly seen: readonly Item[];
  readonly undated: readonly Item[];
  /** Newest first. */
  readonly newest: readonly Item[];
}

export async function readResting(
  store: DeviceStore,
  profile: string,
  limit: number,
): Promise<RestingDocuments> {
  const [seen, undated, newest] = await Promise.all([
    store.list(profile, 'meta', { prefix: SEEN }),
    store.list(profile, 'record', { prefix: UNDATED }),
    readDated(store, profile, UNDATED, limit),
  ]);
  return { seen, undated, newest };
}

export const readDated = (
  store: DeviceStore,
  profile: string,
  below: string,
  limit: number,
): Promise<Item[]> => store.list(profile, 'record', { below, newestFirst: true, limit });
