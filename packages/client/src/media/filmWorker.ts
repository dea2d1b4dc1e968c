/** Module worker: prepares and seals one film, saying how far it is. `filmPipeline.ts` drives it. */
import type { FilmWorkerMessage } from './filmPipeline.ts';
import { type FilmJob, prepareAndSealFilm, type SealedFilm } from './sealFilm.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const say = (message: FilmWorkerMessage, transferred: Transferable[] = []) =>
  scope.postMessage(message, transferred);

scope.addEventListener('message', ({ data }: MessageEvent<FilmJob>) => {
  const onProgress = (done: number, seconds: number) => say({ kind: 'progress', done, seconds });
  prepareAndSealFilm(data, { onProgress }).then(
    (answer) => say({ kind: 'answer', answer }, answer.ok ? buffersOf(answer.value) : []),
    () => say({ kind: 'threw' }),
  );
});
const buffersOf = ({ film, copy }: SealedFilm): Transferable[] =>
  [film, ...(copy ? [copy] : [])].map(({ bytes }) => bytes.buffer);
say({ kind: 'ready' });
