/** Direction reopened a room tablet whose codes were forgotten: for its own list of what happened. The book's readers are the team. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

const TabletReopenedBody = z.looseObject({ type: z.literal('tabletReopened'), device: z.string() });
export type TabletReopenedBody = z.infer<typeof TabletReopenedBody>;

export const tabletReopenedType = documentType('book', 'tabletReopened', TabletReopenedBody);
