/** The workers that open photos for the eye, started from this app's own address under its Trusted Types policy. */
import readerAddress from '@cocon/client/media/photoReaderWorker?worker&url';
import { createPhotoReader, type PhotoReader } from '@cocon/client/media';
import { startWorker } from '../../shell/trustedTypes.ts';

let reader: PhotoReader | undefined;

/** One reader for the whole app: its workers rest by themselves when nothing is opened. */
export function photoReader(): PhotoReader {
  reader ??= createPhotoReader({ workers: 2, makeWorker: startWorker(readerAddress) });
  return reader;
}
