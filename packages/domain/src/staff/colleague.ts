/** A colleague: the name that signs posts, and the device that is hers where she has one. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { Name } from '../names.ts';

export const ColleagueBody = z.looseObject({
  type: z.literal('colleague'),
  name: Name,
  device: z.optional(z.string()),
  /** No person: a room's tablet, whose name signs where nobody was picked. */
  isTablet: z.optional(z.boolean()),
});
export type ColleagueBody = z.infer<typeof ColleagueBody>;

export const colleagueType = documentType('book', 'colleague', ColleagueBody);
