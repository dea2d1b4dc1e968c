import { expect, test } from 'vitest';
import { dayWords, plainDayWords } from './dayWords.ts';

test('WO-1 no line breaks between a day and its month; a text that is hashed has plain spaces', () => {
  expect(dayWords('2027-10-31', 'fr', 'date')).toBe('31\u00A0octobre 2027');
  expect(dayWords('2027-03-01', 'fr', 'date')).toBe('1er\u00A0mars 2027');
  expect(dayWords('2026-11-23', 'fr', 'weekday', '2026')).toBe('lundi 23\u00A0novembre');
  expect(dayWords('2027-03-01', 'en', 'weekday')).not.toContain('er\u00A0');
  expect(dayWords('2027-10-31', 'de', 'date')).toBe('31.\u00A0Oktober 2027');
  expect(plainDayWords('2027-10-31', 'fr', 'date')).toBe('31 octobre 2027');
});
