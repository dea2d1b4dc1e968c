/** The gallery's days: made again only when a photo or a post changed, not at every sign of progress, once for all who ask. */
import type { Profile } from '@cocon/client';
import type { GalleryDay } from '@cocon/domain';
import { useProfile } from '../../session/useSession.ts';
import { galleryDocuments, toDays, type GalleryDocuments } from './galleryItems.ts';

interface Made {
  readonly from: GalleryDocuments;
  readonly days: readonly GalleryDay[];
}

const madeOf = new WeakMap<Profile, Made>();

export function useGallery(): readonly GalleryDay[] {
  return galleryOf(useProfile());
}

export function galleryOf(profile: Profile): readonly GalleryDay[] {
  const from = galleryDocuments(profile);
  const before = madeOf.get(profile);
  if (before && isSame(before.from, from)) return before.days;
  const days = toDays(from);
  madeOf.set(profile, { from, days });
  return days;
}

const isSame = (a: GalleryDocuments, b: GalleryDocuments): boolean =>
  areSame(a.photos, b.photos) && areSame(a.posts, b.posts);

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
