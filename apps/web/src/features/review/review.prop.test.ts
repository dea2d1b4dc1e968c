import {
  allowedHouseholds,
  consentsStillShow,
  unpublishable,
  type ChildId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type Reach,
  type RegisterState,
} from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewOf } from './review.ts';

const day = '2026-11-23' as LocalDay;
const CHILDREN = 5;
const at = (height: number) => ({ height, day });

interface Word {
  readonly child: number;
  readonly image: Reach;
}

/** Five children in two groups, each with a home and a guardian; the words of `later` are said after the publication. */
function stateWith(first: readonly Reach[], later: readonly Word[]): RegisterState {
  const numbers = Array.from({ length: CHILDREN }, (_, index) => index);
  const stay = { from: '2026-09-01', to: null, height: 1 };
  const word = (guardian: string, image: Reach, height: number) => ({
    terms: { guardian, purposes: { image }, from: '2026-09-01', to: '2027-08-31' },
    height,
    means: 'paper',
    at: 0,
  });
  const children = numbers.map((index) => {
    const guardian = `guardian ${index}`;
    const said = later.flatMap(({ child, image }, order) =>
      child === index ? [word(guardian, image, 10 + order)] : [],
    );
    const facts = {
      enrolments: [{ ...stay, stay: `e ${index}`, group: null }],
      groups: [{ ...stay, stay: `g ${index}`, group: `group ${index % 2}` }],
      links: [{ ...stay, household: `home ${index}` }],
      counted: [{ guardians: [guardian], height: 1 }],
      words: [word(guardian, first[index] ?? 'nobody', 2), ...said],
    };
    return [`child ${index}`, facts];
  });
  const households = numbers.map((index) => [
    `home ${index}`,
    { id: `home ${index}`, closedAt: null, inherits: null, children: [`child ${index}`] },
  ]);
  return {
    children: Object.fromEntries(children) as unknown,
    households: Object.fromEntries(households) as unknown,
    rules: [],
  } as unknown as RegisterState;
}

const reach = fc.constantFrom<Reach>('nobody', 'ownFamily', 'pictured', 'group', 'establishment');
const person = fc.integer({ min: 0, max: CHILDREN - 1 });
const words = fc.array(fc.record({ child: person, image: reach }), { maxLength: 4 });

test('PU-8 lost and still are those who had it, told apart by the consents; the children named are those who close it', () => {
  fc.assert(
    fc.property(
      fc.array(reach, { minLength: CHILDREN, maxLength: CHILDREN }),
      fc.uniqueArray(person, { maxLength: 4 }),
      words,
      (first, pictured, later) => {
        const state = stateWith(first, later);
        const subjects = pictured.map((index) => ({
          child: `child ${index}` as ChildId,
          certainty: 'seen' as const,
        }));
        const medium: MediumFacts = { kind: 'photo', subjects, day, publishedAt: 5 };
        const audience = allowedHouseholds(state, medium, at(5));
        const now = at(20);
        const review = reviewOf(state, now, medium, audience);
        const open = (home: HouseholdId) => consentsStillShow(state, medium, home, now);
        const lost = [...audience].filter((home) => !open(home));
        expect(review?.lost ?? []).toEqual(lost);
        if (!review) return;
        expect(review.still).toEqual([...audience].filter(open));
        expect(review.because.length).toBeGreaterThan(0);
        expect(review.mayKeep).toBe(
          review.still.length > 0 && unpublishable(state, medium, now).length === 0,
        );
        // Without all those named, nobody who had it is kept from it; and each of them closes it by itself.
        const hidden = new Set<ChildId>(review.because);
        const without = subjects.filter(({ child }) => !hidden.has(child));
        const isStranger = (home: HouseholdId) =>
          !subjects.some(({ child }) => home === child.replace('child', 'home'));
        for (const home of lost.filter(isStranger))
          expect(consentsStillShow(state, { ...medium, subjects: without }, home, now)).toBe(true);
        for (const child of hidden) {
          const said = later.filter((word) => `child ${word.child}` === child);
          expect(said.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});

test('PU-8 a photo that nobody lost is not listed, however narrow it is', () => {
  const state = stateWith(['ownFamily', 'group', 'group', 'group', 'group'], []);
  const subjects = [{ child: 'child 0' as ChildId, certainty: 'seen' as const }];
  const medium: MediumFacts = { kind: 'photo', subjects, day, publishedAt: 5 };
  expect(reviewOf(state, at(20), medium, new Set(['home 0' as HouseholdId]))).toBeUndefined();
});
