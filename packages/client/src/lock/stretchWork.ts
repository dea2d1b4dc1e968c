/**
 * Stretching a code beside the page's thread, which would stand still for as long: half a second, and four on an old
 * phone. Where no worker can be started, or it dies, the page does it all the same.
 */
import { stretch, type ArgonCost, type Bytes, type Stretch } from '@cocon/crypto';
import { createWorkerPool } from '../media/workerPool.ts';

/** What the worker is asked. */
export type StretchJob = readonly [password: string, salt: Bytes, cost: ArgonCost | undefined];

/** An old phone takes seconds. */
const PATIENCE = 60_000;

export interface StretchWork {
  readonly stretch: Stretch;
  /** Starts the worker before there is a code, which is about to come. */
  readonly wake: () => void;
}

/** `makeWorker`: `stretchWorker.ts` as a module worker. */
export function stretchWork(makeWorker: () => Worker): StretchWork {
  const pool = createWorkerPool<StretchJob, Bytes>({
    ...{ workers: 1, depth: 1, makeWorker, patience: PATIENCE },
  });
  return {
    async stretch(password, salt, cost) {
      const outcome = await pool.run([password, salt, cost]);
      return outcome.kind === 'answer' ? outcome.answer : stretch(password, salt, cost);
    },
    wake: () => pool.wake(),
  };
}
