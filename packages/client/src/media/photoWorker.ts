/** Module worker: prepares and seals one photo at a time. `photoPipeline.ts` drives it. */
import { prepareAndSeal, type SealingAnswer, type SealingJob } from './sealPhoto.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs<SealingJob, SealingAnswer>(prepareAndSeal, (answer) => {
  if (!answer.ok) return [];
  const { full, preview, copy } = answer.value;
  return [full, preview, ...(copy ? [copy] : [])].map(({ bytes }) => bytes.buffer);
});
