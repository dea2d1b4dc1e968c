import type { LocalDay } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { hourOf, noticeDue } from './breachPeriod.ts';

const at = (day: string, hour: number) =>
  new Date(hourOf(day as LocalDay, hour, 'Europe/Paris')).toISOString();

test('BR-6 a report begins at the hour that was chosen, in the house’s zone', () => {
  expect(at('2026-11-23', 0)).toBe('2026-11-22T23:00:00.000Z');
  expect(at('2026-11-23', 12)).toBe('2026-11-23T11:00:00.000Z');
  expect(at('2026-07-01', 23)).toBe('2026-07-01T21:00:00.000Z');
  expect(noticeDue(Date.UTC(2026, 10, 23, 11))).toBe(Date.UTC(2026, 10, 26, 11));
});
