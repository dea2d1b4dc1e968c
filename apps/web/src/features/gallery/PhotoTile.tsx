/** One photo of the gallery: a link to its full view, painted first from its thumbhash; for staff, the way to delete it. */
import { memo, useId, type MouseEvent } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Album, GalleryPhoto } from '@cocon/domain';
import { classes } from '../../design/classes.ts';
import { IconButton } from '../../design/IconButton.tsx';
import { AlbumHead, type SaidAbove } from './AlbumHead.tsx';
import { FilmBadge } from './FilmBadge.tsx';
import { item, picture, pictureThere, tile, tileDelete, tileLink } from './gallery.css.ts';
import { useNearPhoto } from './useNearPhoto.ts';

export interface PhotoTileProps {
  readonly photo: GalleryPhoto;
  readonly name: string;
  readonly onOpen: (photo: string) => void;
  readonly onDelete?: ((photo: string) => void) | undefined;
  /** The album, on its first photo. */
  readonly head: Album | undefined;
  readonly isFirstOfDay: boolean;
  readonly said: SaidAbove;
  readonly hasGap: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Among all photos of the gallery, from 1, and how many these are. */
  readonly place: number;
  readonly total: number;
}

export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { photo, name, onOpen, onDelete, head, isFirstOfDay, said, hasGap, today, place, total } = props;
  const { t } = useLingui();
  const id = useId();
  const { ref, url, look } = useNearPhoto(photo.id, photo.body);
  return (
    <li className={item} aria-posinset={place} aria-setsize={total}>
      {head && <AlbumHead {...{ isFirstOfDay, said, hasGap, today }} above={photo.id} album={head} />}
      <div
        ref={(element) => {
          ref.current = element;
        }}
        className={tile}
      >
        <a
          href={`#${photo.id}`}
          className={tileLink}
          style={look === undefined ? {} : { backgroundImage: `url(${look})` }}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            onOpen(photo.id);
          }}
        >
          <img
            id={id}
            className={classes(picture, url !== undefined && pictureThere)}
            alt={name}
            decoding="async"
            draggable={false}
            {...(url === undefined ? {} : { src: url })}
          />
          {photo.body.film && <FilmBadge seconds={photo.body.film.seconds} />}
        </a>
        {onDelete && (
          <span className={tileDelete}>
            <IconButton
              variant="ghost"
              icon="trash"
              label={t`Supprimer`}
              aria-describedby={id}
              onPress={() => onDelete(photo.id)}
            />
          </span>
        )}
      </div>
    </li>
  );
});

/** A click without keys that ask for another tab: it opens the photo here, and the page stays where it is. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
