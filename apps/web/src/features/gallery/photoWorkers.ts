/** The workers that prepare and open photos, started from this app's own addresses under its Trusted Types policy. */
import readerAddress from '@cocon/client/media/photoReaderWorker?worker&url';
import sealerAddress from '@cocon/client/media/photoWorker?worker&url';
import { createPhotoPipeline, type PhotoPipeline } from '@cocon/client/media';
import { createPhotoReader, type PhotoReader } from '@cocon/client/media';
import { scriptAddress } from '../../shell/trustedTypes.ts';

const startWorker = (address: string) => () => new Worker(scriptAddress(address), { type: 'module' });

/** A decoded photo of 12 megapixels takes 48 MB: phones get two at a time, large machines three. */
export function startPhotoPipeline(): PhotoPipeline {
  const cores = navigator.hardwareConcurrency || 2;
  return createPhotoPipeline({
    workers: Math.min(cores >= 6 ? 3 : 2, cores),
    makeWorker: startWorker(sealerAddress),
  });
}

let reader: PhotoReader | undefined;

/** One reader for the whole app: its workers rest by themselves when nothing is opened. */
export function photoReader(): PhotoReader {
  reader ??= createPhotoReader({ workers: 2, makeWorker: startWorker(readerAddress) });
  return reader;
}
