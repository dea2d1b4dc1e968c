import type { Change } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from './changeRuns.ts';

const kinds = ['entries', 'audience', 'record', 'withdrawn', 'deleted'] as const;
/** Changes that are told apart by a number only: what they say is not looked at. */
const changes = fc
  .array(fc.constantFrom(...kinds))
  .map((drawn) => drawn.map((kind, at) => ({ kind, [kind]: at, at }) as unknown as Change & { at: number }));
const numberOf = (taken: unknown) => (typeof taken === 'number' ? taken : (taken as { at: number }).at);
const isTogether = ({ kind }: Change) => kind === 'audience' || kind === 'record';

test('SR-6 a page taken in runs is taken in whole: nothing lost, nothing twice, nothing past what stands alone', () => {
  fc.assert(
    fc.property(changes, (page) => {
      const taken = runsOf(page).map((run) =>
        'alone' in run ? [run.alone] : [...run.audiences, ...run.records],
      );
      // An audience or a record is its number here, a change that stands alone bears it.
      const numbers = taken.map((run) => run.map((one) => numberOf(one)));
      expect(numbers.flat().toSorted((a, b) => a - b)).toEqual(page.map(({ at }) => at));
      for (const [before, alone] of page.entries()) {
        if (isTogether(alone)) continue;
        const place = numbers.findIndex((run) => run.includes(before));
        expect(
          numbers
            .slice(0, place)
            .flat()
            .toSorted((a, b) => a - b),
        ).toEqual(page.slice(0, before).map(({ at }) => at));
      }
    }),
  );
});

test('SR-6 within a run the audiences come before the records that need them', () => {
  const page = [
    { kind: 'record', record: 'r1' },
    { kind: 'audience', audience: 'a1' },
    { kind: 'record', record: 'r2' },
  ] as unknown as Change[];
  expect(runsOf(page)).toEqual([{ audiences: ['a1'], records: ['r1', 'r2'] }]);
});
