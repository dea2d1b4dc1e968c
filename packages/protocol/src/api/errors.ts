/** Errors that the server answers, by stable code. A client turns a code into a sentence in the person's language. */
import * as z from 'zod/mini';
import { ServedAudience } from '../audience/audience.ts';
import { BlobId, RecordId } from '../ids.ts';
import { SealedRecord } from '../sync/record.ts';
import { WireEntry } from '../sync/changes.ts';

/** Code → HTTP status. */
export const ERRORS = {
  badRequest: 400,
  /** No session, or its token is over: sign a new challenge. */
  unauthenticated: 401,
  /** The device, role or consents do not allow it. */
  notAllowed: 403,
  /** Not there, or not for the asker: the two are never told apart. */
  notFound: 404,
  /** A newer version of the record exists; `current` has it. */
  stale: 409,
  /** The register has moved on; `entries` from `height` on. */
  registerMoved: 409,
  /** A member of the audience is no longer at its latest version; make a new audience. */
  audienceNotCurrent: 409,
  /** An audience of the same set exists; use `audience`. */
  audienceExists: 409,
  /** Wider than the consents allow now; sync and compute again. */
  tooWide: 409,
  /** Blobs named by a record are not there in full: upload `blobs`. */
  blobsMissing: 409,
  /** The establishment or its opening exists already. */
  exists: 409,
  invitationOver: 410,
  tooLarge: 413,
  clientTooOld: 426,
  rateLimited: 429,
  /** The opening code is wrong or used. */
  openingCode: 403,
  /** The establishment's space is full. */
  quota: 507,
  /** The host's disk is full. */
  diskFull: 507,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof ERRORS;

export const ErrorAnswer = z.object({
  error: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
  /** For developers; never shown, never about a person. */
  detail: z.optional(z.string()),
  current: z.optional(SealedRecord),
  record: z.optional(RecordId),
  audience: z.optional(ServedAudience),
  height: z.optional(z.int()),
  entries: z.optional(z.array(WireEntry)),
  blobs: z.optional(z.array(BlobId)),
  /** What there was too much of, with `rateLimited`; without it, requests. */
  limit: z.optional(z.literal('reading')),
  /** Seconds to wait. */
  retryAfter: z.optional(z.int()),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
