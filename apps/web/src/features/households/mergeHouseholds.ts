/**
 * Two households that were entered by mistake become one. The children of the one that goes get the one that stays as
 * their home; its guardians are entered there, or are the same person who is there already; then it is closed: its
 * phones are out, its cards void, and what it had received alone is read by no family any more.
 *
 * Words go with who said them, in the order in which they were said, so that no child's image goes further than before.
 * Of a person who was entered twice and said two things, the narrower counts. The register is not rewritten: all of
 * this is said in the statements that there are, in one batch.
 */
import type { Document, Saying } from '@cocon/client';
import { sameName, type ChildBody } from '@cocon/domain';
import {
  isGuardianOf,
  isLinked,
  latestWords,
  makeId,
  narrower,
  type ChildId,
  type ConsentTerms,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Purposes,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import type { BookHousehold } from '../../session/book.ts';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';
import { countedNow, homesOf } from '../children/standing.ts';

export interface Merging {
  readonly kept: BookHousehold;
  readonly gone: BookHousehold;
  /** For each guardian of the one that goes, who that is in the one that stays. */
  readonly persons: ReadonlyMap<GuardianId, GuardianId>;
  readonly pages: readonly Document<ChildBody>[];
  readonly today: LocalDay;
}

/** Who is who: the same name is the same person, others get a new id. Asked once, so that a second try says the same. */
export function personsOf(kept: BookHousehold, gone: BookHousehold): ReadonlyMap<GuardianId, GuardianId> {
  return new Map(
    gone.guardians.map(({ id, name }) => [
      id,
      kept.guardians.find((one) => sameName(one.name, name))?.id ?? makeId<GuardianId>(),
    ]),
  );
}

export function planMerge(state: RegisterState, merging: Merging): Plan {
  const { kept, gone, persons, pages, today } = merging;
  const known = new Set(kept.guardians.map(({ id }) => id));
  const coming = gone.guardians.flatMap(({ id, name }) => {
    const person = persons.get(id);
    return person === undefined || known.has(person) ? [] : [{ id: person, name }];
  });
  const moving = childrenToMove(state, gone.id, today);
  const sayings: Saying[] = [
    ...coming.map(
      ({ id }) => ({ type: 'guardianAdded', body: { household: kept.id, guardian: id } }) as const,
    ),
    ...moving.flatMap((child) => sayHome(state, child, merging)),
    ...moving.flatMap((child) => sayWho(state, child, merging)),
    { type: 'householdClosed', body: { household: gone.id } },
  ];
  const body = { ...kept.body, guardians: [...kept.body.guardians, ...coming] };
  const pageOf = new Map(pages.map((page) => [page.id as string, page]));
  return {
    sayings,
    writes: [
      ...(coming.length > 0 ? [bookWrite(kept.id, body, [kept.id], kept.document)] : []),
      ...moving.flatMap((child) => {
        const homes = homesOf(state, child, today).filter((home) => home !== gone.id);
        return rewriteChild(pageOf.get(child), [...new Set([...homes, kept.id])]);
      }),
    ],
    deletions: [{ id: gone.id as string as RecordId, collection: gone.document.collection }],
  };
}

/** Children whose link to the household lasts, or is still to begin. */
function childrenToMove(state: RegisterState, household: HouseholdId, today: LocalDay): ChildId[] {
  return (Object.keys(state.children) as ChildId[]).filter((child) => {
    const link = linkOf(state, child, household);
    return link !== undefined && (link.to === null || (link.to >= today && link.to >= link.from));
  });
}

const linkOf = (state: RegisterState, child: ChildId, household: HouseholdId) =>
  state.children[child]?.links.findLast((link) => link.household === household);

/** The home that stays is the child's from now on, for as long as the longer of the two links. */
function sayHome(state: RegisterState, child: ChildId, { kept, gone, today }: Merging): Saying[] {
  const [here, there] = [linkOf(state, child, kept.id), linkOf(state, child, gone.id)];
  if (!there) return [];
  const isHome = here !== undefined && here.from <= today && (here.to === null || here.to >= today);
  if (isHome && (here.to === null || (there.to !== null && there.to <= here.to))) return [];
  const from = isHome ? here.from : there.from > today ? there.from : today;
  return [{ type: 'childLinked', body: { household: kept.id, child, from, to: there.to } }];
}

/** Who decides is the same people, and their words are said again from the first that moves on. */
function sayWho(state: RegisterState, child: ChildId, { kept, persons, today }: Merging): Saying[] {
  const counted = countedNow(state, child);
  if (!counted.some((guardian) => persons.has(guardian))) return [];
  const nowIs = (guardian: GuardianId): GuardianId => persons.get(guardian) ?? guardian;
  const homeOf = (guardian: GuardianId): HouseholdId | undefined =>
    persons.has(guardian) ? kept.id : state.guardians[guardian]?.household;
  const words = wordsThatCount(state, child, today);
  const first = words.findIndex(({ guardian }) => persons.has(guardian));
  const again = first < 0 ? [] : words.slice(first);
  const maySay = ({ guardian }: ConsentTerms): boolean => {
    if (persons.has(guardian)) return true;
    const household = homeOf(guardian);
    return (
      household !== undefined && isGuardianOf(state, guardian, household) && isLinked(state, child, household)
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
