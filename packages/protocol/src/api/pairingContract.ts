/**
 * The mailbox through which two devices pair (24), part of the HTTP contract. It stands apart because only who pairs
 * loads it. A mailbox is named by what its secret derives to; who has the secret shows a proof. Wrong proof, unknown,
 * late and taken are all `notFound`.
 */
import * as z from 'zod/mini';
import { Instant } from '../days.ts';
import { TYPED_LIFE } from '../enrolment/pairing.ts';
import { bytesOf, bytesUpTo, Hash } from '../wire.ts';

const Proof = bytesOf(32);

/** Longest answer, in characters: a household's state, encrypted. */
export const MOST_ANSWER = 1_500_000;

export const pairingContract = {
  /** Public. The new device leaves its public keys, encrypted, for `life` milliseconds. */
  offerPairing: {
    method: 'POST',
    path: '/api/pairings/:pairing',
    body: z.strictObject({
      /** SHA-256 of the proof. */
      proofHash: Hash,
      offer: bytesUpTo(4096),
      life: z.int().check(z.minimum(1_000), z.maximum(TYPED_LIFE)),
    }),
    answer: z.strictObject({ time: Instant }),
  },
  /** Public. What came for the new device; an answer is handed out once, and the mailbox is gone. */
  takePairing: {
    method: 'POST',
    path: '/api/pairings/:pairing/answers',
    body: z.strictObject({ proof: Proof }),
    answer: z.strictObject({
      /** Whether a device that is in has read the offer. */
      isRead: z.boolean(),
      answer: z.nullable(z.string()),
      time: Instant,
    }),
  },
  /** For a device that is in: the offer. From then on the mailbox is between these two. */
  readPairing: {
    method: 'POST',
    path: '/api/e/:establishment/pairings/:pairing/readings',
    body: z.strictObject({ proof: Proof }),
    answer: z.strictObject({ offer: z.string() }),
  },
  /** For the device that read the offer: the answer. Once. */
  answerPairing: {
    method: 'POST',
    path: '/api/e/:establishment/pairings/:pairing/answers',
    body: z.strictObject({
      proof: Proof,
      answer: z.string().check(z.minLength(1), z.maxLength(MOST_ANSWER)),
    }),
    answer: z.strictObject({ kept: z.literal(true) }),
  },
} as const;
