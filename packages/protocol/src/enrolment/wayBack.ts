/**
 * A guardian's way back by the used card and an own code (25): a standing invitation whose secret needs a share of the
 * server's. What the server keeps of it comes with the invitation's deposit; the share is given against the code's proof.
 */
import * as z from 'zod/mini';
import { InvitationId } from '../ids.ts';
import { bytesOf } from '../wire.ts';

/** Wrong codes in a row after which direction must lift it. */
export const CODE_TRIES = 10;
/** Fewest digits of a code. */
export const SHORTEST_WAY_BACK_CODE = 6;

/** By which card it is found, and what shows that the code is known. */
export const CodeDeposit = z.strictObject({ card: InvitationId, proof: bytesOf(32) });
export type CodeDeposit = z.infer<typeof CodeDeposit>;

/**
 * By identifier and password, over OPAQUE (RFC 9807, ristretto255): what the server keeps for it. The identifier comes as a
 * digest; `stretching` is the number of a setting that the client itself knows.
 */
export const PasswordStretching = z.literal(1);
export const PasswordDeposit = z.strictObject({
  identifier: bytesOf(32),
  record: bytesOf(192),
  stretching: PasswordStretching,
});
export type PasswordDeposit = z.infer<typeof PasswordDeposit>;

/** What a way back asks for: the card and a code, a passkey, an identifier and a password. */
export const WayBackKind = z.enum(['code', 'passkey', 'password']);
export type WayBackKind = z.infer<typeof WayBackKind>;
