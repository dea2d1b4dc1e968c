/** Where the gallery says that an accord has changed: made again only when a hole came or went, or the days changed. */
import { useMemo } from 'react';
import type { GalleryDay } from '@cocon/domain';
import { useProfile } from '../../session/useSession.ts';
import { gapPlaces, type GapPlaces } from './gaps.ts';

export function useGapPlaces(days: readonly GalleryDay[]): GapPlaces {
  const { gaps } = useProfile();
  const gapKey = gaps.map(({ id }) => id).join(' ');
  // The list must not be painted again at every sign of progress.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => gapPlaces(gaps, days), [gapKey, days]);
}
