/**
 * « Nous avons perdu les deux feuilles »: a device of direction asks another to sign a new root with it. Between the
 * devices of direction alone; who asks, and when, is what the record is signed with. It names public keys only: the secret
 * of the new sheet stays on the device that asks.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

const RootRequestBody = z.looseObject({
  type: z.literal('rootRequest'),
  /** One for each device that may confirm: the statement as it would stand, and the signature of who asks. */
  halves: z
    .array(z.object({ with: z.string(), statement: z.string(), signature: z.string() }))
    .check(z.maxLength(100)),
});
export type RootRequestBody = z.infer<typeof RootRequestBody>;

export const rootRequestType = documentType('office', 'rootRequest', RootRequestBody);
