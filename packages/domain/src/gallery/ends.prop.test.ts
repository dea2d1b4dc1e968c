import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfPhotos } from '../consents/schoolYear.ts';
import { PHOTO_ENDS } from '../establishment/house.ts';
import { addMonths, endWithin, lastDayUnder } from './ends.ts';

const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test('EX-1 whatever a house chose, a photo is seen two months at least, and never longer than was signed for', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...PHOTO_ENDS), (day, end) => {
      const last = lastDayUnder(end, day);
      expect(new Date(last).toISOString().slice(0, 10)).toBe(last);
      expect(daysBetween(day, last)).toBeGreaterThanOrEqual(59);
      expect(last <= lastDayOfPhotos(day)).toBe(true);
      expect(last.slice(5) === '10-31' || end !== 'october').toBe(true);
    }),
  );
});

test('EX-1 photos of one day end on one day, and a later photo never sooner than one before it', () => {
  fc.assert(
    fc.property(someDay, someDay, fc.constantFrom(...PHOTO_ENDS), (a, b, end) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(lastDayUnder(end, first) <= lastDayUnder(end, second)).toBe(true);
    }),
  );
});

test('EX-1 the school year turns on 1 September; months end on the last of a shorter one, 29 February too', () => {
  expect(lastDayUnder('october', '2027-08-31')).toBe('2027-10-31');
  expect(lastDayUnder('october', '2027-09-01')).toBe('2028-10-31');
  expect(lastDayUnder('sixMonths', '2026-11-23')).toBe('2027-05-23');
  expect(lastDayUnder('sixMonths', '2026-08-31')).toBe('2026-10-31');
  expect(lastDayUnder('threeMonths', '2026-11-30')).toBe('2027-02-28');
  expect(lastDayUnder('threeMonths', '2027-11-30')).toBe('2028-02-29');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
});

test('EX-2 an album may end on any day, each photo of it no later than was signed for', () => {
  fc.assert(
    fc.property(someDay, someDay, (day, wanted) => {
      const last = endWithin(day, wanted);
      expect([wanted, lastDayOfPhotos(day)]).toContain(last);
      expect(last <= wanted && last <= lastDayOfPhotos(day)).toBe(true);
    }),
  );
});
