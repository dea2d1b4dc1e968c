/**
 * Which photos of one's own children end in the weeks to come, told to families in time to keep what they wish to, where
 * they may keep any; else to look at them once more.
 */
import { daysBetween, localDay, type LocalDay, type RecordHeader } from '@cocon/protocol';

/** Days before the end from which it is told. */
export const TOLD_BEFORE = 28;

export interface EndsOnDay {
  /** The last day on which they are seen. */
  readonly lastDay: LocalDay;
  readonly photos: number;
  /** Whether one of them may be kept. */
  readonly isToKeep: boolean;
}

interface EndingPhoto {
  readonly header: Pick<RecordHeader, 'medium' | 'until'>;
  /** `copy`: the record of the copy to keep, if there is one for anybody. */
  readonly body: { readonly copy?: string | undefined };
}

/** By last day, the nearest first. */
export function endsSoon(
  photos: readonly EndingPhoto[],
  children: ReadonlySet<string>,
  today: LocalDay,
  zone: string,
  /** The records of copies that this home holds. */
  copies: ReadonlySet<string>,
): EndsOnDay[] {
  const ends = new Map<LocalDay, EndsOnDay>();
  for (const { header, body } of photos) {
    const { medium, until } = header;
    if (until === null || !medium?.subjects.some(({ child }) => children.has(child))) continue;
    const lastDay = localDay(until - 1, zone);
    if (daysBetween(today, lastDay) > TOLD_BEFORE) continue;
    const others = ends.get(lastDay);
    const mayKeep = body.copy !== undefined && copies.has(body.copy);
    ends.set(lastDay, {
      lastDay,
      photos: (others?.photos ?? 0) + 1,
      isToKeep: mayKeep || others?.isToKeep === true,
    });
  }
  return [...ends.values()].sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}
