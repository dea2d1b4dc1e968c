/** The album that the address names: its cover, its days, its photos in the gallery's order. */
import { useMemo } from 'react';
import { useParams } from '@tanstack/react-router';
import { daysOfCover, galleryCovers, type Cover, type GalleryDay } from '@cocon/domain';
import { inOrder, type ShownPhoto } from '../gallery/galleryItems.ts';
import { useGallery } from '../gallery/useGallery.ts';

export interface ShownAlbum {
  readonly id: string;
  /** Undefined while none of its photos is here. */
  readonly cover: Cover | undefined;
  /** Newest first. */
  readonly days: readonly GalleryDay[];
  readonly photos: readonly ShownPhoto[];
}

export function useAlbum(): ShownAlbum {
  const { album: id = '' } = useParams({ strict: false }) as { readonly album?: string };
  const all = useGallery();
  return useMemo(() => {
    const days = daysOfCover(all, id);
    return { id, days, photos: inOrder(days), cover: galleryCovers(days)[0] };
  }, [all, id]);
}
