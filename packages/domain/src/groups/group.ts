/** A group of children (Bébés, Moyens, Grands): its name, for staff. Who is in it, and when, is in the register. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { Name } from '../names.ts';

export const GroupBody = z.looseObject({ type: z.literal('group'), name: Name });
export type GroupBody = z.infer<typeof GroupBody>;

export const groupType = documentType('book', 'group', GroupBody);
