/**
 * Two households that were entered by mistake become one. The children of the one that goes get the one that stays as
 * their home; its guardians are entered there, or are the same person who is there already; then it is closed: its
 * phones are out, its cards void, and what it had received alone is read by no family any more.
 *
 * Words go with who said them (`movedWords.ts`), so that no child's image goes further than before. The register is not
 * rewritten: all of this is said in the statements that there are, in one batch.
 */
import type { Document, Saying } from '@cocon/client';
import { sameName, type ChildBody } from '@cocon/domain';
import {
  makeId,
  type ChildId,
  type GuardianId,
  type LocalDay,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import type { BookHousehold } from '../../session/teamBook.ts';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';
import { homesOf } from '../children/standing.ts';
import { linkOf, linksThatLast } from './links.ts';
import { sayMovedWords } from './movedWords.ts';

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
  const moving = linksThatLast(state, gone.id, today);
  const sayings: Saying[] = [
    ...coming.map(
      ({ id }) => ({ type: 'guardianAdded', body: { household: kept.id, guardian: id } }) as const,
    ),
    ...moving.flatMap((child) => sayHome(state, child, merging)),
    ...moving.flatMap((child) => sayMovedWords(state, child, { persons, homeOf: () => kept.id, today })),
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

/** The home that stays is the child's from now on, for as long as the longer of the two links. */
function sayHome(state: RegisterState, child: ChildId, { kept, gone, today }: Merging): Saying[] {
  const [here, there] = [linkOf(state, child, kept.id), linkOf(state, child, gone.id)];
  if (!there) return [];
  const isHome = here !== undefined && here.from <= today && (here.to === null || here.to >= today);
  if (isHome && (here.to === null || (there.to !== null && there.to <= here.to))) return [];
  const from = isHome ? here.from : there.from > today ? there.from : today;
  return [{ type: 'childLinked', body: { household: kept.id, child, from, to: there.to } }];
}
