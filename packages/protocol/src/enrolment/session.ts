/**
 * Sessions: a device proves itself by signing a challenge bound to the origin (26). There is no cookie; the token lives
 * fifteen minutes, in memory.
 */
import * as z from 'zod/mini';
import { Instant } from '../days.ts';
import { DeviceId, EstablishmentId } from '../ids.ts';
import { Head } from '../register/statement.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { bytesOf } from '../wire.ts';

export const SESSION_LABEL = 'session';
/** How long a token serves, in milliseconds. */
export const SESSION_LIFE = 15 * 60_000;
/** How far a proof's expiry may lie ahead, in milliseconds. */
export const PROOF_LIFE = 2 * 60_000;
/** Greatest difference between a device's clock and the server's at which a device still signs (50). */
export const LARGEST_CLOCK_ERROR = 48 * 3_600_000;

export const Nonce = bytesOf(32);

export const SessionProof = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  origin: z.string().check(z.maxLength(300)),
  establishment: EstablishmentId,
  device: DeviceId,
  nonce: Nonce,
  expires: Instant,
  head: z.nullable(Head),
});
export type SessionProof = z.infer<typeof SessionProof>;
