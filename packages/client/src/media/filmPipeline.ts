/**
 * From picked films to sealed ones, one after the other, each in a worker of its own that ends with it: a film's
 * memory is given back at once, and what goes wrong with one is no other's concern.
 *
 * A worker is left alone as long as it says something; one that is silent for `patience` milliseconds is ended.
 */
import { type BlobId, type EstablishmentId, makeId } from '@cocon/protocol';
import { firstAborted } from '../firstAborted.ts';
import type { FilmRefusalCode } from './filmRefusal.ts';
import type { FilmAnswer, FilmJob } from './sealFilm.ts';

export type FilmWorkerMessage =
  | { readonly kind: 'ready' | 'threw' }
  /** Seconds of the film that are done, and how many it has. */
  | { readonly kind: 'progress'; readonly done: number; readonly seconds: number }
  | { readonly kind: 'answer'; readonly answer: FilmAnswer };

export type FilmPipelineOptions = {
  readonly establishment: EstablishmentId;
  readonly onProgress?: (done: number, seconds: number) => void;
  /** Makes the copy to keep, too. */
  readonly withCopy?: boolean;
  readonly signal?: AbortSignal;
};

export type FilmPipeline = {
  prepare(file: Blob, options: FilmPipelineOptions): Promise<FilmAnswer>;
  /** Ends the worker; what is under way or waits is refused as `cancelled`. */
  close(): void;
};

/** `makeWorker`: `filmWorker.ts` as a module worker. */
export function createFilmPipeline(makeWorker: () => Worker, patience = 60_000): FilmPipeline {
  const closing = new AbortController();
  let previous: Promise<unknown> = Promise.resolve();
  return {
    prepare: (file, { establishment, onProgress, withCopy = false, signal }) => {
      const job = {
        ...{ file, establishment, filmBlob: makeId<BlobId>() },
        ...{ fullBlob: makeId<BlobId>(), previewBlob: makeId<BlobId>() },
        ...(withCopy && { copyBlob: makeId<BlobId>() }),
      };
      const stop = firstAborted(closing.signal, ...(signal === undefined ? [] : [signal]));
      const answer = settledOrStopped(previous, stop).then(() =>
        runInWorker(makeWorker, job, patience, stop, onProgress),
      );
      previous = answer;
      return answer;
    },
    close: () => closing.abort(),
  };
}

/** A cancelled film waits for no other. */
async function settledOrStopped(work: Promise<unknown>, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  if (!stop.aborted) await Promise.race([work, stopped]);
}

function runInWorker(
  makeWorker: () => Worker,
  job: FilmJob,
  patience: number,
  stop: AbortSignal,
  onProgress?: FilmPipelineOptions['onProgress'],
): Promise<FilmAnswer> {
  const refused = (code: FilmRefusalCode & ('cancelled' | 'cannotStart' | 'unreadable')): FilmAnswer => ({
    ok: false,
    refusal: { code },
  });
  if (stop.aborted) return Promise.resolve(refused('cancelled'));
  return new Promise((resolve) => {
    const worker = makeWorker();
    let isReady = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = (answer: FilmAnswer) => {
      clearTimeout(silence);
      worker.terminate();
      resolve(answer);
    };
    const fail = () => end(refused(isReady ? 'unreadable' : 'cannotStart'));
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(fail, patience);
    };
    stop.addEventListener('abort', () => end(refused('cancelled')));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FilmWorkerMessage>) => {
      isReady = true;
      listen();
      if (data.kind === 'answer') end(data.answer);
      else if (data.kind === 'threw') fail();
      else if (data.kind === 'progress') onProgress?.(data.done, data.seconds);
    });
    listen();
    worker.postMessage(job);
  });
}
