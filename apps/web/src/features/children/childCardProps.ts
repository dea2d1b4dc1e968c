/** What each card of a child's file is given. */
import type { BookChild, BookHousehold } from '../../session/book.ts';

export interface ChildCardProps {
  readonly child: BookChild;
  readonly households: readonly BookHousehold[];
}
