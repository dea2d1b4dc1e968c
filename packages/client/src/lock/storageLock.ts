/**
 * The lock of a profile: a random storage key encrypts everything of the profile that rests on the device. It is
 * wrapped by this browser's own key, and on staff devices by a stretched code as well (53). Wrong codes wait ever
 * longer, five minutes at most; nothing is ever erased for a wrong code (54, law 8). A room tablet's is wrapped once
 * more for each colleague's code; all are stretched with one salt, so that a try costs one stretching (decision 52).
 */
import {
  decryptUnder,
  defaultArgonCost,
  deriveLocalWrap,
  encryptUnder,
  makeLocalKey,
  makeSecret,
  stretch,
  type ArgonCost,
  type Bytes,
  type Stretch,
} from '@cocon/crypto';
import { ClientRefusal } from '../refusal.ts';
import type { StoredLock } from '../store/deviceStore.ts';

const LABEL = 'storage-key';
/** Shortest code of a staff device, in digits. */
export const SHORTEST_CODE = 6;
/** Wrong codes that cost no waiting. */
const FREE_TRIES = 3;
const LONGEST_WAIT = 5 * 60_000;

/** Makes a storage key and its lock; with a code, the code is needed to open it. */
export async function makeLock(
  code: string | null,
  cost: ArgonCost = defaultArgonCost,
  stretchWith?: Stretch,
): Promise<{ lock: StoredLock; storageKey: Bytes }> {
  const storageKey = makeSecret(32);
  const localKey = await makeLocalKey();
  const salt = makeSecret(16);
  const kind = code === null ? 'local' : 'pin';
  const begun = { kind, localKey, salt, cost, failures: 0, notBefore: 0 } as const;
  const wrapped = await wrapStorageKey(await wrapOf(begun, code, stretchWith), storageKey, null);
  return { storageKey, lock: { ...begun, wrapped } };
}

/** The key that a code makes with this browser's own: one stretching, whatever is wrapped or tried under it. */
export async function wrapOf(
  { localKey, salt, cost }: Pick<StoredLock, 'localKey' | 'salt' | 'cost'>,
  code: string | null,
  stretchWith: Stretch = stretch,
): Promise<Bytes> {
  const knowledge = code === null || code === '' ? new Uint8Array() : await stretchWith(code, salt, cost);
  return deriveLocalWrap(localKey, knowledge);
}

/** The storage key under a code, for a slot of the lock; null: the device's own code. */
export const wrapStorageKey = (
  wrap: Bytes,
  storageKey: Bytes,
  slot: CodeOwner,
): Promise<StoredLock['wrapped']> => encryptUnder(wrap, labelOf(slot), storageKey);

/** On a room tablet, whose code it is; null: the tablet's own, which has no end and cannot be removed. */
export type CodeOwner = string | null;

export interface OpenedLock {
  readonly storageKey: Bytes;
  readonly slot: CodeOwner;
}

/** Milliseconds to wait after so many wrong codes in a row. */
export function waitAfter(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 5_000 * 2 ** (failures - FREE_TRIES));
}

/**
 * Opens a lock. Returns the key and whose code it was, or the lock as it must be kept after a wrong code. Throws
 * `waitBeforeCode` without trying when it is too early.
 */
export async function openLock(
  lock: StoredLock,
  code: string | null,
  now: number,
  stretchWith?: Stretch,
): Promise<OpenedLock | { failed: StoredLock }> {
  if (now < lock.notBefore) {
    throw new ClientRefusal('waitBeforeCode', { retryAfter: Math.ceil((lock.notBefore - now) / 1000) });
  }
  const opened = await openUnder(lock, await wrapOf(lock, code, stretchWith));
  if (opened) return opened;
  const failures = lock.failures + 1;
  const untold = lock.slots ? { untold: (lock.untold ?? 0) + 1 } : {};
  return { failed: { ...lock, failures, notBefore: now + waitAfter(failures), ...untold } };
}

/** What a code's key opens of a lock, its own code or a colleague's; undefined: nothing. */
export async function openUnder(
  lock: Pick<StoredLock, 'wrapped' | 'slots'>,
  wrap: Bytes,
): Promise<OpenedLock | undefined> {
  for (const { id, wrapped } of [{ id: null, wrapped: lock.wrapped }, ...(lock.slots ?? [])]) {
    try {
      return { storageKey: await decryptUnder(wrap, labelOf(id), wrapped), slot: id };
    } catch {
      // the next one
    }
  }
  return undefined;
}

const labelOf = (slot: CodeOwner): string => (slot === null ? LABEL : `${LABEL} ${slot}`);
