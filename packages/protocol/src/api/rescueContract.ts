/**
 * The way back by the rescue sheet (3): its root key signs a challenge bound to the origin, and so shows the server that
 * who asks may read the register, and bring one batch by which a new direction device is let in. Apart from the rest of
 * the contract: only who comes with a sheet loads it.
 */
import * as z from 'zod/mini';
import { Instant } from '../days.ts';
import { Nonce } from '../enrolment/session.ts';
import { DeviceId, EstablishmentId } from '../ids.ts';
import { KeyringSeals } from '../register/seals.ts';
import { Head } from '../register/statement.ts';
import { WireEntry } from '../sync/changes.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { Signature, SignKey } from '../wire.ts';
import { RegisterAnswer, RegisterBatch } from './contract.ts';

/** The label under which root signs that it asks. */
export const RESCUE_LABEL = 'rescue';

export const RescueProof = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  origin: z.string().check(z.maxLength(300)),
  /** Public half of the sheet's signing key. */
  root: SignKey,
  /** The device that is to be let in: the token that is given serves it alone. */
  device: DeviceId,
  nonce: Nonce,
  expires: Instant,
});
export type RescueProof = z.infer<typeof RescueProof>;

/** Entries from the height asked for, at most 2 000; with the first of them, the seals that lead from the sheet to every keyring. */
export const RescueAnswer = z.strictObject({
  establishment: EstablishmentId,
  displayName: z.string(),
  height: z.int(),
  entries: z.array(WireEntry),
  head: Head,
  keyrings: z.array(KeyringSeals),
  token: z.string(),
  time: Instant,
});
export type RescueAnswer = z.infer<typeof RescueAnswer>;

export const rescueContract = {
  /** Public. A nonce for root to sign; the same for a root that nobody has. */
  rescueChallenge: {
    method: 'POST',
    path: '/api/rescues/challenges',
    body: z.strictObject({ root: SignKey }),
    answer: z.strictObject({ nonce: Nonce, time: Instant }),
  },
  /** Public. `proof` is the canonical text of a RescueProof; `from`: the height of the first entry wanted. */
  openRescue: {
    method: 'POST',
    path: '/api/rescues/openings',
    body: z.strictObject({
      proof: z.string().check(z.maxLength(2048)),
      signature: Signature,
      from: z.int().check(z.nonnegative()),
    }),
    answer: RescueAnswer,
  },
  /** With the token of an opening: the batch that lets its device in. */
  recover: {
    method: 'POST',
    path: '/api/e/:establishment/recoveries',
    body: RegisterBatch,
    answer: RegisterAnswer,
  },
} as const;
