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

export const HouseBody = z.looseObject({
  type: z.literal('house'),
  name: Name,
  kind: EstablishmentKind,
});
export type HouseBody = z.infer<typeof HouseBody>;

export const houseType = documentType('book', 'house', HouseBody);
