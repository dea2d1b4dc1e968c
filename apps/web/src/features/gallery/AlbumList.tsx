/**
 * Every photo in one list named « Photos », by day and album. Each item is a photo; the first of an album also carries
 * its title, and the first of a day the day. A photo far from the screen costs no painting.
 */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { GalleryDay } from '@cocon/domain';
import { photoGrid } from './gallery.css.ts';
import { PhotoTile } from './PhotoTile.tsx';
import { usePhotoName } from './usePhotoName.ts';

export interface AlbumListProps {
  readonly days: readonly GalleryDay[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onOpen: (photo: string) => void;
  readonly onDelete?: ((photo: string) => void) | undefined;
}

export const AlbumList = memo(function AlbumList({ days, today, onOpen, onDelete }: AlbumListProps) {
  const { t } = useLingui();
  const nameOf = usePhotoName(today);
  return (
    <ul role="list" className={photoGrid} aria-label={t`Photos`}>
      {days.flatMap(({ albums }) =>
        albums.flatMap((album, place) =>
          album.photos.map((photo, index) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              name={nameOf({ ...album, photo, position: index + 1, total: album.photos.length })}
              onOpen={onOpen}
              onDelete={onDelete}
              head={index === 0 ? album : undefined}
              isFirstOfDay={index === 0 && place === 0}
              today={today}
            />
          )),
        ),
      )}
    </ul>
  );
});
