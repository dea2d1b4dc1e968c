/** The gallery, for the team and for families: one screen in the frame of who looks. */
import { GalleryFrame } from './GalleryFrame.tsx';
import { GalleryView } from './GalleryView.tsx';

export function GalleryScreen() {
  return <GalleryFrame content={(isStaff) => <GalleryView isStaff={isStaff} />} />;
}
