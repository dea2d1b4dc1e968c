/**
 * Reopening a room tablet whose codes are forgotten (54), through the mailbox of a pairing: the closed tablet shows a
 * square and leaves there a secret sealed to `direction`; a device of direction opens the seal and answers with the
 * secret. It opens the tablet together with the tablet's own browser key, and nothing else: who sees the square, or reads
 * what passes, has neither. The labels differ from those of pairing, so that neither text is taken for the other.
 */
import { sha256, utf8 } from '@cocon/crypto/verify';
import * as z from 'zod/mini';
import { canonicalText } from '../canonical.ts';
import { DeviceId, EstablishmentId } from '../ids.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { bytesOf, SealedSecret } from '../wire.ts';
import { KEYS_HASH_BYTES } from './pairing.ts';

/** Labels of what passes through the mailbox, and of the seal. */
export const REOPENING_LABELS = {
  offer: 'reopening-offer',
  answer: 'reopening-answer',
  seal: 'reopening',
} as const;

/** What the closed tablet leaves: which it is, and its secret, sealed to this version of `direction`. */
export const ReopeningOffer = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  tablet: DeviceId,
  version: z.int().check(z.positive()),
  sealed: SealedSecret,
});
export type ReopeningOffer = z.infer<typeof ReopeningOffer>;

/** What direction answers. */
export const ReopeningAnswer = z.strictObject({ v: z.literal(PROTOCOL_VERSION), secret: bytesOf(32) });
export type ReopeningAnswer = z.infer<typeof ReopeningAnswer>;

/** What the seal is bound to: that of one tablet opens in the name of no other. */
export function reopeningBinding(
  establishment: string,
  tablet: string,
  version: number,
): Uint8Array<ArrayBuffer> {
  return utf8(canonicalText({ establishment, tablet, version }));
}

/** What the square says of the offer, in the place of a pairing's keys. */
export async function hashOfReopening(offer: ReopeningOffer): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await sha256(utf8('cocon/1/reopening\u0000'), utf8(canonicalText(offer)));
  return whole.slice(0, KEYS_HASH_BYTES);
}
