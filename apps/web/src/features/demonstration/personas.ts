/** The four people of the demonstration, and which profile of this browser is whose. */
import type { StoredProfile } from '@cocon/client';
import { enteredHomes } from './cast.ts';

export const personas = ['direction', 'team', 'Martin', 'Diallo'] as const;
export type Persona = (typeof personas)[number];

/** The profile of each persona that is there: staff by role, families in the order in which they entered. */
export function profilesByPersona(profiles: readonly StoredProfile[]): ReadonlyMap<Persona, string> {
  const ours = profiles.filter(({ demonstrationUntil }) => demonstrationUntil !== undefined);
  const families = ours.filter(({ role }) => role === 'household');
  const found = personas.flatMap((persona): [Persona, string][] => {
    const index = enteredHomes.findIndex((name) => name === persona);
    const stored = index < 0 ? ours.find(({ role }) => role === persona) : families[index];
    return stored ? [[persona, stored.id]] : [];
  });
  return new Map(found);
}
