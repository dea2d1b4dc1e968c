/**
 * The rows of a story, oldest day first: a wide picture alone, two upright ones side by side, none out of its order.
 */
import { groupBy } from '@cocon/domain';
import type { ShownPhoto } from '../gallery/galleryItems.ts';

export interface StoryDay {
  readonly day: string;
  readonly rows: readonly (readonly ShownPhoto[])[];
}

const isUpright = ({ photo: { body } }: ShownPhoto): boolean => body.full.height > body.full.width;

/** `photos`: newest day first, as the gallery has them. */
export const storyDays = (photos: readonly ShownPhoto[]): StoryDay[] =>
  [...groupBy(photos, ({ photo }) => photo.day)]
    .toReversed()
    .map(([day, inDay]) => ({ day, rows: rowsOf(inDay) }));

function rowsOf(photos: readonly ShownPhoto[]): ShownPhoto[][] {
  const rows: ShownPhoto[][] = [];
  for (const photo of photos) {
    const last = rows.at(-1);
    const isPair = last?.length === 1 && last.every(isUpright) && isUpright(photo);
    if (isPair) last.push(photo);
    else rows.push([photo]);
  }
  return rows;
}
