/** The words typed above the gallery: kept while the profile is open, so that one comes back to them; nowhere else. */
import { useState } from 'react';
import type { Profile } from '@cocon/client';

const typedBefore = new WeakMap<Profile, string>();

export function useSearch(profile: Profile): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(() => typedBefore.get(profile) ?? '');
  const type = (next: string) => {
    typedBefore.set(profile, next);
    setTyped(next);
  };
  return [typed, type];
}
