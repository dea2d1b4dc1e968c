/** Picked photos in React: prepared in workers as they come, forgotten with the screen. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PhotoPipeline } from '../../../../../packages/client/src/media/photoPipeline.ts';
import type { BlobId, EstablishmentId } from '@cocon/protocol';
import { openProfile } from '../../session/session.ts';
import { photoReader } from '../gallery/openedPhotos.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';
import { PickedPhotos, type Picked } from './pickedPhotos.ts';

export interface Picking {
  readonly store: PickedPhotos;
  readonly photos: readonly Picked[];
}

export function usePicking(): Picking {
  const [{ store, end }] = useState(startPicking);
  useEffect(() => end, [end]);
  return { store, photos: useSyncExternalStore(store.subscribe, store.all) };
}

function startPicking(): { store: PickedPhotos; end: () => void } {
  let pipeline: PhotoPipeline | undefined;
  const establishment = openProfile().stored.establishment as EstablishmentId;
  const store = new PickedPhotos({
    prepare: (file, masks, signal) => {
      pipeline ??= startPhotoPipeline();
      return pipeline.prepare(file, { establishment, masks, signal });
    },
    open: async ({ key, hash, blob, type }, bytes) => {
      if (type !== 'image/jpeg') return undefined;
      const sealed = { key, hash, establishment, blob: blob as BlobId, type, bytes } as const;
      const opened = await photoReader().open(sealed);
      return opened.ok ? opened.value : undefined;
    },
    makeUrl: (blob) => URL.createObjectURL(blob),
    dropUrl: (url) => URL.revokeObjectURL(url),
  });
  const end = () => {
    store.clear();
    pipeline?.close();
    pipeline = undefined;
  };
  return { store, end };
}
