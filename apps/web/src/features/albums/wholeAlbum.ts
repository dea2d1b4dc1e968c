/**
 * Whether all of an album is open on this device. Its first page names it, and a photo is at most thirty days older than
 * its publication (GA-5): once the first page is here, and photos from before those days, nothing of it is missing.
 */
import { addDays, type LocalDay } from '@cocon/protocol';

const LONGEST_WAY_BACK = 31;

export interface Held {
  /** Days of posts and photos that are open here. */
  readonly firstPage: LocalDay | undefined;
  readonly oldestPhoto: LocalDay | undefined;
  /** Whether there are older ones, here or on the server. */
  readonly hasOlder: boolean;
}

export function isWhole({ firstPage, oldestPhoto, hasOlder }: Held): boolean {
  if (!hasOlder) return true;
  if (firstPage === undefined || oldestPhoto === undefined) return false;
  return oldestPhoto < addDays(firstPage, -LONGEST_WAY_BACK);
}
