/**
 * The codes of a room tablet (53, 54): its own, and one for each colleague, perhaps until a day. Each opens the same
 * storage key, so any of them opens the room; which one it was says whose personal level it is. Nothing here is changed
 * without a code that opens, typed anew: an open room is not enough. A code is only taken away without one, that of who
 * left.
 */
import type { Bytes, Stretch } from '@cocon/crypto';
import { makeId, type RegisterState } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import { ClientRefusal } from '../refusal.ts';
import type { LockSlot, StoredLock, StoredProfile } from '../store/deviceStore.ts';
import { openUnder, SHORTEST_CODE, wrapOf, wrapStorageKey, type CodeOwner } from './storageLock.ts';
import { tryCode, withoutEndedCodes } from './tryCode.ts';

export interface RoomTablet {
  /** The colleagues' codes, those that ended erased. */
  codes(): Promise<readonly Pick<LockSlot, 'id' | 'endsAt'>[]>;
  /** Whose code this is. Like all below it throws `wrongCode` or `waitBeforeCode`. */
  check(code: string): Promise<CodeOwner>;
  /** A code more, allowed by any that opens. Throws `exists` when somebody has that one already. */
  add(code: string, added: string, endsAt: number | null): Promise<string>;
  /** Puts another code in the place of the one typed. Throws `exists` too. */
  change(code: string, next: string): Promise<void>;
  /** Puts another in the place of a colleague's, who forgot hers; allowed by any that opens: whose, is answered. Throws `exists` too. */
  renew(code: string, slot: string, next: string): Promise<CodeOwner>;
  /**
   * The same for any of the codes, allowed by what direction answered (`offerReopening`): nobody waits any longer, and
   * that answer opens nothing again.
   */
  renewByDirection(secret: Bytes, owner: CodeOwner, next: string): Promise<void>;
  remove(code: string, slot: string): Promise<void>;
  /** Erases codes of colleagues who left, as direction signed it: no code is asked. */
  drop(slots: readonly string[]): Promise<void>;
  /** Wrong codes since direction was last told; `told` forgets so many of them. */
  untold(): Promise<number>;
  told(count: number): Promise<void>;
}

/** A lock of one code as that of a room tablet: its code becomes the tablet's own, and direction gets its way in. */
export async function asRoomTablet(
  lock: StoredLock,
  storageKey: Bytes,
  state: RegisterState,
  of: Pick<StoredProfile, 'establishment' | 'device'>,
): Promise<StoredLock> {
  const { makeDirectionsSlot } = await import('./directionsSlot.ts');
  const forDirection = await makeDirectionsSlot(lock, storageKey, state, of);
  return { ...lock, slots: [], ...(forDirection ? { forDirection } : {}) };
}

export function roomTablet(
  { exclusive, ...surroundings }: Pick<ClientDependencies, 'store' | 'now' | 'exclusive' | 'stretch'>,
  id: string,
): RoomTablet {
  const { store, stretch } = surroundings;
  const alone = <Value>(task: (stored: StoredProfile) => Promise<Value>): Promise<Value> =>
    exclusive(`lock:${id}`, async () => {
      const stored = (await store.profiles()).find((one) => one.id === id);
      if (stored?.lock.slots === undefined) throw new ClientRefusal('notFound');
      return task(await withoutEndedCodes(surroundings, stored));
    });
  const change = (code: string, make: (opened: Awaited<ReturnType<typeof tryCode>>) => Promise<StoredLock>) =>
    alone(async (kept) => {
      const opened = await tryCode(surroundings, kept, code);
      await store.putProfile({ ...opened.stored, lock: await make(opened) });
      return opened.slot;
    });

  return {
    codes: () =>
      alone(async ({ lock }) => (lock.slots ?? []).map(({ id: slot, endsAt }) => ({ id: slot, endsAt }))),

    check: (code) => alone(async (stored) => (await tryCode(surroundings, stored, code)).slot),

    async add(code, added, endsAt) {
      const slot = makeId<string>();
      await change(code, async ({ stored: { lock }, storageKey }) => {
        const wrapped = await wrapStorageKey(await freeWrap(lock, added, stretch), storageKey, slot);
        return { ...lock, slots: [...(lock.slots ?? []), { id: slot, wrapped, endsAt }] };
      });
      return slot;
    },

    async change(code, next) {
      await change(code, ({ stored: { lock }, storageKey, slot }) =>
        withCode(lock, storageKey, slot, next, stretch),
      );
    },

    renew: (code, slot, next) =>
      change(code, ({ stored: { lock }, storageKey }) => withCode(lock, storageKey, slot, next, stretch)),

    renewByDirection: (secret, owner, next) =>
      alone(async (stored) => {
        const { openReopened } = await import('./reopening.ts');
        const { withDirectionsSlot } = await import('./directionsSlot.ts');
        const storageKey = await openReopened(stored, secret);
        const { forDirection: _used, ...lock } = await withCode(
          stored.lock,
          storageKey,
          owner,
          next,
          stretch,
        );
        const renewed = { ...stored, lock: { ...lock, failures: 0, notBefore: 0 } };
        await store.putProfile(renewed);
        await withDirectionsSlot(store, renewed, storageKey);
      }),

    async remove(code, slot) {
      await change(code, async ({ stored: { lock } }) => ({
        ...lock,
        slots: (lock.slots ?? []).filter((one) => one.id !== slot),
      }));
    },

    drop: (gone) =>
      alone(async (stored) => {
        const left = (stored.lock.slots ?? []).filter(({ id: slot }) => !gone.includes(slot));
        await store.putProfile({ ...stored, lock: { ...stored.lock, slots: left } });
      }),

    untold: () => alone(async ({ lock }) => lock.untold ?? 0),

    told: (count) =>
      alone(async (stored) => {
        const untold = Math.max(0, (stored.lock.untold ?? 0) - count);
        await store.putProfile({ ...stored, lock: { ...stored.lock, untold } });
      }),
  };
}

/** The lock with another code in the place of somebody's. */
async function withCode(
  lock: StoredLock,
  storageKey: Bytes,
  owner: CodeOwner,
  next: string,
  stretchWith?: Stretch,
): Promise<StoredLock> {
  const wrap = await freeWrap(lock, next, stretchWith);
  const slots = lock.slots ?? [];
  if (owner !== null && !slots.some(({ id }) => id === owner)) throw new ClientRefusal('notFound');
  const wrapped = await wrapStorageKey(wrap, storageKey, owner);
  if (owner === null) return { ...lock, wrapped };
  return { ...lock, slots: slots.map((one) => (one.id === owner ? { ...one, wrapped } : one)) };
}

/** The key of a code that nobody has yet: two people with one code could not be told apart. */
async function freeWrap(lock: StoredLock, code: string, stretchWith?: Stretch): Promise<Bytes> {
  if (code.length < SHORTEST_CODE) throw new RangeError('a code has six digits at least');
  const wrap = await wrapOf(lock, code, stretchWith);
  if (await openUnder(lock, wrap)) throw new ClientRefusal('exists');
  return wrap;
}
