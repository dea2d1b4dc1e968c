/** The photos of the last day that has some, of one child where asked; those of one's own children first. */
import type { ShownPhoto } from './galleryItems.ts';

/** `photos`: newest day first, as the gallery shows them. `wanted`: that day's alone. */
export function latestPhotos(photos: readonly ShownPhoto[], child?: string, wanted?: string): ShownPhoto[] {
  const own = child === undefined ? photos : photos.filter(({ photo }) => photo.subjects.includes(child));
  const day = wanted ?? own[0]?.photo.day;
  return own.filter(({ photo }) => photo.day === day);
}

/** Photos with one of these children before the others, in the order they had. */
export function ownFirst(photos: readonly ShownPhoto[], children: readonly string[]): ShownPhoto[] {
  const isOwn = ({ photo }: ShownPhoto) => photo.subjects.some((subject) => children.includes(subject));
  return [...photos.filter(isOwn), ...photos.filter((one) => !isOwn(one))];
}
