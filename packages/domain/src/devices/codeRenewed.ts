/**
 * A colleague's code on a room tablet was replaced by somebody else's hand: for her own device, and for direction's list of
 * what happened. The book's readers are the team.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { Name } from '../names.ts';

const CodeRenewedBody = z.looseObject({
  type: z.literal('codeRenewed'),
  /** The tablet. */
  device: z.string(),
  /** Whose code it is: her record in the book, and what she was called. */
  member: z.string(),
  name: Name,
  /** With whose code it was replaced; absent: the tablet's own. */
  by: z.optional(Name),
});
export type CodeRenewedBody = z.infer<typeof CodeRenewedBody>;

export const codeRenewedType = documentType('book', 'codeRenewed', CodeRenewedBody);
