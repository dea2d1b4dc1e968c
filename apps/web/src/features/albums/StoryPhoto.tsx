/** One big picture of a story with its words. Its full picture comes as one gets near it, or when all are printed. */
import { useContext, useEffect, useRef, useState, type RefObject } from 'react';
import type { GalleryPhoto } from '@cocon/domain';
import { classes } from '../../design/classes.ts';
import { ProfileScope } from '../../session/useSession.ts';
import { FilmBadge } from '../gallery/FilmBadge.tsx';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { watchNear } from '../gallery/nearViewport.ts';
import { holdPhoto } from '../gallery/shelves.ts';
import { useNearPhoto } from '../gallery/useNearPhoto.ts';
import { figure, figureComing, figureLink, figurePicture, figureUpright, figureWords } from './albums.css.ts';

export interface StoryPhotoProps {
  readonly shown: ShownPhoto;
  readonly name: string;
  readonly isPrinted: boolean;
  readonly onOpen: (photo: string) => void;
}

export function StoryPhoto({ shown: { photo }, name, isPrinted, onOpen }: StoryPhotoProps) {
  const { id, body } = photo;
  const { ref, url: preview, look } = useNearPhoto(id, body);
  const full = useFullPicture(photo, isPrinted);
  const { caption = '' } = body;
  const source = full.url ?? preview;
  const isUpright = body.full.height > body.full.width;
  return (
    <figure
      className={classes(figure, isUpright && figureUpright)}
      ref={(element) => {
        ref.current = element;
        full.ref.current = element;
      }}
    >
      <a
        href={`#${id}`}
        className={figureLink}
        style={look === undefined ? {} : { backgroundImage: `url(${look})` }}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(id);
        }}
      >
        <img
          className={classes(figurePicture, source === undefined && figureComing)}
          alt={name}
          width={body.full.width}
          height={body.full.height}
          decoding="async"
          draggable={false}
          {...(source === undefined ? {} : { src: source })}
        />
        {body.film && <FilmBadge seconds={body.film.seconds} />}
      </a>
      {caption !== '' && <figcaption className={figureWords}>{caption}</figcaption>}
    </figure>
  );
}

/** The picture in full while its place is near the screen, or as long as it is wanted whatever is on the screen. */
function useFullPicture(
  { id, body: { full } }: GalleryPhoto,
  isWanted: boolean,
): { readonly ref: RefObject<HTMLElement | null>; readonly url: string | undefined } {
  const ref = useRef<HTMLElement | null>(null);
  const scope = useContext(ProfileScope);
  const [isNear, setNear] = useState(false);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const place = ref.current?.firstElementChild;
    return place ? watchNear(place, setNear) : undefined;
  }, []);
  const isHeld = isNear || isWanted;
  useEffect(() => {
    if (!isHeld) return undefined;
    const held = holdPhoto(id, full, 'full', scope);
    let isOver = false;
    setUrl(held.url);
    void held.ready.then((opened) => !isOver && setUrl(opened));
    return () => {
      isOver = true;
      held.release();
      setUrl(undefined);
    };
    // The file of a record never changes without a new blob id.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isHeld, id, full.blob, scope]);
  return { ref, url };
}
