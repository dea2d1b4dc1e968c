/** Terms of a consent for tests, with what is usual left out. */
import { toBase64Url } from '@cocon/crypto';
import {
  addDays,
  type ChildId,
  type ConsentTerms,
  type GuardianId,
  type LocalDay,
  type Purposes,
  type Reach,
} from '../src/index.ts';

export type WordRequest = Partial<Omit<Purposes, 'image'>> & {
  readonly image?: Reach;
  readonly from?: string;
  readonly to?: string;
};

/** Unless said: `group`, no other use, from `today` for a year. */
export function makeTerms(
  child: ChildId,
  guardian: GuardianId,
  today: LocalDay,
  { from, to, ...purposes }: WordRequest = {},
): ConsentTerms {
  const first = (from ?? today) as LocalDay;
  return {
    child,
    guardian,
    purposes: {
      image: 'group',
      film: false,
      live: false,
      download: false,
      display: false,
      press: false,
      publicSite: false,
      ...purposes,
    },
    from: first,
    to: (to ?? addDays(first, 364)) as LocalDay,
    text: TEXT,
  };
}

const TEXT = toBase64Url(new Uint8Array(32).fill(7));
