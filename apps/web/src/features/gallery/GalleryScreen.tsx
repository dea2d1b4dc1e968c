/** The gallery, for the team and for families: one screen in the frame of who looks. */
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { GalleryView } from './GalleryView.tsx';

export function GalleryScreen() {
  return (
    <Door>
      <InFrame />
    </Door>
  );
}

function InFrame() {
  const profile = useProfile();
  return profile.stored.role === 'household' ? (
    <FamilyPage current="gallery">
      <GalleryView />
    </FamilyPage>
  ) : (
    <StaffPage current="gallery">
      <GalleryView isStaff />
    </StaffPage>
  );
}
