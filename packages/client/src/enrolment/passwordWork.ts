/**
 * Stretching a password beside the page's thread, which would stand still for as long. Where no worker can be started, or
 * it dies, the page does it all the same.
 */
import { runOpaqueStep, type OpaqueStep, type OpaqueStepDone, type RunOpaqueStep } from '@cocon/crypto';
import { createWorkerPool } from '../media/workerPool.ts';

/** An old phone takes seconds. */
const PATIENCE = 60_000;

/** `makeWorker`: `passwordWorker.ts` as a module worker. */
export function passwordWork(makeWorker: () => Worker): RunOpaqueStep {
  const pool = createWorkerPool<OpaqueStep, OpaqueStepDone | undefined>({
    ...{ workers: 1, depth: 1, makeWorker, patience: PATIENCE },
  });
  return async (step) => {
    const outcome = await pool.run(step);
    return outcome.kind === 'answer' ? outcome.answer : runOpaqueStep(step);
  };
}
