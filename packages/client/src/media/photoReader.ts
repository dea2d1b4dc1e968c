/**
 * Opening photos beside the page's thread, so that scrolling never waits: a small pool, several photos at a time
 * in each worker, because WebCrypto works in threads of its own. A photo scrolled away is cancelled by its signal.
 */
import type { Result } from '@cocon/protocol';
import type { OpenPhotoRefusal, SealedPhoto } from './openPhoto.ts';
import { createWorkerPool } from './workerPool.ts';

export type OpenPhotoAnswer = Result<Blob, OpenPhotoRefusal>;

export type PhotoReaderSettings = {
  readonly workers: number;
  /** `photoReaderWorker.ts` as a module worker. */
  readonly makeWorker: () => Worker;
};

export type PhotoReaderRefusal =
  OpenPhotoRefusal | { readonly code: 'cancelled' | 'cannotStart' | 'unreadable' };

export type PhotoReader = {
  open(photo: SealedPhoto, signal?: AbortSignal): Promise<Result<Blob, PhotoReaderRefusal>>;
  /** Starts the workers: photos are about to be opened. */
  wake(): void;
  close(): void;
};

const depth = 8;
const patience = 20_000;

export function createPhotoReader({ workers, makeWorker }: PhotoReaderSettings): PhotoReader {
  const pool = createWorkerPool<SealedPhoto, OpenPhotoAnswer>({ workers, depth, makeWorker, patience });
  return {
    open: async (photo, signal) => {
      const outcome = await pool.run(photo, signal);
      if (outcome.kind === 'answer') return outcome.answer;
      const code = outcome.kind === 'crashed' ? 'unreadable' : outcome.kind;
      return { ok: false, refusal: { code } };
    },
    wake: () => pool.wake(),
    close: () => pool.close(),
  };
}
