import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstWeek, nextStep, type HouseFacts } from './firstWeek.ts';

const begun: HouseFacts = {
  isRescueKept: false,
  isSealedSheetGiven: false,
  groups: 1,
  children: 0,
  answers: { given: 0, awaited: 0 },
  guardians: { invited: 0, all: 0 },
  households: { entered: 0, all: 0 },
  photos: 0,
  isGroupClosed: false,
};
const full: HouseFacts = {
  isRescueKept: true,
  isSealedSheetGiven: true,
  groups: 3,
  children: 45,
  answers: { given: 60, awaited: 60 },
  guardians: { invited: 70, all: 70 },
  households: { entered: 31, all: 45 },
  photos: 12,
  isGroupClosed: true,
};
const done = (facts: HouseFacts) => firstWeek(facts).flatMap(({ id, isDone }) => (isDone ? [id] : []));

describe('KI-3 the first week ticks itself', () => {
  test('KI-3 a house that was just opened has its space and its first group', () => {
    expect(done(begun)).toEqual(['opened', 'groups']);
    expect(nextStep(firstWeek(begun))?.id).toBe('rescue');
  });

  test('KI-3 when all is true nothing is left', () => {
    expect(nextStep(firstWeek(full))).toBeUndefined();
  });

  test('KI-3 each step hangs on what it names, and on nothing else', () => {
    const undone: readonly [Partial<HouseFacts>, string][] = [
      [{ isRescueKept: false }, 'rescue'],
      [{ groups: 0 }, 'groups'],
      [{ answers: { given: 59, awaited: 60 } }, 'consents'],
      [{ answers: { given: 0, awaited: 0 } }, 'consents'],
      [{ guardians: { invited: 66, all: 70 } }, 'cards'],
      [{ guardians: { invited: 0, all: 0 } }, 'cards'],
      [{ households: { entered: 0, all: 45 } }, 'families'],
      [{ photos: 0 }, 'photos'],
      [{ isSealedSheetGiven: false }, 'sealed'],
      [{ isGroupClosed: false }, 'leaving'],
    ];
    for (const [change, id] of undone) {
      const left = firstWeek({ ...full, ...change }).filter(({ isDone }) => !isDone);
      expect(left.map((step) => step.id)).toEqual([id]);
    }
  });

  test('KI-3 says how far: 31 households of 45', () => {
    expect(firstWeek(full).find(({ id }) => id === 'families')).toEqual({
      id: 'families',
      isDone: true,
      count: { done: 31, all: 45 },
    });
    expect(firstWeek(begun).find(({ id }) => id === 'families')?.count).toBeUndefined();
  });

  test('KI-3 what comes later never undoes a tick: more photos, more families in', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(45), (photos, entered) => {
        const now = { ...full, photos, households: { entered, all: 45 } };
        const later = {
          ...now,
          photos: photos + 1,
          households: { entered: Math.min(45, entered + 1), all: 45 },
        };
        expect(done(later)).toEqual(expect.arrayContaining(done(now)));
      }),
    );
  });
});
