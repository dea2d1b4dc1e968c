/** What each card of a child's file is given. */
import type { BookChild } from '../../session/book.ts';
import type { BookHousehold } from '../../session/teamBook.ts';

export interface ChildCardProps {
  readonly child: BookChild;
  readonly households: readonly BookHousehold[];
}
