/** The detector of faces, from this app's own address: worker and model are fetched with the first photo to mask. */
import modelAddress from '@mediapipe/face_detection/face_detection_full_range.tflite?url';
import workerAddress from '@cocon/client/media/faceWorker?worker&url';
import { createFaceFinder, type FaceFinder } from '@cocon/client/media/faces';
import { startWorker } from '../../../shell/trustedTypes.ts';

let finder: FaceFinder | undefined;

export function faceFinder(): FaceFinder {
  finder ??= createFaceFinder({
    makeWorker: startWorker(workerAddress),
    fetchModel: async () => {
      const answer = await fetch(modelAddress);
      if (!answer.ok) throw new TypeError('the detector is not there');
      return answer.arrayBuffer();
    },
  });
  return finder;
}
