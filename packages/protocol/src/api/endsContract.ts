/**
 * What ended by itself and is gone, as the host says it, part of the HTTP contract: for direction alone. It stands apart
 * because nobody else loads it.
 */
import * as z from 'zod/mini';
import { EndMonth } from '../days.ts';
import { Signature, SignKey } from '../wire.ts';

/** How long the host can say what ended. */
export const ENDS_KEPT = 400 * 86_400_000;

export const endsContract = {
  /** Direction only. Newest month first, by the last day on which each was seen. `hostKey`: under which it would sign now. */
  ended: {
    method: 'GET',
    path: '/api/e/:establishment/ended',
    answer: z.strictObject({
      hostKey: SignKey,
      months: z.array(
        z.strictObject({
          month: EndMonth,
          media: z.int().check(z.nonnegative()),
          records: z.int().check(z.positive()),
        }),
      ),
    }),
  },
  /** Direction only. The host's word of a month, signed now: the canonical text of a HostErasureStatement. */
  endedWord: {
    method: 'GET',
    path: '/api/e/:establishment/ended/word',
    query: z.strictObject({ month: EndMonth }),
    answer: z.strictObject({ statement: z.string(), signature: Signature }),
  },
} as const;
