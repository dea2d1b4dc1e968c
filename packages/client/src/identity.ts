/** A device's own keys, made on it and never leaving it. */
import {
  fromBase64Url,
  importSealingKey,
  importSigningKey,
  makeSealingSeed,
  makeSigningSeed,
  toBase64Url,
  type SealingKey,
  type SigningKey,
} from '@cocon/crypto';
import type { DeviceId, DeviceKeys } from '@cocon/protocol';

export interface DeviceSeeds {
  readonly sign: string;
  readonly seal: string;
}

export interface DeviceIdentity {
  readonly id: DeviceId;
  readonly signing: SigningKey;
  readonly sealing: SealingKey;
}

export const makeDeviceSeeds = (): DeviceSeeds => ({
  sign: toBase64Url(makeSigningSeed()),
  seal: toBase64Url(makeSealingSeed()),
});

export async function importIdentity(id: DeviceId, seeds: DeviceSeeds): Promise<DeviceIdentity> {
  const [signing, sealing] = await Promise.all([
    importSigningKey(fromBase64Url(seeds.sign)),
    importSealingKey(fromBase64Url(seeds.seal)),
  ]);
  return { id, signing, sealing };
}

/** The device's public side, as statements name it. */
export const publicKeys = ({ id, signing, sealing }: DeviceIdentity): DeviceKeys => ({
  device: id,
  signKey: toBase64Url(signing.publicKey),
  sealKey: toBase64Url(sealing.publicKey),
});
