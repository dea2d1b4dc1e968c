import { stretch, type Stretch } from '@cocon/crypto';
import { describe, expect, test, vi } from 'vitest';
import { exclusiveHere } from '../dependencies.ts';
import type { StoredProfile } from '../store/deviceStore.ts';
import { createMemoryStore } from '../store/memoryStore.ts';
import { makeLock, waitAfter } from './storageLock.ts';
import { roomTablet } from './roomTablet.ts';
import { tryCode } from './tryCode.ts';

/** Argon2 at its cheapest: its strength is tested where it lives. */
const CHEAP = { memory: 64, passes: 1, lanes: 1 };
const OWN = '482915';
const CLAIRE = '135790';
const AWA = '246801';
const WRONG = '000000';
const DAY = 86_400_000;

async function aTablet(stretch?: Stretch) {
  const store = createMemoryStore();
  const { lock, storageKey } = await makeLock(OWN, CHEAP, stretch);
  const stored: StoredProfile = {
    ...{ id: 'tablet', establishment: 'e', device: 'd', role: 'team', household: null, guardian: null },
    ...{ lock: { ...lock, slots: [] }, secrets: new Uint8Array(4), status: 'open', createdAt: 1 },
  };
  await store.putProfile(stored);
  let time = 1_000;
  const surroundings = {
    ...{ store, now: () => time, exclusive: exclusiveHere() },
    ...(stretch ? { stretch } : {}),
  };
  const kept = async () => {
    const [profile] = await store.profiles();
    if (!profile) throw new Error('no profile');
    return profile;
  };
  return {
    ...{ store, storageKey, kept, tablet: roomTablet(surroundings, 'tablet') },
    open: async (code: string) => tryCode(surroundings, await kept(), code),
    pass: (ms: number) => (time += ms),
  };
}

describe('the codes of a room tablet', () => {
  test('RT-1 each colleague’s code opens the one storage key, and says whose it is; any other opens nothing', async () => {
    const { tablet, open, storageKey } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, null);
    const awa = await tablet.add(CLAIRE, AWA, null);
    expect(await open(OWN)).toMatchObject({ storageKey, slot: null });
    expect(await open(CLAIRE)).toMatchObject({ storageKey, slot: claire });
    expect(await open(AWA)).toMatchObject({ storageKey, slot: awa });
    expect(await tablet.check(AWA)).toBe(awa);
    await expect(open(WRONG)).rejects.toMatchObject({ code: 'wrongCode' });
    expect((await tablet.codes()).map(({ id }) => id)).toEqual([claire, awa]);
  });

  test('RT-2 nothing of the codes is changed without one that opens; one is changed by who types it, and taken by nobody else', async () => {
    const { tablet, open } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, null);
    const changes = [tablet.add(WRONG, AWA, null), tablet.change(WRONG, AWA), tablet.remove(WRONG, claire)];
    expect((await Promise.allSettled(changes)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
    await expect(open(AWA)).rejects.toMatchObject({ code: 'waitBeforeCode' });
    const calm = await aTablet();
    const slot = await calm.tablet.add(OWN, CLAIRE, null);
    await expect(calm.tablet.add(OWN, CLAIRE, null)).rejects.toMatchObject({ code: 'exists' });
    await expect(calm.tablet.change(CLAIRE, OWN)).rejects.toMatchObject({ code: 'exists' });
    await calm.tablet.change(CLAIRE, AWA);
    expect(await calm.open(AWA)).toMatchObject({ slot });
    await expect(calm.open(CLAIRE)).rejects.toMatchObject({ code: 'wrongCode' });
    await calm.tablet.change(OWN, '975310');
    expect(await calm.open('975310')).toMatchObject({ slot: null });
  });

  test('RT-9 a forgotten code is replaced by any that opens: the old one opens nothing, the others stay', async () => {
    const { tablet, open } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, 1_000 + DAY);
    await tablet.renew(OWN, claire, AWA);
    expect(await open(AWA)).toMatchObject({ slot: claire });
    expect(await open(OWN)).toMatchObject({ slot: null });
    await expect(open(CLAIRE)).rejects.toMatchObject({ code: 'wrongCode' });
    expect(await tablet.codes()).toEqual([{ id: claire, endsAt: 1_000 + DAY }]);
    await expect(tablet.renew(OWN, claire, OWN)).rejects.toMatchObject({ code: 'exists' });
    await expect(tablet.renew(OWN, 'nobody', '975310')).rejects.toMatchObject({ code: 'notFound' });
    await expect(tablet.renew(WRONG, claire, '975310')).rejects.toMatchObject({ code: 'wrongCode' });
  });

  test('RT-2 a code that is removed opens nothing, and its wrap is gone from the disk', async () => {
    const { tablet, open, kept } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, null);
    await tablet.remove(OWN, claire);
    await expect(open(CLAIRE)).rejects.toMatchObject({ code: 'wrongCode' });
    expect((await kept()).lock.slots).toEqual([]);
    await expect(tablet.add(OWN, '12345', null)).rejects.toBeInstanceOf(RangeError);
  });

  test('RT-15 the codes of who left are erased without a code; the others and the wait stay', async () => {
    const { tablet, open, kept } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, null);
    const awa = await tablet.add(OWN, AWA, null);
    await expect(open(WRONG)).rejects.toMatchObject({ code: 'wrongCode' });
    await tablet.drop([awa, 'nobody']);
    expect((await kept()).lock).toMatchObject({ failures: 1, untold: 1 });
    expect((await tablet.codes()).map(({ id }) => id)).toEqual([claire]);
    await expect(open(AWA)).rejects.toMatchObject({ code: 'wrongCode' });
    expect(await open(CLAIRE)).toMatchObject({ slot: claire });
    expect(await open(OWN)).toMatchObject({ slot: null });
  });

  test('LK-4 every code is stretched where the surroundings say, and opens the same', async () => {
    const elsewhere = vi.fn<Stretch>(stretch);
    const { tablet, open, storageKey } = await aTablet(elsewhere);
    const steps: readonly [number, () => Promise<unknown>][] = [
      // Its lock was made with a first one; one for the code that allows, one for what is tried and wrapped with the other.
      [1, () => Promise.resolve()],
      [2, () => tablet.add(OWN, CLAIRE, null)],
      [1, () => tablet.check(CLAIRE)],
      [2, () => tablet.change(CLAIRE, AWA)],
      [1, () => open(AWA)],
    ];
    for (const [times, step] of steps) {
      await step();
      expect(elsewhere).toHaveBeenCalledTimes(times);
      elsewhere.mockClear();
    }
    expect(await open(OWN)).toMatchObject({ storageKey });
  });

  test('RT-3 from its end on a code opens nothing and is erased, also where the clock is set back behind what staff signed', async () => {
    const { tablet, open, kept, pass, store } = await aTablet();
    await tablet.add(OWN, CLAIRE, 1_000 + DAY);
    pass(DAY - 1);
    await expect(open(CLAIRE)).resolves.toHaveProperty('storageKey');
    pass(1);
    await expect(open(CLAIRE)).rejects.toMatchObject({ code: 'wrongCode' });
    expect((await kept()).lock.slots).toEqual([]);
    const awa = await tablet.add(OWN, AWA, 1_000 + 3 * DAY);
    // The clock stays where it is; somebody of staff signed a day that is later than the end.
    const state = { newestStaffAt: 1_000 + 4 * DAY, head: { height: 0, hash: '' } };
    const register = { profile: 'tablet', kind: 'meta', id: 'register', sort: '' } as const;
    await store.write({ put: [{ ...register, value: { state, from: 0 } }] });
    expect((await tablet.codes()).map(({ id }) => id)).not.toContain(awa);
    await expect(open(AWA)).rejects.toMatchObject({ code: 'wrongCode' });
    await expect(open(OWN)).resolves.toHaveProperty('storageKey');
  });

  test('RT-4 LK-3 all codes share one wait, a wrong one takes none away, and direction is told of each once', async () => {
    const { tablet, open, pass } = await aTablet();
    const claire = await tablet.add(OWN, CLAIRE, null);
    for (let failures = 1; failures <= 12; failures += 1) {
      await expect(open(WRONG)).rejects.toMatchObject({ code: 'wrongCode' });
      pass(waitAfter(failures));
    }
    expect(await open(CLAIRE)).toMatchObject({ slot: claire });
    expect(await open(OWN)).toMatchObject({ slot: null });
    expect(await tablet.untold()).toBe(12);
    await expect(tablet.check(WRONG)).rejects.toMatchObject({ code: 'wrongCode' });
    await tablet.told(12);
    expect(await tablet.untold()).toBe(1);
  });
});
