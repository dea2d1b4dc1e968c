/** Runs the load of `blobClients.ts` in a thread of its own and says how many answers a second came. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BlobLoad, BlobLoadResult } from './blobClients.ts';

export async function answersPerSecond(load: BlobLoad): Promise<number> {
  const worker = new Worker(new URL('./blobClients.ts', import.meta.url), { workerData: load });
  const [result] = (await once(worker, 'message')) as [BlobLoadResult];
  await worker.terminate();
  if (result.refused > 0) throw new Error(`${result.refused} of ${result.answers} refused`);
  return (result.answers * 1000) / result.milliseconds;
}
