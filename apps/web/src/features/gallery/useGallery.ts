/** The gallery's days: made again only when a photo or a post changed, not at every sign of progress. */
import { useRef } from 'react';
import type { GalleryDay } from '@cocon/domain';
import { useProfile } from '../../session/useSession.ts';
import { galleryDocuments, toDays, type GalleryDocuments } from './galleryItems.ts';

interface Made {
  readonly from: GalleryDocuments;
  readonly days: readonly GalleryDay[];
}

export function useGallery(): readonly GalleryDay[] {
  const profile = useProfile();
  const made = useRef<Made>(undefined);
  const from = galleryDocuments(profile);
  if (!made.current || !isSame(made.current.from, from)) made.current = { from, days: toDays(from) };
  return made.current.days;
}

const isSame = (a: GalleryDocuments, b: GalleryDocuments): boolean =>
  areSame(a.photos, b.photos) && areSame(a.posts, b.posts);

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
