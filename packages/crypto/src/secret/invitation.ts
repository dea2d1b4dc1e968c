/**
 * What an invitation's secret (128 bits on a card, or a stretched code) is worth, each by HKDF-SHA256 with
 * info = utf8("cocon/1/invitation/" + name) ‖ 0x00 and no salt. None tells anything about another, so the
 * server can be shown `id` and `proof` and still open nothing.
 */
import type { Bytes } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';

export type InvitationSecrets = {
  /** Finds the invitation at the server; 16 bytes, public. */
  readonly id: Bytes;
  /** Fetches the bundle; 32 bytes, shown to the server. */
  readonly proof: Bytes;
  /** Opens the bundle (`decryptUnder`). */
  readonly bundleKey: Bytes;
  /** Signs the enrolment (`importSigningKey`), once. */
  readonly ticketSeed: Bytes;
  /** Opens the keyring that is sealed to the invitation (`importSealingKey`). */
  readonly sealingSeed: Bytes;
};

export async function deriveInvitationSecrets(secret: Bytes): Promise<InvitationSecrets> {
  const derive = (name: string, length: number) =>
    hkdf(secret, labelled(`invitation/${name}`, new Uint8Array()), length);
  const [id, proof, bundleKey, ticketSeed, sealingSeed] = await Promise.all([
    derive('id', 16),
    derive('proof', 32),
    derive('bundle-key', 32),
    derive('ticket-seed', 32),
    derive('sealing-seed', 32),
  ]);
  return { id, proof, bundleKey, ticketSeed, sealingSeed };
}
