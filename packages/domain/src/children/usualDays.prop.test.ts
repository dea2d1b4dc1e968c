import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnAfter, WEEKDAYS, weekdayOf } from './usualDays.ts';

test('TD-5 on a day off a child comes back on its next usual day, tomorrow or later in the week', () => {
  // 22 November 2026 is a Sunday.
  expect(weekdayOf('2026-11-22')).toBe(7);
  expect(returnAfter([3, 5], '2026-11-22')).toEqual({ weekday: 3, isTomorrow: false });
  expect(returnAfter([1, 2], '2026-11-22')).toEqual({ weekday: 1, isTomorrow: true });
  expect(returnAfter([3], '2026-11-25')).toBeUndefined();
  expect(returnAfter([], '2026-11-22')).toBeUndefined();
  expect(returnAfter([0, 8, 99], '2026-11-22')).toBeUndefined();
});

test('TD-5 the day named is a usual one, the first after today, and none is named on a usual day', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.subarray([...WEEKDAYS]), day, (usual, today) => {
      const back = returnAfter(usual, today);
      const isOff = usual.length > 0 && !usual.includes(weekdayOf(today));
      expect(back !== undefined).toBe(isOff);
      if (!back) return;
      expect(usual).toContain(back.weekday);
      const ahead = (back.weekday - weekdayOf(today) + 7) % 7;
      expect(back.isTomorrow).toBe(ahead === 1);
      for (const one of usual) expect((one - weekdayOf(today) + 7) % 7).toBeGreaterThanOrEqual(ahead);
    }),
  );
});
