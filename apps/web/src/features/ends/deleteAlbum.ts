/** Deleting an album: every photo of it with its copy to keep, and each page of which no photo is left. */
import type { Document, Draft } from '@cocon/client';
import type { AlbumToEnd } from './albumEnd.ts';

export function albumDeletions({ photos, pages, copies }: AlbumToEnd): Draft['deletions'] {
  const going = new Set(photos.map(({ id }) => id as string));
  const emptied = pages.filter(({ photos: under }) => under.every(({ id }) => going.has(id)));
  const documents: readonly Document[] = [...photos, ...copies, ...emptied.map(({ page }) => page)];
  return documents.map(({ id, collection }) => ({ id, collection }));
}
