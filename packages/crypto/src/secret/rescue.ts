/**
 * What the rescue sheet's secret (128 bits) is worth: the seeds of the establishment's root signing key and
 * of its recovery sealing key, by HKDF-SHA256 with info = utf8("cocon/1/rescue/" + name) ‖ 0x00, no salt.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';

export type RescueSecrets = {
  /** For `importSigningKey`. */
  readonly rootSeed: Bytes;
  /** For `importSealingKey`. */
  readonly recoverySeed: Bytes;
};

export async function deriveRescueSecrets(secret: Bytes): Promise<RescueSecrets> {
  const derive = (name: string) => hkdf(secret, labelled(`rescue/${name}`, new Uint8Array()), 32);
  const [rootSeed, recoverySeed] = await Promise.all([derive('root-seed'), derive('recovery-seed')]);
  return { rootSeed, recoverySeed };
}
