/** Which refusals keep a draft back until a person decides, and which are faults of the way, tried again. */
import { isRefusal } from '../refusal.ts';
import { ServerRefusal } from '../transport/transport.ts';
import type { DraftStatus } from './draft.ts';
import { Unpublishable } from './unpublishable.ts';

/** Answers after which a draft waits for a person, not for the network. */
const STUCK_CODES: ReadonlySet<string> = new Set([
  'badRequest',
  'notAllowed',
  'tooLarge',
  'quota',
  'blobsMissing',
  // What it changes is gone, or no longer ours.
  'notFound',
  'stale',
  'tooWide',
  'exists',
]);

/** How a draft that cannot go as it is stands; undefined for faults of the way. */
export function stuckBy(error: unknown): DraftStatus | undefined {
  if (error instanceof Unpublishable) return { kind: 'stuck', code: error.code, records: error.records };
  if (error instanceof ServerRefusal && STUCK_CODES.has(error.code)) {
    return { kind: 'stuck', code: error.code, records: error.answer.record ? [error.answer.record] : [] };
  }
  // A file that is nowhere any more keeps this draft back, not those behind it.
  return isRefusal(error, 'clockOff', 'blobsMissing')
    ? { kind: 'stuck', code: error.code, records: [] }
    : undefined;
}
