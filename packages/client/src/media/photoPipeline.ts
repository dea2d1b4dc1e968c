/**
 * From picked files to sealed photos, beside the page's thread.
 *
 * Hand over as many files as you like: each is only a reference until its turn comes, and a worker has one at
 * a time, so at most `workers` pictures are decoded (PH-13). What comes back is the ciphertext, about 0.4 MB a
 * photo: put it in the outbox as it comes instead of collecting three hundred.
 *
 * Where workers cannot draw, photos are prepared in the page, one after the other.
 */
import { type BlobId, type EstablishmentId, makeId, type Result } from '@cocon/protocol';
import { workersCanDraw } from './canvas.ts';
import { type Mask, requireMasks } from './maskRegions.ts';
import type { PhotoRefusal } from './photoRefusal.ts';
import type { PreparedAndEncrypted, SealingAnswer, SealingJob } from './sealPhoto.ts';
import { createWorkerPool, type PoolOutcome } from './workerPool.ts';

export type PhotoPipelineSettings = {
  readonly workers: number;
  /** `photoWorker.ts` as a module worker. The app gives it, for only the app knows its Trusted Types policy. */
  readonly makeWorker: () => Worker;
  /** Milliseconds that a photo may take; 30 000 when not said. */
  readonly patience?: number;
};

export type PhotoPipelineOptions = {
  readonly establishment: EstablishmentId;
  readonly masks?: readonly Mask[];
  /** Makes the copy to keep, too. */
  readonly withCopy?: boolean;
  readonly signal?: AbortSignal;
};

export type PhotoPipeline = {
  /** Throws a `RangeError` on masks that are no boxes. */
  prepare(file: Blob, options: PhotoPipelineOptions): Promise<Result<PreparedAndEncrypted, PhotoRefusal>>;
  /** Ends the workers; what is under way or waits is refused as `cancelled`. */
  close(): void;
};

type Engine = {
  run(job: SealingJob, signal?: AbortSignal): Promise<PoolOutcome<SealingAnswer>>;
  close(): void;
};

export function createPhotoPipeline(settings: PhotoPipelineSettings): PhotoPipeline {
  const { workers, makeWorker, patience = 30_000 } = settings;
  const engine: Engine = workersCanDraw
    ? createWorkerPool<SealingJob, SealingAnswer>({ workers, depth: 1, makeWorker, patience })
    : createPageEngine();
  return {
    prepare: async (file, { establishment, masks = [], withCopy = false, signal }) => {
      requireMasks(masks);
      const blobs = {
        fullBlob: makeId<BlobId>(),
        previewBlob: makeId<BlobId>(),
        ...(withCopy && { copyBlob: makeId<BlobId>() }),
      };
      const outcome = await engine.run({ file, establishment, ...blobs, options: { masks } }, signal);
      switch (outcome.kind) {
        case 'answer':
          return outcome.answer;
        case 'crashed':
          return { ok: false, refusal: { code: 'unreadable' } };
        case 'cannotStart':
        case 'cancelled':
          return { ok: false, refusal: { code: outcome.kind } };
      }
    },
    close: () => engine.close(),
  };
}

/** The same in the page, one photo after the other. */
function createPageEngine(): Engine {
  let previous: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  return {
    run: (job, signal) => {
      const outcome = previous.then(async (): Promise<PoolOutcome<SealingAnswer>> => {
        if (isClosed || signal?.aborted === true) return { kind: 'cancelled' };
        const { prepareAndSeal } = await import('./sealPhoto.ts');
        return { kind: 'answer', answer: await prepareAndSeal(job) };
      });
      previous = outcome.catch(() => undefined); // the caller hears of it; the next photo is not concerned
      return outcome.catch((error: unknown) => {
        if (error instanceof RangeError) return { kind: 'crashed' }; // no memory
        throw error;
      });
    },
    close: () => void (isClosed = true),
  };
}
