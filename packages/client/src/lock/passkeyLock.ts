/**
 * A passkey that opens a colleague's own device, beside its code (53): what the passkey gives wraps the storage key once
 * more, together with this browser's own key. It is put in with the code, typed anew, and takes nothing of it away: people
 * delete passkeys. A room's tablet has none: who put a finger on it, it could not say (decision 59).
 */
import { CryptoRefusal, decryptUnder, deriveLocalWrap, encryptUnder, type Bytes } from '@cocon/crypto';
import type { ClientDependencies } from '../dependencies.ts';
import { ClientRefusal } from '../refusal.ts';
import type { StoredProfile } from '../store/deviceStore.ts';
import { tryCode } from './tryCode.ts';

const LABEL = 'storage-key passkey';

type Surroundings = Pick<ClientDependencies, 'store' | 'now' | 'exclusive' | 'stretch'>;

/**
 * Puts a passkey in, allowed by the device's code; `output`: of its PRF for `passkeyInput`. A former passkey's opens nothing
 * any more. Throws as a code does, and `notAllowed` on a room's tablet.
 */
export function setDevicePasskey(
  { exclusive, ...surroundings }: Surroundings,
  id: string,
  code: string,
  output: Bytes,
): Promise<void> {
  const { store } = surroundings;
  return exclusive(`lock:${id}`, async () => {
    const kept = (await store.profiles()).find((one) => one.id === id);
    if (!kept) throw new ClientRefusal('notFound');
    if (kept.lock.kind !== 'pin' || kept.lock.slots !== undefined) throw new ClientRefusal('notAllowed');
    const { stored, storageKey } = await tryCode(surroundings, kept, code);
    const wrap = await deriveLocalWrap(stored.lock.localKey, output);
    const passkey = await encryptUnder(wrap, LABEL, storageKey);
    await store.putProfile({ ...stored, lock: { ...stored.lock, passkey } });
  });
}

/** The storage key, by what a passkey gave. Throws `wrongCode` for another passkey's, `notFound` where there is none. */
export async function openByPasskey({ lock }: StoredProfile, output: Bytes): Promise<Bytes> {
  if (lock.passkey === undefined) throw new ClientRefusal('notFound');
  try {
    return await decryptUnder(await deriveLocalWrap(lock.localKey, output), LABEL, lock.passkey);
  } catch (error) {
    if (error instanceof CryptoRefusal) throw new ClientRefusal('wrongCode');
    throw error;
  }
}
