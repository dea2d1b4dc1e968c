/**
 * Documents that end by themselves so long after they were written: the one place that gives them their end, by the lengths
 * that the notice of article 13 reads (LG-5). Apart from `writes.ts`, which a family's start brings.
 */
import type { DraftWrite } from '@cocon/client';
import { DOCUMENTS_KEPT, type Instant } from '@cocon/protocol';
import { bookWrite, newRecordId } from './writes.ts';

type EndingType = keyof typeof DOCUMENTS_KEPT;

/** When a document of this type ends that is written now. */
export const endAfter = (type: EndingType, now: Instant): Instant => now + DOCUMENTS_KEPT[type];

/** A new page of the book for the team, that ends by itself. */
export const endingPage = (body: { readonly type: EndingType }, now: Instant): DraftWrite => ({
  ...bookWrite(newRecordId(), body, []),
  until: endAfter(body.type, now),
});
