/** Faces that the device proposes on a photo: looked for as long as the photo is in front. */
import { useEffect, useState } from 'react';
import type { FaceBox } from '@cocon/client/media/faces';
import { faceFinder } from './faceFinder.ts';

export type Faces =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly boxes: readonly FaceBox[] }
  | { readonly kind: 'failed' };

export function useFaces(photo: Blob): Faces {
  const [faces, setFaces] = useState<Faces>({ kind: 'looking' });
  useEffect(() => {
    const waiting = new AbortController();
    setFaces({ kind: 'looking' });
    void faceFinder()
      .find(photo, waiting.signal)
      .then((boxes) => {
        if (!waiting.signal.aborted) setFaces(boxes ? { kind: 'found', boxes } : { kind: 'failed' });
      });
    return () => waiting.abort();
  }, [photo]);
  return faces;
}
