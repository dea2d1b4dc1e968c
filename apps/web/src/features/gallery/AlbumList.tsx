/** Albums by day in one list named « Photos »; an album far from the screen costs no layout. */
import { memo } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Album, GalleryDay } from '@cocon/domain';
import { album as albumLook, albumHead, albums, albumTitle, by, dayTitle, grid } from './gallery.css.ts';
import { dayWords } from './dayWords.ts';
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
  return (
    <ol role="list" className={albums} aria-label={t`Photos`}>
      {days.flatMap(({ day, albums: inDay }) =>
        inDay.map((album, index) => (
          <li
            key={`${day} ${album.id}`}
            className={albumLook}
            style={{ containIntrinsicBlockSize: heightOf(album) }}
          >
            <AlbumPhotos
              album={album}
              isFirstOfDay={index === 0}
              today={today}
              onOpen={onOpen}
              onDelete={onDelete}
            />
          </li>
        )),
      )}
    </ol>
  );
});

/** About what the album will take, three photos in a row on a phone; the browser remembers the real height. */
const heightOf = (album: Album): string => `auto ${String(90 + Math.ceil(album.photos.length / 3) * 130)}px`;

interface AlbumPhotosProps {
  readonly album: Album;
  readonly isFirstOfDay: boolean;
  readonly today: string;
  readonly onOpen: (photo: string) => void;
  readonly onDelete: ((photo: string) => void) | undefined;
}

function AlbumPhotos({ album, isFirstOfDay, today, onOpen, onDelete }: AlbumPhotosProps) {
  const { i18n } = useLingui();
  const nameOf = usePhotoName(today);
  const { title, author, photos } = album;
  const isToday = album.day === today;
  const day = dayWords(album.day, i18n.locale, 'weekday', today.slice(0, 4));
  return (
    <>
      {isFirstOfDay && <h2 className={dayTitle}>{isToday ? <Trans>Aujourd’hui, {day}</Trans> : day}</h2>}
      {(title !== '' || author !== '') && (
        <div className={albumHead}>
          {title !== '' && <h3 className={albumTitle}>{title}</h3>}
          {author !== '' && (
            <span className={by}>
              <Trans>par {author}</Trans>
            </span>
          )}
        </div>
      )}
      <ul role="list" className={grid}>
        {photos.map((photo, index) => {
          const shown = { photo, position: index + 1, total: photos.length, title, author };
          return (
            <PhotoTile
              key={photo.id}
              photo={photo}
              name={nameOf(shown)}
              onOpen={onOpen}
              onDelete={onDelete}
            />
          );
        })}
      </ul>
    </>
  );
}
