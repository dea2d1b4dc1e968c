/** Which photos of one's own children end in the weeks to come, told to families in time to keep what they wish to. */
import { daysBetween, localDay, type LocalDay, type RecordHeader } from '@cocon/protocol';

/** Days before the end from which it is told. */
export const TOLD_BEFORE = 28;

export interface EndsOnDay {
  /** The last day on which they are seen. */
  readonly lastDay: LocalDay;
  readonly photos: number;
}

/** By last day, the nearest first. */
export function endsSoon(
  photos: readonly { readonly header: Pick<RecordHeader, 'medium' | 'until'> }[],
  children: ReadonlySet<string>,
  today: LocalDay,
  zone: string,
): EndsOnDay[] {
  const counts = new Map<LocalDay, number>();
  for (const { header } of photos) {
    const { medium, until } = header;
    if (until === null || !medium?.subjects.some(({ child }) => children.has(child))) continue;
    const lastDay = localDay(until - 1, zone);
    if (daysBetween(today, lastDay) <= TOLD_BEFORE) counts.set(lastDay, (counts.get(lastDay) ?? 0) + 1);
  }
  return [...counts]
    .map(([lastDay, count]) => ({ lastDay, photos: count }))
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}
