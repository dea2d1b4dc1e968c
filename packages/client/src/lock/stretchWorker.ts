/** Module worker: stretches codes. The app drives it through a pool. */
import { stretch, type Bytes } from '@cocon/crypto';
import { serveJobs } from '../media/serveJobs.ts';
import type { StretchJob } from './stretchWork.ts';

serveJobs<StretchJob, Bytes>(([password, salt, cost]) => stretch(password, salt, cost));
