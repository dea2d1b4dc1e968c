/** The workers that prepare photos, started from this app's own address under its Trusted Types policy. */
import sealerAddress from '@cocon/client/media/photoWorker?worker&url';
import { createPhotoPipeline, type PhotoPipeline } from '@cocon/client/media';
import { startWorker } from '../../shell/trustedTypes.ts';

/** A decoded photo of 12 megapixels takes 48 MB: phones get two at a time, large machines three. */
export function startPhotoPipeline(): PhotoPipeline {
  const cores = navigator.hardwareConcurrency || 2;
  return createPhotoPipeline({
    workers: Math.min(cores >= 6 ? 3 : 2, cores),
    makeWorker: startWorker(sealerAddress),
  });
}
