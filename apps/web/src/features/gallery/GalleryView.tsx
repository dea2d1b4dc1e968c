/** What the gallery shows: publications under way, the photos by day or by album, older ones as one scrolls. */
import { useMemo, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { galleryCovers } from '@cocon/domain';
import { EmptyState } from '../../design/EmptyState.tsx';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LazyErasureNotices } from '../forgetting/LazyErasureNotices.tsx';
import { LazyReviewNotice } from '../review/LazyReviewNotice.tsx';
import { LazySearchResults } from '../search/LazySearchResults.tsx';
import { LazySendingLine } from '../sending/LazySendingLine.tsx';
import { AlbumCovers } from './AlbumCovers.tsx';
import { AlbumList } from './AlbumList.tsx';
import { ChangedAccord } from './ChangedAccord.tsx';
import { search as searchLook, ways } from './gallery.css.ts';
import { inOrder } from './galleryItems.ts';
import { keepView, keptView, type GalleryViewChoice } from './galleryView.ts';
import { Looking } from './Looking.tsx';
import { OlderPhotos } from './OlderPhotos.tsx';
import { useGallery } from './useGallery.ts';
import { useGapPlaces } from './useGapPlaces.ts';
import { useSearch } from './useSearch.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

const PUBLISH = '/galerie/publier';
const NONE = [] as const;

export function GalleryView({ isStaff }: { readonly isStaff: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const profile = useProfile();
  const days = useGallery();
  const photos = useMemo(() => inOrder(days), [days]);
  const [view, setView] = useState(() => keptView(() => window.localStorage));
  const isByAlbum = view === 'album';
  const [typed, setTyped] = useSearch(profile);
  const isSearching = photos.length > 0 && typed.trim() !== '';
  const covers = useMemo(() => (isByAlbum ? galleryCovers(days) : NONE), [isByAlbum, days]);
  const holes = useGapPlaces(days);
  const isFirstLook = profile.lastContact === null && profile.status.kind === 'syncing';
  const today = profile.moment.day;

  function change(wanted: GalleryViewChoice): void {
    keepView(() => window.localStorage, wanted);
    setView(wanted);
  }

  return (
    <>
      <PageHeader
        title={t`Galerie`}
        {...(isStaff
          ? {
              actions: (
                <Button icon="camera" size="large" onPress={() => navigate(PUBLISH)}>
                  <Trans>Publier des photos</Trans>
                </Button>
              ),
            }
          : {})}
      />
      {isStaff && <LazySendingLine />}
      {isStaff && <LazyReviewNotice />}
      {isStaff && <LazyErasureNotices />}
      {photos.length > 0 && (
        <div className={ways}>
          <div className={searchLook}>
            <TextField
              label={t`Chercher dans les photos`}
              type="search"
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              placeholder={t`Léo, mardi, 12 mars, cabane`}
            />
          </div>
          {!isSearching && <ViewSwitch view={view} onChange={change} />}
        </div>
      )}
      {(holes.isAbove || (isByAlbum && holes.days.size > 0)) && <ChangedAccord />}
      {isSearching ? (
        <LazySearchResults typed={typed} isStaff={isStaff} />
      ) : (
        <Looking
          photos={photos}
          isStaff={isStaff}
          list={(hands) => {
            if (photos.length === 0) return null;
            if (isByAlbum) return <AlbumCovers covers={covers} today={today} />;
            return <AlbumList days={days} gapDays={holes.days} today={today} {...hands} />;
          }}
        />
      )}
      {photos.length === 0 && isFirstLook && (
        <Skeleton shape="photo" count={6} label={t`Les photos arrivent`} />
      )}
      {photos.length === 0 && !isFirstLook && <NoPhotos isStaff={isStaff} />}
      <OlderPhotos />
    </>
  );
}

function NoPhotos({ isStaff }: { readonly isStaff: boolean }) {
  const { t } = useLingui();
  if (isStaff) {
    return (
      <EmptyState emblem="sun" title={t`Pas encore de photos`}>
        <p>
          <Trans>
            Prenez des photos, dites qui est dessus : Cocon les montre aux familles qui peuvent les voir, et à
            elles seules. Le bouton est en haut de cette page.
          </Trans>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState emblem="sun" title={t`Les photos arriveront ici`}>
      <p>
        <Trans>Vous verrez celles que les accords des familles vous ouvrent. Rien à faire d’ici là.</Trans>
      </p>
    </EmptyState>
  );
}
