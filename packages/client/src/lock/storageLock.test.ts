import { describe, expect, test } from 'vitest';
import { makeLock, openLock, waitAfter } from './storageLock.ts';

/** Argon2 at its cheapest: its strength is tested where it lives. */
const CHEAP = { memory: 64, passes: 1, lanes: 1 };

describe('the lock of a profile', () => {
  test('LK-1 the right code opens the key that the lock was made with, any other does not', async () => {
    const { lock, storageKey } = await makeLock('482915', CHEAP);
    expect(await openLock(lock, '482915', 0)).toEqual({ storageKey, slot: null });
    for (const wrong of ['482916', '', '48291', '0482915', null]) {
      expect(await openLock(lock, wrong, 0)).not.toHaveProperty('storageKey');
    }
  });

  test('LK-2 without a code, this browser alone opens it: another local key does not', async () => {
    const { lock, storageKey } = await makeLock(null, CHEAP);
    expect(await openLock(lock, null, 0)).toEqual({ storageKey, slot: null });
    const other = await makeLock(null, CHEAP);
    const stolen = { ...lock, localKey: other.lock.localKey };
    expect(await openLock(stolen, null, 0)).not.toHaveProperty('storageKey');
  });

  test('LK-3 wrong codes wait ever longer, five minutes at most, and erase nothing', async () => {
    const { lock, storageKey } = await makeLock('482915', CHEAP);
    let now = 1_000;
    let current = lock;
    let before = 0;
    for (let failures = 1; failures <= 15; failures += 1) {
      const answer = await openLock(current, '000000', now);
      if (!('failed' in answer)) throw new Error('a wrong code opened');
      current = answer.failed;
      const wait = current.notBefore - now;
      expect(wait).toBe(waitAfter(failures));
      expect(wait).toBeGreaterThanOrEqual(before);
      expect(wait).toBeLessThanOrEqual(5 * 60_000);
      if (wait > 0) {
        await expect(openLock(current, '482915', now)).rejects.toMatchObject({ code: 'waitBeforeCode' });
      }
      before = wait;
      now = current.notBefore;
    }
    expect(await openLock(current, '482915', now)).toEqual({ storageKey, slot: null });
  });
});
