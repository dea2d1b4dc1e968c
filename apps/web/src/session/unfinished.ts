/**
 * Whether a demonstration is being made, or was cut in the middle: until it is whole, nobody is shown its profiles, in
 * whatever tab. Kept in the browser, so that a reload, a closed tab and a switched-off phone are all the same.
 */
import type { StoredProfile } from '@cocon/client';

const UNFINISHED = 'cocon.demonstrationUnfinished';

export const isUnfinished = (): boolean => window.localStorage.getItem(UNFINISHED) !== null;

export function setUnfinished(isSo: boolean): void {
  if (isSo) window.localStorage.setItem(UNFINISHED, 'yes');
  else window.localStorage.removeItem(UNFINISHED);
}

/** The profiles that may be shown: without those of a house that is not whole. */
export const wholeOnes = (profiles: readonly StoredProfile[]): readonly StoredProfile[] =>
  isUnfinished() ? profiles.filter(({ demonstrationUntil }) => demonstrationUntil === undefined) : profiles;
