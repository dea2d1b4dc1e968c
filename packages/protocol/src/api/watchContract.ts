/**
 * What the server noticed of late, part of the HTTP contract: ids, instants and counts, for direction alone. It stands apart
 * because nobody else loads it. A kind that a client does not know is left aside, so that kinds can be added.
 */
import * as z from 'zod/mini';
import { Instant, LocalDay } from '../days.ts';

/** How long what was noticed is kept. */
export const OCCURRENCES_KEPT = 60 * 86_400_000;

/** One line a day for each kind and subject, however often it happened. */
export const Occurrence = z.strictObject({
  kind: z.string().check(z.maxLength(32)),
  /** The id of an invitation or a device, as the kind has it. */
  subject: z.string().check(z.maxLength(22)),
  day: LocalDay,
  firstAt: Instant,
  lastAt: Instant,
  times: z.int().check(z.positive()),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const watchContract = {
  /** Direction only. Newest first. */
  occurrences: {
    method: 'GET',
    path: '/api/e/:establishment/occurrences',
    answer: z.strictObject({ occurrences: z.array(Occurrence) }),
  },
} as const;
