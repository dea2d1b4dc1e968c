/** Module worker: prepares and seals one photo at a time. `photoPipeline.ts` drives it. */
import { prepareAndSeal, type SealingAnswer, type SealingJob } from './sealPhoto.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs<SealingJob, SealingAnswer>(prepareAndSeal, (answer) =>
  answer.ok ? [answer.value.full.bytes.buffer, answer.value.preview.bytes.buffer] : [],
);
