/** The worker that stretches codes, started from this app's own address under its Trusted Types policy. */
import workerAddress from '@cocon/client/stretchWorker?worker&url';
import { stretchWork } from '@cocon/client/stretchWork';
import { startWorker } from '../shell/trustedTypes.ts';

export const stretching = stretchWork(startWorker(workerAddress));
