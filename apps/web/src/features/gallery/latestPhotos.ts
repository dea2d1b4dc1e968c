/** The photos of the last day that has some, of one child where asked. */
import type { ShownPhoto } from './galleryItems.ts';

/** `photos`: newest day first, as the gallery shows them. */
export function latestPhotos(photos: readonly ShownPhoto[], child?: string): ShownPhoto[] {
  const own = child === undefined ? photos : photos.filter(({ photo }) => photo.subjects.includes(child));
  const day = own[0]?.photo.day;
  return own.filter(({ photo }) => photo.day === day);
}
