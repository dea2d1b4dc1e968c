/**
 * A code tried on a profile's lock, as it rests on the disk: a wrong one is counted there before anything is said. Codes
 * of a room tablet that have ended are erased first, by the later of the device's clock and the newest instant that
 * staff signed: a clock set back opens them no longer (51).
 */
import type { Bytes } from '@cocon/crypto';
import type { ClientDependencies } from '../dependencies.ts';
import { ClientRefusal } from '../refusal.ts';
import { RegisterBook } from '../register/registerBook.ts';
import type { StoredLock, StoredProfile } from '../store/deviceStore.ts';
import { openLock, type OpenedLock } from './storageLock.ts';

/** Throws `wrongCode` or `waitBeforeCode`. */
export async function tryCode(
  { store, now, stretch }: Pick<ClientDependencies, 'store' | 'now' | 'stretch'>,
  kept: StoredProfile,
  code: string | null,
): Promise<OpenedLock & { readonly stored: StoredProfile }> {
  const stored = await withoutEndedCodes({ store, now }, kept);
  const opened = await openLock(stored.lock, code, now(), stretch);
  if ('failed' in opened) {
    await store.putProfile({ ...stored, lock: opened.failed });
    throw new ClientRefusal('wrongCode');
  }
  const after = await withDirectionsWay(store, stored, opened.storageKey);
  if (after.lock.failures === 0) return { ...opened, stored: after };
  const calm = { ...after, lock: { ...after.lock, failures: 0, notBefore: 0 } };
  await store.putProfile(calm);
  return { ...opened, stored: calm };
}

/** On a room tablet the way for direction is renewed now: an open room has the storage key for nobody to wrap again. */
async function withDirectionsWay(
  store: ClientDependencies['store'],
  stored: StoredProfile,
  storageKey: Bytes,
): Promise<StoredProfile> {
  if (stored.lock.slots === undefined) return stored;
  try {
    const { withDirectionsSlot } = await import('./directionsSlot.ts');
    return await withDirectionsSlot(store, stored, storageKey);
  } catch {
    // Who has a code is let in all the same; the next code tries again.
    return stored;
  }
}

/** The profile as it is kept once the codes that have ended are erased from it. */
export async function withoutEndedCodes(
  { store, now }: Pick<ClientDependencies, 'store' | 'now'>,
  stored: StoredProfile,
): Promise<StoredProfile> {
  const { slots } = stored.lock;
  if (!slots?.some(({ endsAt }) => endsAt !== null)) return stored;
  const book = await RegisterBook.load(store, stored.id);
  const clock = Math.max(now(), book?.state.newestStaffAt ?? 0);
  const left = slots.filter(({ endsAt }) => endsAt === null || endsAt > clock);
  if (left.length === slots.length) return stored;
  const lock: StoredLock = { ...stored.lock, slots: left };
  await store.putProfile({ ...stored, lock });
  return { ...stored, lock };
}
