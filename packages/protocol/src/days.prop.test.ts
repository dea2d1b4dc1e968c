import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, covers, daysBetween, endOfDay, Instant, LocalDay, localDay } from './days.ts';

const PARIS = 'Europe/Paris';
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1990-01-01' as LocalDay, n));
const zone = fc.constantFrom(
  PARIS,
  'America/Cayenne',
  'Indian/Reunion',
  'Pacific/Noumea',
  'UTC',
  'Atlantic/Azores',
);
const at = (text: string) => Date.parse(text);

describe('local days', () => {
  test('RG-2 addDays and daysBetween are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (one, count) => {
        const other = addDays(one, count);
        expect(LocalDay.safeParse(other).success).toBe(true);
        expect(daysBetween(one, other)).toBe(count);
        expect(addDays(other, -count)).toBe(one);
        expect(other > one).toBe(count > 0);
      }),
      { seed },
    );
  });

  test('RG-2 a day ends where the next begins, in any zone', () => {
    fc.assert(
      fc.property(day, zone, (one, where) => {
        const end = endOfDay(one, where);
        expect(localDay(end, where)).toBe(addDays(one, 1));
        expect(localDay(end - 1, where)).toBe(one);
      }),
      { seed },
    );
  });

  test('RG-2 midnight in Paris, on days of 23, 24 and 25 hours', () => {
    expect(endOfDay('2026-03-28' as LocalDay, PARIS)).toBe(at('2026-03-28T23:00:00Z'));
    expect(endOfDay('2026-03-29' as LocalDay, PARIS)).toBe(at('2026-03-29T22:00:00Z'));
    expect(endOfDay('2026-10-25' as LocalDay, PARIS)).toBe(at('2026-10-25T23:00:00Z'));
    const hours = (one: string) =>
      (endOfDay(one as LocalDay, PARIS) - endOfDay(addDays(one as LocalDay, -1), PARIS)) / 3_600_000;
    expect(['2026-03-29', '2026-10-25', '2026-07-01'].map(hours)).toEqual([23, 25, 24]);
    expect(localDay(at('2026-03-28T22:59:59.999Z'), PARIS)).toBe('2026-03-28');
    expect(localDay(at('2026-03-28T23:00:00Z'), PARIS)).toBe('2026-03-29');
    expect(localDay(at('2026-10-25T22:59:59.999Z'), PARIS)).toBe('2026-10-25');
  });

  test('RG-2 only real dates are days', () => {
    const real = (text: string) => LocalDay.safeParse(text).success;
    expect(['2024-02-29', '2026-12-31'].map(real)).toEqual([true, true]);
    const others = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '2026-01-01T00',
      '',
      '02026-01-01',
    ];
    expect(others.filter(real)).toEqual([]);
  });

  test('RG-2 a period has both its ends', () => {
    const period = { from: '2026-09-01' as LocalDay, to: '2026-09-03' as LocalDay };
    const days = ['2026-08-31', '2026-09-01', '2026-09-03', '2026-09-04'] as LocalDay[];
    expect(days.map((one) => covers(period, one))).toEqual([false, true, true, false]);
    expect(days.map((one) => covers({ ...period, to: null }, one))).toEqual([false, true, true, true]);
  });

  test('RG-2 every accepted instant has a local day', () => {
    expect(Instant.safeParse(2 ** 53 - 1).success).toBe(false);
    expect(Instant.safeParse(-1).success).toBe(false);
    expect(Instant.safeParse(1.5).success).toBe(false);
    const last = 253_402_214_400_000;
    expect(Instant.safeParse(last).success).toBe(true);
    expect(LocalDay.safeParse(localDay(last, 'Pacific/Kiritimati')).success).toBe(true);
  });
});
