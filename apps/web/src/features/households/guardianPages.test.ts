import { expect, it } from 'vitest';
import type { GuardianId, HouseholdId } from '@cocon/protocol';
import type { BookHousehold } from '../../session/teamBook.ts';
import { writeGuardianName, writeWithoutGuardian } from './guardianPages.ts';

const [awa, karim] = ['awa', 'karim'] as GuardianId[] as [GuardianId, GuardianId];
const guardians = [
  { id: awa, name: 'Awa Martn', since: 'kept as it came' },
  { id: karim, name: 'Karim Martin' },
];
const body = { type: 'household' as const, name: 'Martin', guardians };
const home = {
  id: 'home' as HouseholdId,
  body,
  guardians,
  document: { version: 3, body },
} as unknown as BookHousehold;
const written = ([write]: ReturnType<typeof writeGuardianName>): unknown => {
  const { guardians: entries } = (write?.body ?? {}) as { readonly guardians?: unknown };
  return entries;
};

it('HM-9 a name set right changes nothing else of the household, and gives one to whom none had arrived', () => {
  expect(written(writeGuardianName(home, awa, ' Awa  Martin '))).toEqual([
    { id: awa, name: 'Awa Martin', since: 'kept as it came' },
    guardians[1],
  ]);
  const third = 'third' as GuardianId;
  expect(written(writeGuardianName(home, third, 'Inès'))).toEqual([
    ...guardians,
    { id: third, name: 'Inès' },
  ]);
});

it('HM-9 who is taken out leaves the others as they are', () => {
  expect(written(writeWithoutGuardian(home, awa))).toEqual([guardians[1]]);
});
