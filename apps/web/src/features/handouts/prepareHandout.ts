/** A picked file, made ready to be handed out on this device: pictures by the workers that prepare photos. */
import { sealHandout, type HandoutRefusal, type SealedHandout } from '@cocon/client/media';
import type { EstablishmentId, Result } from '@cocon/protocol';
import { openProfile } from '../../session/session.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';

export async function prepareHandout(file: Blob): Promise<Result<SealedHandout, HandoutRefusal>> {
  const establishment = openProfile().stored.establishment as EstablishmentId;
  return sealHandout(file, establishment, async (picture) => {
    const pipeline = startPhotoPipeline();
    try {
      return await pipeline.prepare(picture, { establishment });
    } finally {
      pipeline.close();
    }
  });
}
