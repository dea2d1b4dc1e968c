/** Where the gallery says that an accord has changed: at the head of each day that has photos left, else once above all. */
import type { Gap } from '@cocon/client';
import type { GalleryDay } from '@cocon/domain';

export interface GapPlaces {
  /** Days with photos left, of which a photo was taken back. */
  readonly days: ReadonlySet<string>;
  /** Whether a day lost its last photo. */
  readonly isAbove: boolean;
}

export function gapPlaces(gaps: readonly Pick<Gap, 'day'>[], days: readonly GalleryDay[]): GapPlaces {
  const there = new Set(days.map(({ day }) => day));
  const [inside, above] = [
    gaps.filter(({ day }) => there.has(day)),
    gaps.filter(({ day }) => !there.has(day)),
  ];
  return { days: new Set(inside.map(({ day }) => day)), isAbove: above.length > 0 };
}

/** Whether the newest photos have a hole: of their day, or of a later one that has none left. */
export const isGapInNewest = (gaps: readonly Pick<Gap, 'day'>[], newestDay: string | undefined): boolean =>
  gaps.some(({ day }) => newestDay === undefined || day >= newestDay);
