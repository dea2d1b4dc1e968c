/**
 * Waits that grow with tries at an identifier, which others can guess (25): never a lock. They count for one asker at one
 * identifier, so that nobody makes somebody else wait; the same for an identifier that leads nowhere. In memory: who wants
 * to start afresh must restart the server.
 */
import { WRONG_CODES_KEPT } from '@cocon/protocol';
import { addressKey } from '../platform/addressKey.ts';

/** Tries before the first wait: a slip, another, the former password. */
const FREE = 5;
const FIRST_MS = 5_000;
const LONGEST_MS = 300_000;
/** Askers at identifiers that are kept in mind; then those whose last try is the oldest go. */
const MOST = 50_000;

interface Tried {
  readonly times: number;
  readonly last: number;
  readonly notBefore: number;
}

export interface Waits {
  /** Counts a try; the seconds to wait where it comes too early, and then it counts not. */
  begin(identifier: string, address: string): number;
  /** The try was right. */
  clear(identifier: string, address: string): void;
}

export function makeWaits(now: () => number): Waits {
  const all = new Map<string, Tried>();
  const keyOf = (identifier: string, address: string) => `${identifier} ${addressKey(address)}`;
  return {
    begin(identifier, address) {
      const key = keyOf(identifier, address);
      const at = now();
      const kept = all.get(key);
      const before = kept && at - kept.last < WRONG_CODES_KEPT ? kept : { times: 0, notBefore: 0 };
      if (at < before.notBefore) return Math.ceil((before.notBefore - at) / 1000);
      const times = before.times + 1;
      const wait = times < FREE ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (times - FREE));
      all.delete(key);
      all.set(key, { times, last: at, notBefore: at + wait });
      const [oldest] = all.keys();
      if (all.size > MOST && oldest !== undefined) all.delete(oldest);
      return 0;
    },
    clear: (identifier, address) => void all.delete(keyOf(identifier, address)),
  };
}
