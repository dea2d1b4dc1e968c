/** One album of the gallery, or the photos of one day that are of none: its head and its photos. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { daysOfCover, galleryCovers } from '@cocon/domain';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useProfile } from '../../session/useSession.ts';
import { AlbumList } from './AlbumList.tsx';
import { CoverWords, useCoverTitle } from './CoverWords.tsx';
import { GalleryFrame } from './GalleryFrame.tsx';
import { inOrder } from './galleryItems.ts';
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
  const { album: id = '' } = useParams({ strict: false }) as { readonly album?: string };
  const all = useGallery();
  const covers = useMemo(() => galleryCovers(all), [all]);
  const days = useMemo(() => daysOfCover(all, id), [all, id]);
  const photos = useMemo(() => inOrder(days), [days]);
  const holes = useGapPlaces(days);
  const today = profile.moment.day;
  const titleOf = useCoverTitle(today);
  const cover = covers.find((one) => one.id === id);
  // Whatever is not here yet may be of this album only where this one is the last that is.
  const mayGrow = cover === undefined || cover === covers.at(-1);
  return (
    <>
      <PageHeader
        title={cover ? titleOf(cover) : t`Galerie`}
        {...(cover ? { subtitle: <CoverWords cover={cover} today={today} /> } : {})}
        back={{ href: '/galerie', label: t`Retour à la galerie` }}
      />
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
