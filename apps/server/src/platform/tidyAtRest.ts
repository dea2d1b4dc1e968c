/**
 * Gives memory back when the server comes to rest. After a start or a busy moment V8 keeps tens of megabytes for
 * garbage to come, and gives them back only when it collects again, which at rest it does not do by itself. One full
 * collection takes some 100 ms: it happens once after each busy time, when nothing was asked for a while.
 */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const WINDOW_MS = 10_000;
/** Share of a window in which anything ran: below, the server rests. */
const RESTING = 0.02;

/** Until the process ends. */
export function tidyAtRest(): void {
  let before = performance.eventLoopUtilization();
  let isTidy = false;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization >= RESTING) isTidy = false;
    else if (!isTidy) {
      collect();
      // What the collection itself took is no busy time.
      before = performance.eventLoopUtilization();
      isTidy = true;
    }
  }, WINDOW_MS);
  timer.unref();
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const collector = runInNewContext('gc') as (how: object) => void;
  setFlagsFromString('--no-expose-gc');
  // The thorough kind, which V8 itself keeps for when memory runs out.
  collector({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
