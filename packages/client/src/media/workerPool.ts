/**
 * A few workers behind one queue.
 *
 * - Workers are started when there is work, and ended when there was none for `rest` milliseconds: on a phone
 *   their memory is needed elsewhere.
 * - A worker has at most `depth` jobs at a time; the others wait here, as small as the caller made them.
 * - A worker that dies, throws, or leaves a job unanswered for `patience` milliseconds is replaced. Every job
 *   it had is tried once more, alone in a worker, so that one bad job takes no other with it; then it is
 *   `crashed`.
 * - A worker that never says that it is ready is tried twice; then what waits is told `cannotStart`.
 * - An aborted job is settled at once; if a worker has begun it, its answer is dropped.
 */
import type { JobMessage, WorkerMessage } from './serveJobs.ts';

export type PoolOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'crashed' | 'cannotStart' | 'cancelled' };

export type PoolSettings = {
  readonly workers: number;
  readonly depth: number;
  readonly makeWorker: () => Worker;
  readonly patience: number;
  readonly rest?: number;
};

export type WorkerPool<Job, Answer> = {
  run(job: Job, signal?: AbortSignal): Promise<PoolOutcome<Answer>>;
  /** Starts the workers before there is work, which is about to come. */
  wake(): void;
  /** Ends the workers; what is under way or waits is `cancelled`. */
  close(): void;
};

type Task<Job, Answer> = {
  readonly number: number;
  readonly job: Job;
  readonly settle: (outcome: PoolOutcome<Answer>) => void;
  isSettled: boolean;
  tries: number;
};

type Lane<Job, Answer> = {
  readonly worker: Worker;
  readonly running: Map<number, Task<Job, Answer>>;
  isReady: boolean;
  overdue: ReturnType<typeof setTimeout> | undefined;
};

const mostFailedStarts = 2;

/** A phone on a slow network fetches the worker's code first, milliseconds. */
const loadingPatience = 60_000;

export function createWorkerPool<Job, Answer>(settings: PoolSettings): WorkerPool<Job, Answer> {
  const { workers, depth, makeWorker, patience, rest = 30_000 } = settings;
  const waiting: Task<Job, Answer>[] = [];
  const lanes = new Set<Lane<Job, Answer>>();
  let lastNumber = 0;
  let failedStarts = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function run(job: Job, signal?: AbortSignal): Promise<PoolOutcome<Answer>> {
    if (signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      const cancel = () => {
        const at = waiting.indexOf(task);
        if (at !== -1) waiting.splice(at, 1);
        settle({ kind: 'cancelled' });
      };
      const settle = (outcome: PoolOutcome<Answer>) => {
        task.isSettled = true;
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const task: Task<Job, Answer> = { number: ++lastNumber, job, settle, isSettled: false, tries: 0 };
      signal?.addEventListener('abort', cancel);
      waiting.push(task);
      next();
    });
  }

  /** Gives waiting tasks to lanes with room, starting lanes while there are fewer than workers. */
  function next(): void {
    clearTimeout(resting);
    for (let task = waiting[0]; task !== undefined; task = waiting[0]) {
      const lane = laneFor(task);
      if (lane === undefined) break;
      waiting.shift();
      begin(lane, task);
    }
    const isIdle = waiting.length === 0 && [...lanes].every((lane) => lane.running.size === 0);
    if (isIdle && lanes.size > 0) resting = setTimeout(endAll, rest);
  }

  function laneFor(task: Task<Job, Answer>): Lane<Job, Answer> | undefined {
    const [leastBusy] = [...lanes].sort((one, other) => one.running.size - other.running.size);
    if (leastBusy !== undefined && leastBusy.running.size === 0) return leastBusy;
    if (lanes.size < workers) return start();
    const isAlone = task.tries > 0 || [...(leastBusy?.running.values() ?? [])].some(({ tries }) => tries > 1);
    return isAlone || leastBusy === undefined || leastBusy.running.size >= depth ? undefined : leastBusy;
  }

  function start(): Lane<Job, Answer> {
    const worker = makeWorker();
    const lane: Lane<Job, Answer> = { worker, running: new Map(), isReady: false, overdue: undefined };
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage<Answer>>) => hear(lane, data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      replace(lane);
    });
    worker.addEventListener('messageerror', () => replace(lane));
    lanes.add(lane);
    return lane;
  }

  function wake(): void {
    while (lanes.size < workers) start();
    next();
  }

  function begin(lane: Lane<Job, Answer>, task: Task<Job, Answer>): void {
    task.tries++;
    lane.running.set(task.number, task);
    watch(lane);
    lane.worker.postMessage({ number: task.number, job: task.job } satisfies JobMessage<Job>);
  }

  /** The lane has `patience` from now, from each answer to the next; longer while it is still loading. */
  function watch(lane: Lane<Job, Answer>): void {
    clearTimeout(lane.overdue);
    const given = lane.isReady ? patience : Math.max(patience, loadingPatience);
    if (lane.running.size > 0) lane.overdue = setTimeout(() => replace(lane), given);
  }

  function hear(lane: Lane<Job, Answer>, message: WorkerMessage<Answer>): void {
    if (!lanes.has(lane)) return;
    lane.isReady = true;
    failedStarts = 0;
    if (message.kind === 'ready') {
      watch(lane);
      return;
    }
    if (message.kind === 'threw') {
      replace(lane);
      return;
    }
    const task = lane.running.get(message.number);
    lane.running.delete(message.number);
    watch(lane);
    if (task?.isSettled === false) task.settle({ kind: 'answer', answer: message.answer });
    next();
  }

  function replace(lane: Lane<Job, Answer>): void {
    if (!lanes.delete(lane)) return;
    clearTimeout(lane.overdue);
    lane.worker.terminate();
    const lost = [...lane.running.values()].filter((task) => !task.isSettled);
    if (!lane.isReady) failedStarts++;
    if (failedStarts >= mostFailedStarts) {
      failedStarts = 0;
      for (const task of [...lost, ...waiting.splice(0)]) task.settle({ kind: 'cannotStart' });
      return;
    }
    for (const task of lost) {
      if (task.tries > 1 && lane.isReady) task.settle({ kind: 'crashed' });
      else waiting.push(task);
    }
    next();
  }

  function endAll(): void {
    clearTimeout(resting);
    for (const lane of lanes) {
      clearTimeout(lane.overdue);
      lane.worker.terminate();
    }
    lanes.clear();
  }

  function close(): void {
    const under = [...lanes].flatMap((lane) => [...lane.running.values()]);
    endAll();
    for (const task of [...under, ...waiting.splice(0)])
      if (!task.isSettled) task.settle({ kind: 'cancelled' });
  }

  return { run, wake, close };
}
