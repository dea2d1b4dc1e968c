/** « À revoir » : the photos that lost families since a consent changed, each with what may be done about it. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ChildId } from '@cocon/protocol';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LazyErasureNotices } from '../forgetting/LazyErasureNotices.tsx';
import { askedErasures } from '../forgetting/requests.ts';
import { RequestList } from '../forgetting/RequestList.tsx';
import { DeletePhotoDialog } from '../gallery/DeletePhotoDialog.tsx';
import { MaskPublished } from './MaskPublished.tsx';
import { photosToReview, type PhotoToReview } from './photosToReview.ts';
import { list } from './review.css.ts';
import { ReviewItem } from './ReviewItem.tsx';

export function ReviewScreen() {
  return (
    <Door role="staff">
      <StaffPage current="gallery">
        <ReviewPage />
      </StaffPage>
    </Door>
  );
}

function ReviewPage() {
  const { t } = useLingui();
  const profile = useProfile();
  const photos = photosToReview(profile);
  const hasRequests = askedErasures(profile).length > 0;
  const [masked, setMasked] = useState<{ readonly photo: PhotoToReview; readonly child: ChildId }>();
  const [deleting, setDeleting] = useState<string>();
  return (
    <>
      <PageHeader
        title={t`À revoir`}
        back={{ href: '/galerie', label: t`Retour à la galerie` }}
        subtitle={
          photos.length > 0 && (
            <Trans>
              Des parents ont changé leur accord. Les familles qui ne doivent plus voir ces photos ne les
              reçoivent déjà plus : à vous de dire ce qu’elles deviennent pour les autres.
            </Trans>
          )
        }
      />
      <Stack gap={2}>
        <LazyErasureNotices />
        <RequestList />
      </Stack>
      {photos.length === 0 && !hasRequests && (
        <EmptyState emblem="sun" title={t`Rien à revoir`}>
          <p>
            <Trans>Si des parents changent leur accord ou demandent un effacement, ce sera listé ici.</Trans>
          </p>
        </EmptyState>
      )}
      {photos.length > 0 && (
        <Stack gap={2}>
          <ul role="list" className={list} aria-label={t`Photos à revoir`}>
            {photos.map((photo, index) => (
              <ReviewItem
                key={photo.document.id}
                photo={photo}
                number={index + 1}
                count={photos.length}
                onMask={(child) => setMasked({ photo, child })}
                onDelete={() => setDeleting(photo.document.id)}
              />
            ))}
          </ul>
        </Stack>
      )}
      {masked && (
        <MaskPublished photo={masked.photo} child={masked.child} onClose={() => setMasked(undefined)} />
      )}
      {deleting !== undefined && (
        <DeletePhotoDialog photo={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </>
  );
}
