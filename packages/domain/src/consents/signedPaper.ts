/**
 * What a guardian signed on paper, photographed or scanned as PDF: a record of its own for the direction alone (a sheet may bear the names
 * of two parents, or of children of other homes). It is found from a consent by the child and by the hash of the text
 * that both name. The keys of its files lie here and nowhere else.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { EncryptedBlob, EncryptedFile } from '../gallery/photo.ts';

/** Most pages of one paper, a PDF counting for one; a record names no more files. */
export const MOST_PAGES = 20;

/** Every file of a paper, pages first. */
export const filesOfPaper = ({
  pages,
  pdfs = [],
}: {
  readonly pages: readonly EncryptedBlob[];
  readonly pdfs?: readonly EncryptedBlob[] | undefined;
}): readonly EncryptedBlob[] => [...pages, ...pdfs];

const PaperBody = z.looseObject({
  type: z.literal('signedPaper'),
  /** Photographed pages. */
  pages: z.array(EncryptedFile).check(z.maxLength(MOST_PAGES)),
  /** What an office's scanner made; absent where there is none. */
  pdfs: z.optional(z.array(EncryptedBlob).check(z.maxLength(MOST_PAGES))),
  /** Ids of the children it speaks of. */
  children: z.array(z.string()),
  /** Hash of the text that was signed, as the consents name it. */
  text: z.string(),
  /** The days it is good for. */
  from: z.string(),
  to: z.string(),
});
export const SignedPaperBody = PaperBody.check(
  z.refine((body) => {
    const count = filesOfPaper(body).length;
    return count >= 1 && count <= MOST_PAGES;
  }),
);
export type SignedPaperBody = z.infer<typeof SignedPaperBody>;

export const signedPaperType = documentType('office', 'signedPaper', SignedPaperBody);
