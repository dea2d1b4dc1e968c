/** The worker that prepares films, started from this app's own address under its Trusted Types policy. */
import workerAddress from '@cocon/client/media/filmWorker?worker&url';
import { createFilmPipeline, type FilmPipeline } from '@cocon/client/media';
import { startWorker } from '../../shell/trustedTypes.ts';

export const startFilmPipeline = (): FilmPipeline => createFilmPipeline(startWorker(workerAddress));
