/**
 * Whether the browser keeps what the app stores on this device: keys, photos, what waits to be sent. Unless it promised,
 * it may throw all of it away when room is short.
 *
 * Asked once a profile is new, when there is something to keep, and at each start of the installed app, to which browsers
 * say yes more readily; otherwise only when a person asks again, since some browsers ask in turn. An answer never holds up
 * anything else.
 */
export type Kept = 'yes' | 'no' | 'unknown';

type Storage = Partial<Pick<StorageManager, 'persist' | 'persisted'>>;

export interface Keeping {
  readonly kept: () => Kept;
  readonly subscribe: (listener: () => void) => () => void;
  /** At a start: learns what was promised before, and asks where `mayAsk`. */
  start(mayAsk: boolean): Promise<void>;
  /** Asks; true when the browser promised. */
  ask(): Promise<boolean>;
}

export function createKeeping(storage: Storage | undefined): Keeping {
  const listeners = new Set<() => void>();
  let kept: Kept = 'unknown';

  function set(promised: boolean): boolean {
    kept = promised ? 'yes' : 'no';
    for (const listener of listeners) listener();
    return promised;
  }

  async function ask(): Promise<boolean> {
    try {
      return set((await storage?.persist?.()) ?? false);
    } catch {
      return set(false); // a page without a secure address is refused by a throw
    }
  }

  return {
    kept: () => kept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask,
    async start(mayAsk) {
      const promised = await storage?.persisted?.().catch(() => false);
      if (promised !== undefined) set(promised);
      if (promised !== true && mayAsk) await ask();
    },
  };
}

export const keeping: Keeping = createKeeping(globalThis.navigator.storage);
