import { makeSecret } from '@cocon/crypto';
import { expect, test } from 'vitest';
import { exclusiveHere } from '../dependencies.ts';
import type { StoredProfile } from '../store/deviceStore.ts';
import { createMemoryStore } from '../store/memoryStore.ts';
import { openByPasskey, setDevicePasskey } from './passkeyLock.ts';
import { makeLock } from './storageLock.ts';
import { tryCode } from './tryCode.ts';

/** Argon2 at its cheapest: its strength is tested where it lives. */
const CHEAP = { memory: 64, passes: 1, lanes: 1 };
const CODE = '482915';

async function aDevice(more: Partial<StoredProfile['lock']> = {}) {
  const store = createMemoryStore();
  const { lock, storageKey } = await makeLock(CODE, CHEAP);
  await store.putProfile({
    ...{ id: 'phone', establishment: 'e', device: 'd', role: 'team', household: null, guardian: null },
    ...{ lock: { ...lock, ...more }, secrets: new Uint8Array(4), status: 'open', createdAt: 1 },
  });
  const surroundings = { store, now: () => 1_000, exclusive: exclusiveHere() };
  const kept = async () => {
    const [profile] = await store.profiles();
    if (!profile) throw new Error('no profile');
    return profile;
  };
  return { surroundings, kept, storageKey, set: setDevicePasskey.bind(null, surroundings, 'phone') };
}

test('LK-5 a passkey opens the storage key beside the code; another, none, or one that was replaced opens nothing', async () => {
  const { surroundings, kept, storageKey, set } = await aDevice();
  const [own, other, next] = [makeSecret(32), makeSecret(32), makeSecret(32)];
  await expect(openByPasskey(await kept(), own)).rejects.toMatchObject({ code: 'notFound' });
  await set(CODE, own);
  expect(await openByPasskey(await kept(), own)).toEqual(storageKey);
  await expect(openByPasskey(await kept(), other)).rejects.toMatchObject({ code: 'wrongCode' });
  expect(await tryCode(surroundings, await kept(), CODE)).toMatchObject({ storageKey });
  // Another takes its place.
  await set(CODE, next);
  await expect(openByPasskey(await kept(), own)).rejects.toMatchObject({ code: 'wrongCode' });
  expect(await openByPasskey(await kept(), next)).toEqual(storageKey);
  expect(await tryCode(surroundings, await kept(), CODE)).toMatchObject({ storageKey });
});

test('LK-5 without the code none is put in, and the wait counts; a room’s tablet and a device without a code take none', async () => {
  const { kept, set } = await aDevice();
  await expect(set('000000', makeSecret(32))).rejects.toMatchObject({ code: 'wrongCode' });
  expect((await kept()).lock).toMatchObject({ failures: 1 });
  expect((await kept()).lock.passkey).toBeUndefined();
  for (const more of [{ slots: [] }, { kind: 'local' as const }]) {
    const device = await aDevice(more);
    await expect(device.set(CODE, makeSecret(32))).rejects.toMatchObject({ code: 'notAllowed' });
  }
});

test('LK-5 on another browser, with another key of its own, the passkey opens nothing', async () => {
  const [here, there] = [await aDevice(), await aDevice()];
  const output = makeSecret(32);
  await here.set(CODE, output);
  const { lock } = await there.kept();
  const stolen = { ...(await here.kept()), lock: { ...(await here.kept()).lock, localKey: lock.localKey } };
  await expect(openByPasskey(stolen, output)).rejects.toMatchObject({ code: 'wrongCode' });
});
