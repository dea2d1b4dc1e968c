/**
 * A family asks that the photos of its child be erased; direction answers in the same record, of collection `thread`: the
 * household's and the direction's, not the team's. It is never deleted by taking it back: what was asked and answered stays
 * readable to both.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

/** Of the direction's reason, characters. */
export const LONGEST_REASON = 500;

const ErasureAnswer = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('erased'),
    day: z.string(),
    /** `alone`: only the photos on which no other child is. */
    scope: z.enum(['all', 'alone']),
    photos: z.int(),
    /** The word of the device that had them erased; absent where it is too long for a record. */
    certificate: z.optional(z.looseObject({ statement: z.string(), signature: z.string() })),
  }),
  z.looseObject({
    kind: z.literal('kept'),
    day: z.string(),
    reason: z.string().check(z.minLength(1), z.maxLength(LONGEST_REASON)),
  }),
]);
export type ErasureAnswer = z.infer<typeof ErasureAnswer>;

export const ErasureRequestBody = z.looseObject({
  type: z.literal('erasureRequest'),
  child: z.string(),
  /** Who asked. */
  guardian: z.string(),
  /** Local day. */
  day: z.string(),
  /** Local day on which the household took it back. */
  withdrawn: z.optional(z.string()),
  answer: z.optional(ErasureAnswer),
});
export type ErasureRequestBody = z.infer<typeof ErasureRequestBody>;

export const erasureRequestType = documentType('thread', 'erasureRequest', ErasureRequestBody);

export type RequestState = 'open' | 'withdrawn' | 'erased' | 'kept';

/** What was erased was erased, even if the household took its request back meanwhile; a reason is then for nobody. */
export function requestState({ withdrawn, answer }: ErasureRequestBody): RequestState {
  if (answer?.kind === 'erased') return 'erased';
  if (withdrawn !== undefined) return 'withdrawn';
  return answer === undefined ? 'open' : 'kept';
}
