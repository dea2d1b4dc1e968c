/** Who one is in which profile. */
import type { StoredProfile } from '@cocon/client';
import { expect, test } from 'vitest';
import { profilesByPersona } from './personas.ts';

const stored = (id: string, role: StoredProfile['role'], demonstrationUntil?: number) =>
  ({ id, role, ...(demonstrationUntil === undefined ? {} : { demonstrationUntil }) }) as StoredProfile;

test('profiles of the demonstration are known by role and by the order of entering, real ones are not among them', () => {
  const profiles = [
    stored('a real crèche', 'direction'),
    stored('1', 'direction', 5),
    stored('2', 'team', 5),
    stored('a real family', 'household'),
    stored('3', 'household', 5),
    stored('4', 'household', 5),
  ];
  expect([...profilesByPersona(profiles)]).toEqual([
    ['direction', '1'],
    ['team', '2'],
    ['Martin', '3'],
    ['Diallo', '4'],
  ]);
  expect([...profilesByPersona(profiles.slice(0, 2)).keys()]).toEqual(['direction']);
});
