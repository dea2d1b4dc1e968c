/**
 * What the server noticed of late, part of the HTTP contract: ids, instants and counts, for direction alone. It stands apart
 * because nobody else loads it. A kind that a client does not know is left aside, so that kinds can be added.
 */
import * as z from 'zod/mini';
import { Instant, LocalDay } from '../days.ts';
import { ChildId, DeviceId } from '../ids.ts';
import { Collection } from '../sync/record.ts';

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

const Count = z.int().check(z.nonnegative());

/** What a device of staff fetched in a period: hours, counts and ids of what the server handed out. An hour counts whole. */
export const BreachReport = z.strictObject({
  /** When each began, files opened and records read in it, how often anything was asked for. */
  hours: z.array(z.strictObject({ at: Instant, files: Count, records: Count, times: Count })),
  /** Over the whole period, each thing once. */
  files: Count,
  records: Count,
  /** By collection, of those that are still there. */
  collections: z.array(z.strictObject({ collection: Collection, records: Count })),
  /** Children marked on photos and films whose files were opened. */
  children: z.array(z.strictObject({ child: ChildId, photos: Count })),
  /** Deleted since: of these only the number is known. */
  gone: Count,
});
export type BreachReport = z.infer<typeof BreachReport>;

/** Until the year 2100: hours since 1970 must fit what counts them. */
const Milliseconds = z.coerce.number().check(z.int(), z.nonnegative(), z.maximum(4_102_444_800_000));

export const watchContract = {
  /** Direction only. Newest first. */
  occurrences: {
    method: 'GET',
    path: '/api/e/:establishment/occurrences',
    answer: z.strictObject({ occurrences: z.array(Occurrence) }),
  },
  /** Direction only: what a device of staff fetched, of what is noted (OCCURRENCES_KEPT). */
  breach: {
    method: 'GET',
    path: '/api/e/:establishment/readings',
    query: z.object({ device: DeviceId, from: Milliseconds, to: Milliseconds }),
    answer: BreachReport,
  },
} as const;
