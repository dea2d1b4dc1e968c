import type { LocalDay } from '@cocon/protocol';
import type { GalleryDay } from '@cocon/domain';
import { expect, test } from 'vitest';
import { gapPlaces, isGapInNewest } from './gaps.ts';

const gap = (day: string) => ({ day: day as LocalDay });
const shown = (day: string): GalleryDay => ({ day, albums: [] });

test('GA-15 the line stands once at each day that has photos left, and once above for all others', () => {
  const gaps = [gap('2026-11-20'), gap('2026-11-20'), gap('2026-11-18'), gap('2026-11-17')];
  const days = [shown('2026-11-22'), shown('2026-11-20')];
  expect(gapPlaces(gaps, days)).toEqual({ days: new Set(['2026-11-20']), isAbove: true });
  expect(gapPlaces(gaps.slice(0, 2), days).isAbove).toBe(false);
  expect(gapPlaces([], days)).toEqual({ days: new Set(), isAbove: false });
});

test('GA-15 the newest photos have a hole of their day or of a later one, not of an older', () => {
  expect(isGapInNewest([gap('2026-11-20')], '2026-11-20')).toBe(true);
  expect(isGapInNewest([gap('2026-11-21')], '2026-11-20')).toBe(true);
  expect(isGapInNewest([gap('2026-11-19')], '2026-11-20')).toBe(false);
  expect(isGapInNewest([gap('2026-11-19')], undefined)).toBe(true);
  expect(isGapInNewest([], undefined)).toBe(false);
});
