/** What the register says of a demonstration. Rules DM of docs/spec.md. */
import { expect, test } from 'vitest';
import { TestHouse } from '../../testing/index.ts';
import { viewOf } from './view.ts';
import { DEMONSTRATION_LIFE, isDemonstration } from './demonstration.ts';

const AT = Date.parse('2026-09-07T08:00:00Z');
const openUntil = (demonstrationUntil: number) => TestHouse.open({ at: AT, demonstrationUntil });

test('DM-1 the first statement says when a demonstration ends, at most 24 hours after it began', async () => {
  const house = await openUntil(AT + DEMONSTRATION_LIFE);
  expect(house.state.demonstrationUntil).toBe(AT + DEMONSTRATION_LIFE);
  await expect(openUntil(AT + DEMONSTRATION_LIFE + 1)).rejects.toThrow();
  await expect(openUntil(AT)).rejects.toThrow();
  expect(isDemonstration((await TestHouse.open({ at: AT })).state)).toBe(false);
});

test('DM-1 what is said later leaves it what it is, for families as well', async () => {
  const house = await openUntil(AT + DEMONSTRATION_LIFE);
  await house.changeSettings({ consentRule: 'oneSigns', zone: 'Europe/Berlin' });
  const { household } = await house.addFamily();
  expect(house.state.demonstrationUntil).toBe(AT + DEMONSTRATION_LIFE);
  expect(isDemonstration(viewOf(house.state, household))).toBe(true);
});
