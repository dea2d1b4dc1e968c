import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesBeside, type PlaceFacts } from './familyPlaces.ts';

const place = (id: string, over: Partial<PlaceFacts> = {}): PlaceFacts => ({
  id,
  role: 'household',
  establishment: 'farandole',
  household: id,
  lock: { kind: 'local' },
  ...over,
});

test('TD-1 the other homes of this browser, each once, in their order', () => {
  const front = place('a');
  const others = [
    place('b', { establishment: 'lucioles' }),
    front,
    place('other guardian of a', { household: 'a' }),
    place('c'),
    place('other guardian of c', { household: 'c' }),
  ];
  expect(placesBeside(front, others).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('TD-2 staff, what asks for a code, and demonstrations are never opened beside a family', () => {
  const front = place('a');
  const kept = [
    place('team', { role: 'team' }),
    place('direction', { role: 'direction' }),
    place('with a code', { lock: { kind: 'pin' } }),
    place('invented', { demonstrationUntil: 1 }),
  ];
  expect(placesBeside(front, [front, ...kept])).toEqual([]);
  for (const one of [kept[0], kept[1], kept[3]])
    if (one) expect(placesBeside(one, [front, ...kept])).toEqual([]);
});

const facts = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom('household', 'team', 'direction'),
  establishment: fc.constantFrom('x', 'y'),
  household: fc.constantFrom('1', '2', '3'),
  lock: fc.constantFrom({ kind: 'local' }, { kind: 'pin' }),
}) as fc.Arbitrary<PlaceFacts>;

test('TD-1 TD-2 whichever of two open families is in front, the other is beside it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(facts, { selector: ({ id }) => id, maxLength: 8 }), (profiles) => {
      for (const front of profiles) {
        const beside = placesBeside(front, profiles);
        const homes = [front, ...beside].map((one) => `${one.establishment} ${one.household ?? ''}`);
        expect(new Set(homes).size).toBe(homes.length);
        expect(beside.every(({ role, lock }) => role === 'household' && lock.kind === 'local')).toBe(true);
        for (const one of beside)
          if (front.lock.kind === 'local') expect(placesBeside(one, [front, ...beside])).toContain(front);
      }
    }),
  );
});
