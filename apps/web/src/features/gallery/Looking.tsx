/** A list of photos, and in front of it what a tap opens: the full view of one, or the question before deleting it. */
import { useCallback, useState, type ReactNode } from 'react';
import { useProfile } from '../../session/useSession.ts';
import { LazyDeletePhotoDialog } from './LazyDeletePhotoDialog.tsx';
import { covered } from './gallery.css.ts';
import type { ShownPhoto } from './galleryItems.ts';
import { useOpenedPhoto } from './useOpenedPhoto.ts';
import { fetchViewer, LazyEndedPhoto, LazyGonePhoto, LazyPhotoViewer } from '../viewer/LazyViewer.tsx';

export interface LookingProps {
  /** Those one goes through in full view. */
  readonly photos: readonly ShownPhoto[];
  readonly isStaff: boolean;
  readonly list: (hands: Hands) => ReactNode;
}

/** The same functions as long as the screen is there. */
export interface Hands {
  readonly onOpen: (photo: string) => void;
  readonly onDelete: ((photo: string) => void) | undefined;
}

export function Looking({ photos, isStaff, list }: LookingProps) {
  const profile = useProfile();
  const { opened, open, moveTo, close } = useOpenedPhoto();
  const [deleting, setDeleting] = useState<string>();
  const onDelete = useCallback((photo: string) => setDeleting(photo), []);
  const isOpen = photos.some(({ photo }) => photo.id === opened);
  /** What one has seen in full view last: not there any more, it went while one looked. */
  const [looked, setLooked] = useState('');
  if (isOpen && looked !== opened) setLooked(opened);
  const isTakenBack = !isOpen && profile.gaps.some(({ id }) => id === opened);
  const hasEnded = !isOpen && !isTakenBack && !isStaff && looked !== '' && looked === opened;
  return (
    <>
      <div
        className={isOpen || deleting !== undefined ? covered : undefined}
        onPointerDownCapture={fetchViewer}
      >
        {list({ onOpen: open, onDelete: isStaff ? onDelete : undefined })}
      </div>
      {isOpen && (
        <LazyPhotoViewer
          photos={photos}
          opened={opened}
          isStaff={isStaff}
          today={profile.moment.day}
          onMove={moveTo}
          onClose={close}
        />
      )}
      {isTakenBack && <LazyGonePhoto onClose={close} />}
      {hasEnded && <LazyEndedPhoto onClose={close} />}
      {deleting !== undefined && (
        <LazyDeletePhotoDialog photo={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </>
  );
}
