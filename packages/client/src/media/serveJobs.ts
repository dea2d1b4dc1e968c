/**
 * The worker's side of `workerPool.ts`: says that it is ready, then answers jobs by their number. What a job
 * throws is said in words, not swallowed: the pool replaces the worker, whose memory may be the reason.
 */
export type JobMessage<Job> = { readonly number: number; readonly job: Job };

export type WorkerMessage<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'threw'; readonly number: number; readonly message: string };

/** Answers every job; the buffers `transfers` names move to the page instead of being copied. */
export function serveJobs<Job, Answer>(
  work: (job: Job) => Promise<Answer>,
  transfers: (answer: Answer) => Transferable[] = () => [],
): void {
  const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
  const say = (message: WorkerMessage<Answer>, transferred: Transferable[] = []) =>
    scope.postMessage(message, transferred);
  scope.addEventListener('message', ({ data }: MessageEvent<JobMessage<Job>>) => {
    const { number, job } = data;
    work(job).then(
      (answer) => say({ kind: 'answer', number, answer }, transfers(answer)),
      (error: unknown) => say({ kind: 'threw', number, message: String(error) }),
    );
  });
  say({ kind: 'ready' });
}
