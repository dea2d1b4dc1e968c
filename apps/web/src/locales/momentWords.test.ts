import { expect, test } from 'vitest';
import { instantWords } from './dayWords.ts';
import { hourWords, otherDayWords } from './momentWords.ts';

const morning = new Date(2026, 10, 23, 8, 5);

test('WO-2 hours are written as each language does', () => {
  expect(hourWords(morning, 'fr')).toBe('8\u00A0h\u00A005');
  expect(hourWords(new Date(2026, 10, 23, 0, 30), 'fr')).toBe('0\u00A0h\u00A030');
  expect(hourWords(new Date(2026, 10, 23, 20, 0), 'fr')).toBe('20\u00A0h\u00A000');
  expect(hourWords(morning, 'de')).toBe('08:05');
  expect(hourWords(morning, 'en')).toBe('08:05');
  expect(hourWords(morning, 'it')).toBe('08:05');
  const instant = Date.UTC(2026, 10, 23, 7, 5);
  expect(instantWords(instant, 'fr', 'Europe/Paris')).toBe('23 novembre 2026 à 8\u00A0h\u00A005');
  expect(instantWords(instant, 'de', 'Europe/Paris')).toContain('08:05');
});

test('WO-2 a day is named when it is not today', () => {
  expect(otherDayWords(morning, new Date(2026, 10, 23, 23, 59), 'fr')).toBeUndefined();
  expect(otherDayWords(morning, new Date(2026, 10, 24, 0, 0), 'fr')).toBe('23 novembre');
  expect(otherDayWords(morning, new Date(2027, 10, 23, 8, 5), 'fr')).toBe('23 novembre');
});
