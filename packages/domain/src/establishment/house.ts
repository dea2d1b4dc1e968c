/** The establishment as its staff describe it. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { Name } from '../names.ts';

export const ESTABLISHMENT_KINDS = [
  'dayNursery',
  'microNursery',
  'multiAccueil',
  'leisureCentre',
  'beforeAfterSchool',
] as const;
export const EstablishmentKind = z.enum(ESTABLISHMENT_KINDS);
export type EstablishmentKind = z.infer<typeof EstablishmentKind>;

/** How long photos stay: until 31 October after the school year, or so many months where that is sooner. */
export const PHOTO_ENDS = ['october', 'sixMonths', 'threeMonths'] as const;
export const PhotoEnd = z.enum(PHOTO_ENDS);
export type PhotoEnd = z.infer<typeof PhotoEnd>;

export const HouseBody = z.looseObject({
  type: z.literal('house'),
  name: Name,
  kind: EstablishmentKind,
  /** How long the photos it publishes stay; the usual end where it is not said. */
  photoEnd: z.optional(PhotoEnd),
  /** Whether families may keep copies of what it publishes; not where it is not said. */
  keeping: z.optional(z.boolean()),
  /** Whether families meet dissuasion on what it publishes; not where it is not said. */
  dissuasion: z.optional(z.boolean()),
});
export type HouseBody = z.infer<typeof HouseBody>;

export const houseType = documentType('book', 'house', HouseBody);
