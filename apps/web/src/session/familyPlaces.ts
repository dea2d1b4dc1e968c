/**
 * Which profiles of this browser a family sees in one scroll with the one in front: its other homes' places, each once
 * however many guardians of a home share the phone. What asks for a code stays closed, and a demonstration, whose
 * families are other people, stays apart.
 */
import type { StoredProfile } from '@cocon/client';

export type PlaceFacts = Pick<
  StoredProfile,
  'id' | 'role' | 'establishment' | 'household' | 'demonstrationUntil'
> & { readonly lock: Pick<StoredProfile['lock'], 'kind'> };

/** `profiles`: all of this browser, in the order in which they are shown. */
export function placesBeside<Facts extends PlaceFacts>(
  front: PlaceFacts,
  profiles: readonly Facts[],
): Facts[] {
  if (!isFamily(front)) return [];
  const shown = new Set([homeOf(front)]);
  return profiles.filter((one) => {
    if (one.id === front.id || one.lock.kind !== 'local' || !isFamily(one)) return false;
    if (shown.has(homeOf(one))) return false;
    shown.add(homeOf(one));
    return true;
  });
}

const isFamily = ({ role, demonstrationUntil }: PlaceFacts): boolean =>
  role === 'household' && demonstrationUntil === undefined;

const homeOf = ({ establishment, household }: PlaceFacts): string => `${establishment} ${household ?? ''}`;
