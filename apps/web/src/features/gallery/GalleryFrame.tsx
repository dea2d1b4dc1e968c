/** What shows photos, in the frame of who looks: the team's or a family's. */
import { lazy, Suspense, type ReactNode } from 'react';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';

const StaffPage = lazy(async () => ({ default: (await import('../../session/StaffPage.tsx')).StaffPage }));

export interface GalleryFrameProps {
  readonly content: (isStaff: boolean) => ReactNode;
}

export function GalleryFrame({ content }: GalleryFrameProps) {
  return (
    <Door>
      <InFrame content={content} />
    </Door>
  );
}

function InFrame({ content }: GalleryFrameProps) {
  const profile = useProfile();
  return profile.stored.role === 'household' ? (
    <FamilyPage current="gallery">{content(false)}</FamilyPage>
  ) : (
    <Suspense fallback={null}>
      <StaffPage current="gallery">{content(true)}</StaffPage>
    </Suspense>
  );
}
