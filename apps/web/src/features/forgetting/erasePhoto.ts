/** One photo goes, with its copy however old, and the page that it leaves empty. */
import type { Profile } from '@cocon/client';
import { deletionsFor } from '../gallery/deletePhoto.ts';
import { galleryDocuments } from '../gallery/galleryItems.ts';
import { loadCopies } from '../keeping/loadCopies.ts';
import { erase } from './erase.ts';

/** `onGoing`: what goes is known, and still there to be looked away from. */
export async function erasePhoto(profile: Profile, photo: string, onGoing?: () => void): Promise<void> {
  await loadCopies(
    profile,
    galleryDocuments(profile).photos.filter(({ id }) => id === photo),
  );
  const deletions = deletionsFor(profile, photo);
  onGoing?.();
  await erase(profile, { kind: 'photos' }, deletions);
}
