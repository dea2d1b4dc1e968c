/**
 * Looking for faces beside the page's thread, one photo at a time. Undefined where it could not be looked for: no worker,
 * no detector, a picture that does not open, or nobody waits any more. What is found is proposed, never decided.
 */
import { workersCanDraw } from '../canvas.ts';
import { createWorkerPool } from '../workerPool.ts';
import type { FaceJob } from './detectFaces.ts';
import type { FaceBox } from './faceBoxes.ts';

export interface FaceFinderSettings {
  /** `faceWorker.ts` as a module worker. */
  readonly makeWorker: () => Worker;
  /** Fetches the detector: asked for with the first photo, and not before. */
  readonly fetchModel: () => Promise<ArrayBuffer>;
}

export interface FaceFinder {
  find(picture: Blob, signal?: AbortSignal): Promise<readonly FaceBox[] | undefined>;
  close(): void;
}

/** Slow phones included. */
const PATIENCE = 60_000;

export function createFaceFinder({ makeWorker, fetchModel }: FaceFinderSettings): FaceFinder {
  const pool = createWorkerPool<FaceJob, readonly FaceBox[]>({
    workers: 1,
    depth: 1,
    makeWorker,
    patience: PATIENCE,
  });
  let fetched: Promise<ArrayBuffer> | undefined;
  return {
    find: async (picture, signal) => {
      if (!workersCanDraw) return undefined;
      fetched ??= fetchModel();
      const model = await fetched.catch(() => undefined);
      if (!model) {
        fetched = undefined;
        return undefined;
      }
      const outcome = await pool.run({ picture, model }, signal);
      return outcome.kind === 'answer' ? outcome.answer : undefined;
    },
    close: () => pool.close(),
  };
}
