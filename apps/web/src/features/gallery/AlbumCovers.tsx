/**
 * The gallery album by album, in one list named « Albums »: each a link with its first picture, its title, how many
 * photos and of which days. Of very many the nearest are in the page, more as one gets to their end.
 */
import { memo, useEffect, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Cover } from '@cocon/domain';
import { AppLink } from '../../design/AppLink.tsx';
import { classes } from '../../design/classes.ts';
import { CoverWords, useCoverTitle } from './CoverWords.tsx';
import {
  coverGrid,
  coverItem,
  coverLink,
  coverPicture,
  coverTitle,
  picture,
  pictureThere,
} from './gallery.css.ts';
import { watchNear } from './nearViewport.ts';
import { useNearPhoto } from './useNearPhoto.ts';

/** In the page at first, and more each time. */
const STEP = 60;
/** As many as there were when one left: one comes back to the same place. */
let shownBefore = STEP;

export interface AlbumCoversProps {
  readonly covers: readonly Cover[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export const AlbumCovers = memo(function AlbumCovers({ covers, today }: AlbumCoversProps) {
  const { t } = useLingui();
  const [count, setCount] = useState(shownBefore);
  const hasMore = count < covers.length;
  useEffect(() => {
    shownBefore = count;
  }, [count]);
  return (
    <>
      <ul role="list" className={coverGrid} aria-label={t`Albums`}>
        {covers.slice(0, count).map((cover, index) => (
          <CoverTile key={cover.id} cover={cover} today={today} place={index + 1} total={covers.length} />
        ))}
      </ul>
      {hasMore && <MoreCovers key={count} onNear={() => setCount(count + STEP)} />}
    </>
  );
});

interface CoverTileProps {
  readonly cover: Cover;
  readonly today: string;
  readonly place: number;
  readonly total: number;
}

const CoverTile = memo(function CoverTile({ cover, today, place, total }: CoverTileProps) {
  const title = useCoverTitle(today)(cover);
  const { ref, url, look } = useNearPhoto(cover.photo.id, cover.photo.body);
  return (
    <li className={coverItem} aria-posinset={place} aria-setsize={total}>
      <AppLink href={`/galerie/album/${encodeURIComponent(cover.id)}`} className={coverLink}>
        <span
          ref={(element) => {
            ref.current = element;
          }}
          className={coverPicture}
          style={look === undefined ? {} : { backgroundImage: `url(${look})` }}
        >
          <img
            className={classes(picture, url !== undefined && pictureThere)}
            alt=""
            decoding="async"
            draggable={false}
            {...(url === undefined ? {} : { src: url })}
          />
        </span>
        <span className={coverTitle}>{title}</span> <CoverWords cover={cover} today={today} />
      </AppLink>
    </li>
  );
});

function MoreCovers({ onNear }: { readonly onNear: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const near = useRef(onNear);
  useEffect(() => {
    near.current = onNear;
  });
  useEffect(
    () => (end.current ? watchNear(end.current, (isNear) => isNear && near.current()) : undefined),
    [],
  );
  return <div ref={end} />;
}
