/** All of an album on this device: older photos are loaded where some of it may be missing. */
import type { Profile } from '@cocon/client';
import { postType } from '@cocon/domain';
import type { LocalDay } from '@cocon/protocol';
import { documentsOf } from '../../session/useSession.ts';
import { galleryDocuments } from '../gallery/galleryItems.ts';
import { isWhole } from './wholeAlbum.ts';

/** `id`: of the album, or the day where its photos are of none. */
export async function loadWholeAlbum(profile: Profile, id: string): Promise<void> {
  while (!isHeldWhole(profile, id))
    await Promise.all([profile.loadOlder('medium'), profile.loadOlder('post')]);
}

function isHeldWhole(profile: Profile, id: string): boolean {
  const days = galleryDocuments(profile).photos.flatMap(({ header }) => header.medium?.day ?? []);
  const firstPage = documentsOf(profile, postType).find((post) => post.id === id)?.header.post?.day;
  return isWhole({
    firstPage,
    oldestPhoto: days.toSorted().at(0) as LocalDay | undefined,
    hasOlder: profile.hasOlder('medium') || profile.hasOlder('post'),
  });
}
