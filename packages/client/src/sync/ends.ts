/**
 * The ends of what a device holds (`until`). It is hidden at its end by the clock that hides (51), at that very moment
 * where the app is open; it is erased once the date is sure: by what staff signed, or by a server that was heard.
 */
import type { Instant, RecordHeader } from '@cocon/protocol';

type WithEnd = Pick<RecordHeader, 'until'>;

export const isOver = ({ until }: WithEnd, now: Instant): boolean => until !== null && until <= now;

/** An end further away is looked at again by then: a timer of a page that slept is late, and none is longer than 24 days. */
const FARTHEST = 86_400_000;

/** Calls back at the next end, or a day later where that is further away. */
export class EndWatch {
  readonly #reached: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reached: () => void) {
    this.#reached = reached;
  }

  /** Told anew whenever what is held may have changed. */
  watch(headers: Iterable<WithEnd>, now: Instant): void {
    let next = Infinity;
    for (const { until } of headers) if (until !== null && until > now && until < next) next = until;
    this.stop();
    if (next < Infinity) this.#timer = setTimeout(this.#reached, Math.min(next - now, FARTHEST));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
