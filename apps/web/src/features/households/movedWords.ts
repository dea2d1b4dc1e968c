/**
 * What people have said of a child's image goes with them into another household, under the id they have there: in the
 * order in which it was said, so that no image goes further than before. Of a person who was entered twice and said two
 * things, the narrower counts.
 */
import type { Saying } from '@cocon/client';
import {
  isGuardianOf,
  isLinked,
  latestWords,
  narrower,
  type ChildId,
  type ConsentTerms,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Purposes,
  type RegisterState,
} from '@cocon/protocol';
import { countedNow } from '../children/standing.ts';

export interface Move {
  /** For each guardian who moves, who that is in the household that gets them. */
  readonly persons: ReadonlyMap<GuardianId, GuardianId>;
  /** The household that each of them gets. */
  readonly homeOf: (guardian: GuardianId) => HouseholdId;
  /** A household that closes: who does not move out of it says nothing more. */
  readonly closing?: HouseholdId;
  readonly today: LocalDay;
}

/** Who decides is the same people, and their words are said again from the first that moves on. */
export function sayMovedWords(
  state: RegisterState,
  child: ChildId,
  { homeOf: destinationOf, persons, closing, today }: Move,
): Saying[] {
  const counted = countedNow(state, child);
  if (!counted.some((guardian) => persons.has(guardian))) return [];
  const nowIs = (guardian: GuardianId): GuardianId => persons.get(guardian) ?? guardian;
  const homeOf = (guardian: GuardianId): HouseholdId | undefined =>
    persons.has(guardian) ? destinationOf(guardian) : state.guardians[guardian]?.household;
  const words = wordsThatCount(state, child, today);
  const first = words.findIndex(({ guardian }) => persons.has(guardian));
  const again = first < 0 ? [] : words.slice(first);
  const maySay = ({ guardian }: ConsentTerms): boolean => {
    if (persons.has(guardian)) return true;
    const household = homeOf(guardian);
    return (
      household !== undefined &&
      household !== closing &&
      isGuardianOf(state, guardian, household) &&
      isLinked(state, child, household)
    );
  };
  // Of who has left nothing can be said again: what comes after goes no further than that.
  const left = again.filter((terms) => !maySay(terms));
  return [
    { type: 'guardiansCounted', body: { child, guardians: [...new Set(counted.map(nowIs))] } },
    ...again.filter(maySay).flatMap((terms): Saying[] => {
      const household = homeOf(terms.guardian);
      const guardian = nowIs(terms.guardian);
      if (household === undefined) return [];
      const twins = words.filter(
        (other) => other.guardian !== terms.guardian && nowIs(other.guardian) === guardian,
      );
      const said = twins.reduce(meet, terms);
      const purposes = left.reduce((most, other) => common(most, other.purposes), said.purposes);
      return [{ type: 'consentRecorded', body: { household, terms: { ...said, purposes, guardian } } }];
    }),
  ];
}

/** The newest word of each who counts, and what they have said for later days, in the order of the register. */
function wordsThatCount(state: RegisterState, child: ChildId, today: LocalDay): ConsentTerms[] {
  const latest = latestWords(state, child, { height: state.head.height, day: today });
  return (state.children[child]?.words ?? [])
    .filter((word) => {
      const own = latest.find(({ guardian }) => guardian === word.terms.guardian);
      if (!own) return false;
      return word === own.word || (word.terms.from > today && word.height > (own.word?.height ?? -1));
    })
    .map(({ terms }) => terms);
}

/** What two answers of one person have in common: the narrower reach, the uses in both, the days until the first ends. */
function meet(one: ConsentTerms, other: ConsentTerms): ConsentTerms {
  const purposes = common(one.purposes, other.purposes);
  return {
    ...(purposes.image === one.purposes.image ? one : other),
    purposes,
    from: one.from < other.from ? one.from : other.from,
    to: one.to < other.to ? one.to : other.to,
  };
}

const common = (a: Purposes, b: Purposes): Purposes => ({
  image: narrower(a.image, b.image),
  film: a.film && b.film,
  live: a.live && b.live,
  download: a.download && b.download,
  display: a.display && b.display,
  press: a.press && b.press,
  publicSite: a.publicSite && b.publicSite,
});
