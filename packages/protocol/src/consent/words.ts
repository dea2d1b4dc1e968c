/**
 * What the guardians of a child say, as one reach. Two questions with two answers (45):
 *
 * - to **publish**, only consents in force today count, and the silence of a guardian may forbid;
 * - to **show** what is published, each guardian's latest word whose first day has come counts, whatever its last day,
 *   and who has never spoken is left out. So the end of a period takes nothing away, a withdrawal does at once.
 *
 * A guardian's newest word whose first day has come replaces the former ones. How two guardians count is the
 * establishment's rule (39). A film needs the purpose `film`, or its word counts as `nobody` (41).
 */
import { covers, type LocalDay } from '../days.ts';
import type { RegisterState, Word } from '../register/state.ts';
import type { ChildId, GuardianId } from '../ids.ts';
import { narrower, type ConsentRule, type Reach } from './terms.ts';

export type MediumKind = 'photo' | 'film';

/**
 * What it is asked for: to see it in the app, or to have a copy for keeping. A word that does not let others keep one
 * counts as `ownFamily` for that; one that does, as `pictured` at most: who is not on it has nothing to keep.
 */
export type Use = 'see' | 'keep';

/** When a question is asked: only statements up to `height` count, on this local day. */
export interface Moment {
  readonly height: number;
  readonly day: LocalDay;
}

/** The reach within which a new medium showing the child may be published at this moment. */
export function reachToPublish(
  state: RegisterState,
  child: ChildId,
  kind: MediumKind,
  moment: Moment,
  use: Use = 'see',
): Reach {
  const spoken = latestWords(state, child, moment);
  const inForce = spoken.filter(({ word }) => word && covers(word.terms, moment.day));
  const all = words(spoken);
  const newest = newestOf(words(inForce));
  if (!newest) return 'nobody';
  switch (ruleAt(state, moment.height)) {
    case 'both':
      return inForce.length === spoken.length ? narrowest(words(inForce), kind, use) : 'nobody';
    case 'oneSigns':
      // A narrower word that has lapsed still narrows: time alone widens nothing.
      return narrowest(all, kind, use);
    case 'oneIsEnough': {
      const lapsedSince = all.filter((word) => word.height > newest.height);
      return narrowest([newest, ...lapsedSince], kind, use);
    }
  }
}

/** The reach within which media showing the child, once published, stay open at this moment. */
export function reachToShow(
  state: RegisterState,
  child: ChildId,
  kind: MediumKind,
  moment: Moment,
  use: Use = 'see',
): Reach {
  const spoken = words(latestWords(state, child, moment));
  const newest = newestOf(spoken);
  if (!newest) return 'nobody';
  switch (ruleAt(state, moment.height)) {
    case 'both':
    case 'oneSigns':
      return narrowest(spoken, kind, use);
    case 'oneIsEnough':
      return reachOf(newest, kind, use);
  }
}

/** Guardians who count for a child at a height; none while direction has declared none. */
export function countedGuardians(
  state: RegisterState,
  child: ChildId,
  height: number,
): readonly GuardianId[] {
  return state.children[child]?.counted.findLast((entry) => entry.height <= height)?.guardians ?? [];
}

/** The newest word of each guardian who counts, whose first day has come; undefined for who has not spoken. */
export function latestWords(
  state: RegisterState,
  child: ChildId,
  { height, day }: Moment,
): { readonly guardian: GuardianId; readonly word: Word | undefined }[] {
  const spoken = state.children[child]?.words ?? [];
  return countedGuardians(state, child, height).map((guardian) => ({
    guardian,
    word: spoken.findLast(
      (word) => word.terms.guardian === guardian && word.height <= height && word.terms.from <= day,
    ),
  }));
}

function ruleAt(state: RegisterState, height: number): ConsentRule {
  return state.rules.findLast((rule) => rule.height <= height)?.consentRule ?? 'both';
}

function reachOf({ terms: { purposes } }: Word, kind: MediumKind, use: Use): Reach {
  const reach = kind === 'film' && !purposes.film ? 'nobody' : purposes.image;
  if (use === 'see') return reach;
  return narrower(reach, purposes.download ? 'pictured' : 'ownFamily');
}

function narrowest(spoken: readonly Word[], kind: MediumKind, use: Use): Reach {
  return spoken.map((word) => reachOf(word, kind, use)).reduce<Reach>(narrower, 'establishment');
}

function newestOf(spoken: readonly Word[]): Word | undefined {
  return spoken.reduce<Word | undefined>(
    (newest, word) => (newest && newest.height > word.height ? newest : word),
    undefined,
  );
}

function words(latest: readonly { readonly word: Word | undefined }[]): Word[] {
  return latest.flatMap(({ word }) => word ?? []);
}
