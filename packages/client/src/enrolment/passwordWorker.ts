/** Module worker: the steps of a password, which stretch it for a second or two. The app drives it through a pool. */
import { runOpaqueStep, type OpaqueStep, type OpaqueStepDone } from '@cocon/crypto';
import { serveJobs } from '../media/serveJobs.ts';

serveJobs<OpaqueStep, OpaqueStepDone | undefined>(runOpaqueStep);
