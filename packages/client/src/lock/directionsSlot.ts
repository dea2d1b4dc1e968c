/**
 * What lets direction reopen a room tablet whose codes are forgotten (54): a random secret, sealed to `direction`, under
 * which, with this browser's own key, the storage key rests once more. Neither half opens anything alone: who reads the
 * disk lacks direction's key, and direction, or who listens to its answer, lacks the browser's. It is made anew for each
 * version of `direction`, and after each use: a laptop of direction that was put out opens no tablet on which a code was
 * typed since.
 */
import {
  decryptUnder,
  deriveLocalWrap,
  encryptUnder,
  fromBase64Url,
  makeSecret,
  seal,
  type Bytes,
} from '@cocon/crypto';
import { currentVersion, reopeningBinding, REOPENING_LABELS, type RegisterState } from '@cocon/protocol';
import type { DeviceStore, DirectionsSlot, StoredLock, StoredProfile } from '../store/deviceStore.ts';
import { RegisterBook } from '../register/registerBook.ts';

const LABEL = 'storage-key direction';

type OfDevice = Pick<StoredProfile, 'establishment' | 'device'>;

export async function makeDirectionsSlot(
  { localKey }: Pick<StoredLock, 'localKey'>,
  storageKey: Bytes,
  state: RegisterState,
  { establishment, device }: OfDevice,
): Promise<DirectionsSlot | undefined> {
  const newest = currentVersion(state, state.directionKeyring);
  if (!newest) return undefined;
  const { version, publicKey } = newest;
  const secret = makeSecret(32);
  const bind = reopeningBinding(establishment, device, version);
  return {
    version,
    wrapped: await encryptUnder(await deriveLocalWrap(localKey, secret), LABEL, storageKey),
    sealed: await seal(fromBase64Url(publicKey), secret, { label: REOPENING_LABELS.seal, bind }),
  };
}

/** The storage key by direction's secret. Throws a `CryptoRefusal` for any other. */
export async function openDirectionsSlot(
  { localKey }: Pick<StoredLock, 'localKey'>,
  { wrapped }: DirectionsSlot,
  secret: Bytes,
): Promise<Bytes> {
  return decryptUnder(await deriveLocalWrap(localKey, secret), LABEL, wrapped);
}

/** The profile with this slot for today's direction. Made where it is missing, or for a version of yesterday. */
export async function withDirectionsSlot(
  store: DeviceStore,
  stored: StoredProfile,
  storageKey: Bytes,
): Promise<StoredProfile> {
  const state = (await RegisterBook.load(store, stored.id))?.state;
  if (!state) return stored;
  const newest = currentVersion(state, state.directionKeyring)?.version;
  if (newest === stored.lock.forDirection?.version) return stored;
  const forDirection = await makeDirectionsSlot(stored.lock, storageKey, state, stored);
  if (!forDirection) return stored;
  const renewed = { ...stored, lock: { ...stored.lock, forDirection } };
  await store.putProfile(renewed);
  return renewed;
}
