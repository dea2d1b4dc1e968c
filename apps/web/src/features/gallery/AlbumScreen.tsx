/** One album of the gallery, or the photos of one day that are of none: its head and its photos. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { galleryCovers } from '@cocon/domain';
import type { RecordId } from '@cocon/protocol';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useProfile } from '../../session/useSession.ts';
import { AlbumActions } from '../albums/AlbumActions.tsx';
import { AlbumIntroduction } from '../albums/AlbumIntroduction.tsx';
import { useAlbum } from '../albums/useAlbum.ts';
import { AlbumList } from './AlbumList.tsx';
import { LazyKeepAlbum } from '../keeping/lazyKeeping.tsx';
import { LazyAlbumTools } from '../ends/LazyAlbumTools.tsx';
import { useCoverTitle } from './CoverWords.tsx';
import { GalleryFrame } from './GalleryFrame.tsx';
import { Looking } from './Looking.tsx';
import { OlderPhotos } from './OlderPhotos.tsx';
import { useGallery } from './useGallery.ts';
import { useGapPlaces } from './useGapPlaces.ts';

export function AlbumScreen() {
  return <GalleryFrame content={(isStaff) => <AlbumView isStaff={isStaff} />} />;
}

function AlbumView({ isStaff }: { readonly isStaff: boolean }) {
  const { t } = useLingui();
  const profile = useProfile();
  const { id, cover, days, photos } = useAlbum();
  const all = useGallery();
  const last = useMemo(() => galleryCovers(all).at(-1), [all]);
  const holes = useGapPlaces(days);
  const today = profile.moment.day;
  const titleOf = useCoverTitle(today);
  // Whatever is not here yet may be of this album only where this one is the last that is, or began before what is here.
  const hasBegun = cover?.kind === 'day' || profile.documents.get(id as RecordId) !== undefined;
  const mayGrow = cover === undefined || cover.id === last?.id || !hasBegun;
  return (
    <>
      <PageHeader
        title={cover ? titleOf(cover) : t`Galerie`}
        back={{ href: '/galerie', label: t`Retour à la galerie` }}
      />
      {cover && <AlbumIntroduction cover={cover} today={today} saysAuthors={false} />}
      {cover && <AlbumActions cover={cover} isStaff={isStaff} />}
      {isStaff ? (
        <LazyAlbumTools key={id} album={id} />
      ) : (
        <LazyKeepAlbum key={id} album={id} title={cover?.title ?? ''} photos={photos} />
      )}
      <Looking
        photos={photos}
        isStaff={isStaff}
        list={(hands) =>
          photos.length > 0 ? (
            <AlbumList
              days={days}
              gapDays={holes.days}
              said={days.length > 1 ? 'title' : 'titleAndDay'}
              today={today}
              {...hands}
            />
          ) : (
            <EmptyState
              emblem="sun"
              title={t`Cet album n’a plus de photos ici`}
              action={{ label: t`Voir la galerie`, href: '/galerie' }}
            />
          )
        }
      />
      {mayGrow && <OlderPhotos />}
    </>
  );
}
