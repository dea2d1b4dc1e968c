import * as fc from 'fast-check';
import { addDays, daysBetween, type LocalDay } from '@cocon/protocol';
import { describe, expect, test } from 'vitest';
import { closingDay, proposedClosingDay } from './closingDay.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01' as LocalDay, count));
const isFriday = (day: LocalDay) => new Date(`${day}T12:00:00Z`).getUTCDay() === 5;

describe('KI-2 the day on which the old group closes', () => {
  test('KI-2 a Friday, a week from now at least and two at most', () => {
    fc.assert(
      fc.property(days, (today) => {
        const day = proposedClosingDay(today);
        expect(isFriday(day)).toBe(true);
        expect(daysBetween(today, day)).toBeGreaterThanOrEqual(7);
        expect(daysBetween(today, day)).toBeLessThan(14);
      }),
    );
  });

  test('KI-2 the day that was chosen, while it is to come', () => {
    fc.assert(
      fc.property(days, days, (today, chosen) => {
        const day = closingDay(chosen, today);
        expect(day).toBe(chosen >= today ? chosen : proposedClosingDay(today));
      }),
    );
    expect(closingDay('vendredi', '2026-11-23' as LocalDay)).toBe('2026-12-04');
    expect(closingDay(undefined, '2026-11-23' as LocalDay)).toBe('2026-12-04');
  });
});
