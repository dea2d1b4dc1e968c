/** Module worker: opens photos that came from the server. `photoReader.ts` drives it. */
import type { OpenPhotoAnswer } from './photoReader.ts';
import { openPhoto, type SealedPhoto } from './openPhoto.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs<SealedPhoto, OpenPhotoAnswer>(openPhoto);
