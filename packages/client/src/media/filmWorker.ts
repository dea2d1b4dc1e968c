/** Module worker: prepares and seals one film, saying how far it is. `filmPipeline.ts` drives it. */
import { type FilmWorkerMessage } from './filmPipeline.ts';
import { type FilmJob, prepareAndSealFilm } from './sealFilm.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const say = (message: FilmWorkerMessage, transferred: Transferable[] = []) =>
  scope.postMessage(message, transferred);

scope.addEventListener('message', ({ data }: MessageEvent<FilmJob>) => {
  const onProgress = (done: number, seconds: number) => say({ kind: 'progress', done, seconds });
  prepareAndSealFilm(data, { onProgress }).then(
    (answer) => say({ kind: 'answer', answer }, answer.ok ? [answer.value.film.bytes.buffer] : []),
    () => say({ kind: 'threw' }),
  );
});
say({ kind: 'ready' });
