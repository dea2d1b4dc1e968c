/** The worker that stretches passwords, started from this app's own address under its Trusted Types policy. */
import workerAddress from '@cocon/client/passwordWorker?worker&url';
import { passwordWork } from '@cocon/client/passwordWork';
import { startWorker } from '../../shell/trustedTypes.ts';

export const workOnPasswords = passwordWork(startWorker(workerAddress));
