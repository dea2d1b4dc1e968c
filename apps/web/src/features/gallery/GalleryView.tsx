/** What the gallery shows: publications under way, the photos, older ones as one scrolls, and the full view of one. */
import { useCallback, useMemo, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LazyReviewNotice } from '../review/LazyReviewNotice.tsx';
import { AlbumList } from './AlbumList.tsx';
import { ChangedAccord } from './ChangedAccord.tsx';
import { DeletePhotoDialog } from './DeletePhotoDialog.tsx';
import { covered } from './gallery.css.ts';
import { inOrder } from './galleryItems.ts';
import { gapPlaces } from './gaps.ts';
import { OlderPhotos } from './OlderPhotos.tsx';
import { PendingPublications } from './PendingPublications.tsx';
import { useGallery } from './useGallery.ts';
import { GonePhoto } from './viewer/GonePhoto.tsx';
import { PhotoViewer } from './viewer/PhotoViewer.tsx';

const PUBLISH = '/galerie/publier';

export function GalleryView({ isStaff = false }: { readonly isStaff?: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const profile = useProfile();
  const days = useGallery();
  const photos = useMemo(() => inOrder(days), [days]);
  const [deleting, setDeleting] = useState<string>();
  const { gaps } = profile;
  const gapKey = gaps.map(({ id }) => id).join(' ');
  // Made again only when one came or went, so that the list is not painted at every sign of progress.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const holes = useMemo(() => gapPlaces(gaps, days), [gapKey, days]);
  const opened = useLocation({ select: ({ hash }) => hash });
  const isOpen = photos.some(({ photo }) => photo.id === opened);
  const isFirstLook = profile.lastContact === null && profile.status.kind === 'syncing';
  const today = profile.moment.day;

  /** The way back of the phone closes the full view too: it is an entry of the history, once for all its photos. */
  function close(): void {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/galerie', replace: true, resetScroll: false });
  }
  const show = useCallback(
    (photo: string, replace: boolean) =>
      void navigate({ to: '/galerie', hash: photo, replace, resetScroll: false, hashScrollIntoView: false }),
    [navigate],
  );
  const open = useCallback((photo: string) => show(photo, false), [show]);
  const moveTo = useCallback((photo: string) => show(photo, true), [show]);

  return (
    <>
      <PageHeader
        title={t`Galerie`}
        {...(isStaff
          ? {
              actions: (
                <Button icon="camera" size="large" onPress={() => void navigate({ to: PUBLISH })}>
                  <Trans>Publier des photos</Trans>
                </Button>
              ),
            }
          : {})}
      />
      {isStaff && <PendingPublications />}
      {isStaff && <LazyReviewNotice />}
      {holes.isAbove && <ChangedAccord />}
      {photos.length > 0 && (
        <div className={isOpen || deleting !== undefined ? covered : undefined}>
          <AlbumList
            days={days}
            gapDays={holes.days}
            today={today}
            onOpen={open}
            onDelete={isStaff ? setDeleting : undefined}
          />
        </div>
      )}
      {photos.length === 0 && isFirstLook && (
        <Skeleton shape="photo" count={6} label={t`Les photos arrivent`} />
      )}
      {photos.length === 0 && !isFirstLook && <NoPhotos isStaff={isStaff} />}
      <OlderPhotos />
      {isOpen && (
        <PhotoViewer
          photos={photos}
          opened={opened}
          isStaff={isStaff}
          today={today}
          onMove={moveTo}
          onClose={close}
        />
      )}
      {!isOpen && gaps.some(({ id }) => id === opened) && <GonePhoto onClose={close} />}
      {deleting !== undefined && (
        <DeletePhotoDialog photo={deleting} onClose={() => setDeleting(undefined)} />
      )}
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
