/** Deleting an album: every photo of it, and each page of which no photo is left. */
import type { Document, Draft } from '@cocon/client';
import type { ErasureStatement } from '@cocon/protocol';
import type { AlbumToEnd } from './albumEnd.ts';

export interface AlbumErasure {
  readonly deletions: Draft['deletions'];
  /** What the certificate names. */
  readonly records: ErasureStatement['records'];
}

export function albumErasure({ photos, pages }: AlbumToEnd): AlbumErasure {
  const going = new Set(photos.map(({ id }) => id as string));
  const emptied = pages.filter(({ photos: under }) => under.every(({ id }) => going.has(id)));
  const documents: readonly Document[] = [...photos, ...emptied.map(({ page }) => page)];
  return {
    deletions: documents.map(({ id, collection }) => ({ id, collection })),
    records: documents.map(({ id, collection, header }) => ({
      id,
      collection,
      blobs: header.blobs.map((blob) => blob.id),
    })),
  };
}
