import type { ChildId, Reach, RegisterState } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraRefusal } from './openCamera.ts';
import { notToday } from './notToday.ts';

const day = '2026-11-23';

/** Each child has one guardian who signed this reach, or nobody who has spoken. */
function stateWith(reaches: readonly (Reach | null)[]): RegisterState {
  const children = reaches.map((image, index) => {
    const guardian = `guardian ${index}`;
    const terms = { guardian, purposes: { image, film: false }, from: '2026-09-01', to: '2027-08-31' };
    const words = image === null ? [] : [{ terms, height: 2, means: 'paper', at: 0 }];
    return [`child ${index}`, { counted: [{ guardians: [guardian], height: 1 }], words }];
  });
  return { children: Object.fromEntries(children) as unknown, rules: [] } as unknown as RegisterState;
}

test('PU-2 exactly the present children whose image is for nobody, or of whom nobody has spoken', () => {
  const reach = fc.constantFrom<Reach | null>(
    'nobody',
    'ownFamily',
    'pictured',
    'group',
    'establishment',
    null,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(reach, fc.boolean()), { maxLength: 12 }), (given) => {
      const children = given.map(([, isEnrolled], index) => ({
        id: `child ${index}` as ChildId,
        isEnrolled,
      }));
      const state = stateWith(given.map(([image]) => image));
      const named = notToday(state, { height: 9, day: day as never }, children);
      const expected = children.filter(({ isEnrolled }, index) => {
        const said = given[index]?.[0];
        return isEnrolled && (said === null || said === 'nobody');
      });
      expect(named).toEqual(expected);
    }),
  );
});

test('PU-2 not to be filmed are those besides whose parents said no to films', () => {
  const child = { id: 'child 0' as ChildId, isEnrolled: true };
  const state = stateWith(['group']);
  const moment = { height: 9, day: day as never };
  expect(notToday(state, moment, [child])).toEqual([]);
  expect(notToday(state, moment, [child], 'film')).toEqual([child]);
});

test('PU-3 what the browser throws is one of four reasons', () => {
  const thrown = (name: string) => cameraRefusal(new DOMException('', name));
  expect(thrown('NotAllowedError')).toBe('refused');
  expect(thrown('NotFoundError')).toBe('none');
  expect(thrown('OverconstrainedError')).toBe('none');
  expect(thrown('NotReadableError')).toBe('busy');
  expect(thrown('SecurityError')).toBe('unavailable');
  expect(cameraRefusal('what')).toBe('unavailable');
});
