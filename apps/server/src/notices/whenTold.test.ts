/** When a guardian is told. Rules NT of docs/spec.md. */
import { localDay, type LocalDay } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { GROUPED, hourIn, isRipe, isTime } from './whenTold.ts';

const ZONE = 'Europe/Paris';
const HOUR = 3_600_000;
/** 7 September 2026 at an hour of Paris. */
const at = (hour: number, minutes = 0) =>
  Date.parse('2026-09-07T00:00:00+02:00') + hour * HOUR + minutes * 60_000;
const today = localDay(at(12), ZONE);
const yesterday = '2026-09-06' as LocalDay;

test('NT-3 in the evening it is looked once a day, from the hour on, by the clock of the house', () => {
  const evening = { hour: 19, toldAt: 0, lookedDay: yesterday } as const;
  expect(isTime(evening, at(18, 59), ZONE)).toBe(false);
  expect(isTime(evening, at(19), ZONE)).toBe(true);
  // A server that was away looks when it is back, that evening.
  expect(isTime(evening, at(22, 30), ZONE)).toBe(true);
  expect(isTime({ ...evening, lookedDay: today }, at(21), ZONE)).toBe(false);
  expect(isTime({ ...evening, lookedDay: today }, at(24 + 18), ZONE)).toBe(false);
  expect(isTime({ ...evening, lookedDay: today }, at(24 + 19), ZONE)).toBe(true);
  expect(isTime(evening, at(19), 'Indian/Reunion')).toBe(true);
  expect(isTime(evening, at(18), 'America/Martinique')).toBe(false);
  expect(isRipe(evening, at(19), at(19))).toBe(true);
});

test('NT-4 at once: what comes within ten minutes together, two hours apart, never at night', () => {
  const atOnce = { hour: null, toldAt: 0, lookedDay: '' } as const;
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    isTime(atOnce, at(hour), ZONE),
  );
  expect(hours).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(isTime({ ...atOnce, toldAt: at(9) }, at(10, 59), ZONE)).toBe(false);
  expect(isTime({ ...atOnce, toldAt: at(9) }, at(11), ZONE)).toBe(true);
  expect(isRipe(atOnce, at(9), at(9) + GROUPED - 1)).toBe(false);
  expect(isRipe(atOnce, at(9), at(9) + GROUPED)).toBe(true);
});

test('NT-3 the clock shows 0 at midnight, on days of 23 and 25 hours too', () => {
  expect(hourIn(ZONE, at(0))).toBe(0);
  expect(hourIn(ZONE, Date.parse('2026-10-25T02:30:00+01:00'))).toBe(2);
  expect(hourIn(ZONE, Date.parse('2026-03-29T03:30:00+02:00'))).toBe(3);
});
