/** What a profile's secrets box holds: the seeds of its device's keys, and the names it shows. */
import { decryptUnder, encryptUnder, fromUtf8, utf8, type Bytes } from '@cocon/crypto';
import type { DeviceSeeds } from './identity.ts';
import type { ProfileNames } from './profile.ts';

const SECRETS_LABEL = 'profile';

export interface ProfileSecrets {
  readonly seeds: DeviceSeeds;
  readonly names: ProfileNames;
}

export async function boxSecrets(
  storageKey: Bytes,
  secrets: ProfileSecrets,
): Promise<Uint8Array<ArrayBuffer>> {
  return encryptUnder(storageKey, SECRETS_LABEL, utf8(JSON.stringify(secrets)));
}

export async function unboxSecrets(storageKey: Bytes, box: Bytes): Promise<ProfileSecrets> {
  return JSON.parse(fromUtf8(await decryptUnder(storageKey, SECRETS_LABEL, box))) as ProfileSecrets;
}
