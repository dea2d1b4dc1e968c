/** The page of a child in the book: for the team and all the child's homes; rewritten whenever those change. */
import type { Document, DraftWrite } from '@cocon/client';
import type { ChildBody } from '@cocon/domain';
import type { HouseholdId } from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';

/** Writes the page again with some members changed; nothing where this device does not hold the page. */
export function rewriteChild(
  document: Document<ChildBody> | undefined,
  homes: readonly HouseholdId[],
  change: Partial<ChildBody> = {},
): DraftWrite[] {
  if (!document) return [];
  return [bookWrite(document.id, { ...document.body, ...change }, homes, document)];
}
