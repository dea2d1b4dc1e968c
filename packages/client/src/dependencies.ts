/** What the engine needs from its surroundings; tests give their own clock, store and network. */
import type { Stretch } from '@cocon/crypto';
import type { Network } from './outbox/sendingWish.ts';
import type { DeviceStore } from './store/deviceStore.ts';

export interface ClientDependencies {
  readonly store: DeviceStore;
  /** Origin of the server, without a trailing slash. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970, by the device's clock. */
  readonly now: () => number;
  /** Runs one task of a name at a time, over all tabs where the platform can. */
  readonly exclusive: <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;
  /** Opens a WebSocket; absent where live news are not wanted (tests, workers). */
  readonly openSocket?: (url: string) => WebSocket;
  /** Where codes are stretched; on the page's own thread where absent. */
  readonly stretch?: Stretch;
  /** By what this device is connected now; absent where nobody can say. */
  readonly network?: () => Network;
}

/** One task of a name at a time, within this process only. */
export function exclusiveHere(): ClientDependencies['exclusive'] {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, task) => {
    const before = tails.get(name) ?? Promise.resolve();
    const run = before.then(task, task);
    tails.set(
      name,
      run.catch(() => undefined),
    );
    return run;
  };
}

/** One task of a name at a time, over all tabs of this browser. */
export function exclusiveOverTabs(): ClientDependencies['exclusive'] {
  const here = exclusiveHere();
  return (name, task) =>
    typeof navigator !== 'undefined' && 'locks' in navigator
      ? (navigator.locks.request(`cocon:${name}`, task) as ReturnType<typeof task>)
      : here(name, task);
}
