/**
 * What is asked of an instance before one is in, and how an establishment opens or a demonstration ends: part of the HTTP
 * contract. It stands apart because a family never loads it.
 */
import * as z from 'zod/mini';
import { EstablishmentId } from '../ids.ts';
import { Cursor } from '../sync/changes.ts';
import { Signature } from '../wire.ts';
import { RegisterBatch } from './contract.ts';
import { HostFacts } from './hostFacts.ts';

export const hostContract = {
  /** Public. What the host says of itself. */
  host: { method: 'GET', path: '/api/host', answer: HostFacts },
  /** Public. Opens an establishment with its first statements. */
  open: {
    method: 'POST',
    path: '/api/openings',
    body: z.strictObject({
      code: z.string().check(z.maxLength(100)),
      displayName: z.string().check(z.minLength(1), z.maxLength(100)),
      batch: RegisterBatch,
    }),
    answer: z.strictObject({ establishment: EstablishmentId, cursor: Cursor }),
  },
  /** Public. Opens a demonstration: its first statement says when it ends. Needs no code; few are alive at once. */
  openDemonstration: {
    method: 'POST',
    path: '/api/demonstrations',
    body: z.strictObject({
      displayName: z.string().check(z.minLength(1), z.maxLength(100)),
      batch: RegisterBatch,
    }),
    answer: z.strictObject({ establishment: EstablishmentId, cursor: Cursor }),
  },
  /** Erases a demonstration before its end. `signature`: by a direction device, of its id, under ERASURE_LABEL. */
  eraseDemonstration: {
    method: 'POST',
    path: '/api/e/:establishment/erasure',
    body: z.strictObject({ signature: Signature }),
    answer: z.strictObject({ erased: z.literal(true) }),
  },
} as const;
