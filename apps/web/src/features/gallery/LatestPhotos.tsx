/**
 * The newest photos, as a strip for the first screens: those of the last day that has some, of one child if asked; those
 * of one's own children first.
 */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { ChildId, LocalDay } from '@cocon/protocol';
import { AppLink } from '../../design/AppLink.tsx';
import { classes } from '../../design/classes.ts';
import { useProfile } from '../../session/useSession.ts';
import { ChangedAccord } from './ChangedAccord.tsx';
import {
  picture,
  pictureThere,
  strip,
  stripFew,
  stripFirst,
  stripFive,
  stripMore,
  stripSix,
  tile,
  tileLink,
} from './gallery.css.ts';
import { inOrder, type ShownPhoto } from './galleryItems.ts';
import { isGapInNewest } from './gaps.ts';
import { latestPhotos, ownFirst } from './latestPhotos.ts';
import { useGallery } from './useGallery.ts';
import { useNearPhoto } from './useNearPhoto.ts';
import { usePhotoName } from './usePhotoName.ts';

export interface LatestPhotosProps {
  /** Only photos on which this child was marked. */
  readonly child?: ChildId;
  /** Only photos of this day. */
  readonly day?: LocalDay | undefined;
  /** Children whose photos come first. */
  readonly first?: readonly ChildId[];
  /** At most so many; the last one says how many more there are. */
  readonly limit: number;
}

/** Nothing at all while there are no photos (but for the line of one that went): the screen around says what is to come. */
export function LatestPhotos({ child, day, first = [], limit }: LatestPhotosProps) {
  const { t } = useLingui();
  const { moment, gaps } = useProfile();
  const days = useGallery();
  const nameOf = usePhotoName(moment.day);
  const latest = useMemo(() => latestPhotos(inOrder(days), child, day), [days, child, day]);
  const photos = ownFirst(latest, first);
  const gap = isGapInNewest(gaps, latest[0]?.photo.day) ? <ChangedAccord /> : null;
  if (photos.length === 0) return gap;
  const shown = photos.slice(0, limit);
  const more = photos.length - shown.length;
  return (
    <>
      <ul
        role="list"
        className={classes(strip, shown.length < 6 ? stripFew : shown.length < 8 ? stripFive : stripSix)}
        aria-label={t`Dernières photos`}
      >
        {shown.map((one, index) => (
          <StripPhoto
            key={one.photo.id}
            shown={one}
            name={nameOf(one)}
            isLarge={index === 0 && shown.length > 2}
            more={index === shown.length - 1 ? more : 0}
          />
        ))}
      </ul>
      {gap}
    </>
  );
}

interface StripPhotoProps {
  readonly shown: ShownPhoto;
  readonly name: string;
  readonly isLarge: boolean;
  readonly more: number;
}

function StripPhoto({ shown: { photo }, name, isLarge, more }: StripPhotoProps) {
  const { ref, url, look } = useNearPhoto(photo.id, photo.body, true);
  return (
    <li
      ref={(element) => {
        ref.current = element;
      }}
      className={classes(tile, isLarge && stripFirst)}
    >
      <AppLink
        href={`/galerie#${photo.id}`}
        className={tileLink}
        style={look === undefined ? {} : { backgroundImage: `url(${look})` }}
      >
        <img
          className={classes(picture, url !== undefined && pictureThere)}
          alt={name}
          decoding="async"
          {...(url === undefined ? {} : { src: url })}
        />
      </AppLink>
      {more > 0 && <span className={stripMore}>+{more}</span>}
    </li>
  );
}
