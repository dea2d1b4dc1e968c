/**
 * What a guardian signed on paper, photographed: a record of its own for the direction alone (a sheet may bear the names
 * of two parents, or of children of other homes). It is found from a consent by the child and by the hash of the text
 * that both name. The keys of its pages lie here and nowhere else.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { EncryptedFile } from '../gallery/photo.ts';

/** Most pages of one paper; a record names no more files. */
export const MOST_PAGES = 20;

export const SignedPaperBody = z.looseObject({
  type: z.literal('signedPaper'),
  pages: z.array(EncryptedFile).check(z.minLength(1), z.maxLength(MOST_PAGES)),
  /** Ids of the children it speaks of. */
  children: z.array(z.string()),
  /** Hash of the text that was signed, as the consents name it. */
  text: z.string(),
  /** The days it is good for. */
  from: z.string(),
  to: z.string(),
});
export type SignedPaperBody = z.infer<typeof SignedPaperBody>;

export const signedPaperType = documentType('office', 'signedPaper', SignedPaperBody);
