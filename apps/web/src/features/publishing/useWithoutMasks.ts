/** The photo to mask, in full and without any mask, opened from what was prepared: a HEIC file cannot be shown itself. */
import { useEffect, useState } from 'react';
import type { PickedPhotos } from './pickedPhotos.ts';

export function useWithoutMasks(store: PickedPhotos, photo: string | undefined): Blob | undefined {
  const [opened, setOpened] = useState<{ readonly photo: string; readonly picture: Blob }>();
  useEffect(() => {
    let isOver = false;
    if (photo !== undefined) {
      void store.picture(photo).then((picture) => !isOver && picture && setOpened({ photo, picture }));
    }
    return () => {
      isOver = true;
      setOpened(undefined);
    };
  }, [store, photo]);
  return opened?.photo === photo ? opened?.picture : undefined;
}
