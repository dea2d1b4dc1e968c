/** Which new devices a family is told of, and for how long. Rules PA of docs/spec.md. */
import type { DeviceId, RegisterDevice, RegisterState } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addKnown, newDevices, readKnown, TOLD_FOR } from './newDevices.ts';

const NOW = 1_800_000_000_000;
const id = (n: number) => `device${n}` as DeviceId;
const devices = fc.array(
  fc.record({
    household: fc.constantFrom('ours', 'theirs', null),
    guardian: fc.constantFrom('mother', 'father'),
    age: fc.integer({ min: 0, max: 2 * TOLD_FOR }),
    isOut: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Heights in their order; the first is the reader's, in, of our household. */
function stateOf(
  list: readonly { household: string | null; guardian: string; age: number; isOut: boolean }[],
  at: number,
) {
  const entries = list.map((one, n) => {
    const reader = n === at;
    const device = {
      id: id(n),
      household: reader ? 'ours' : one.household,
      guardian: one.guardian,
      since: NOW - one.age,
      from: n + 1,
      until: one.isOut && !reader ? 99 : null,
    };
    return [device.id, device as unknown as RegisterDevice] as const;
  });
  return { devices: Object.fromEntries(entries) } as unknown as RegisterState;
}

test('PA-13 told of are devices of the same family that are in, came later and within seven days, and that nobody here knows', () => {
  fc.assert(
    fc.property(devices, fc.nat(), fc.array(fc.nat(11)), (list, place, known) => {
      const at = place % list.length;
      const state = stateOf(list, at);
      const told = newDevices(state, id(at), new Set(known.map(id)), NOW).map((one) => one.id);
      const wanted = list.flatMap((one, n) =>
        n > at && one.household === 'ours' && !one.isOut && one.age < TOLD_FOR && !known.includes(n)
          ? [id(n)]
          : [],
      );
      expect(told.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

test('PA-13 one that is known is told of no more, and the note does not grow without end', () => {
  fc.assert(
    fc.property(devices, fc.nat(), (list, place) => {
      const at = place % list.length;
      const state = stateOf(list, at);
      let note: string | undefined;
      for (const { id: told } of newDevices(state, id(at), readKnown(note), NOW))
        note = addKnown(note, state, told);
      expect(newDevices(state, id(at), readKnown(note), NOW)).toEqual([]);
      note = addKnown('gone gone-too', state, id(at));
      expect([...readKnown(note)]).toEqual([id(at)]);
    }),
  );
});
