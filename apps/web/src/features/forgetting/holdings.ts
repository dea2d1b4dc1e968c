/** What a device holds of photos, their copies and their pages, for what is asked of all of them. */
import type { Profile } from '@cocon/client';
import { galleryDocuments } from '../gallery/galleryItems.ts';
import type { Holdings } from './coverage.ts';

export function holdingsOf(profile: Profile): Holdings {
  const { photos, posts } = galleryDocuments(profile);
  return { photos, prints: profile.all('print'), pages: posts };
}

/** All that the server has for this device, however old. */
export async function allHoldings(profile: Profile): Promise<Holdings> {
  for (const collection of ['medium', 'post', 'print'] as const)
    while (profile.hasOlder(collection)) await profile.loadOlder(collection);
  return holdingsOf(profile);
}
