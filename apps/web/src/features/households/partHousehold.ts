/**
 * A household is parted and its past stays with who stays (`planTwoHeirs.ts`: with both): some of its guardians get a
 * household of their own, with new keys and an empty past, under new ids; each child goes on in both, or in one of the
 * two. Those who stay keep phones, cards and all they had received. Words go with who said them (`movedWords.ts`), so
 * that no child's image goes further than before. Who leaves is then ended here (`sayGuardiansEnded` of the engine), in
 * the same batch: neither home reads the other from there on.
 */
import { makeHousehold, type Document, type Saying } from '@cocon/client';
import type { ChildBody } from '@cocon/domain';
import {
  addDays,
  makeId,
  type ChildId,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import type { BookHousehold } from '../../session/teamBook.ts';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';
import { sayEndOfHome } from '../children/leaving.ts';
import { homesOf } from '../children/standing.ts';
import { sayMovedWords } from './movedWords.ts';

/** Where a child lives afterwards. */
export const sides = ['both', 'here', 'there'] as const;
export type Side = (typeof sides)[number];

export interface Parting {
  readonly home: BookHousehold;
  /** Id and name of the household that is made. */
  readonly made: { readonly id: HouseholdId; readonly name: string };
  /** For each guardian who leaves, the id in the new household. */
  readonly persons: ReadonlyMap<GuardianId, GuardianId>;
  readonly sideOf: (child: ChildId) => Side;
  readonly pages: readonly Document<ChildBody>[];
  readonly today: LocalDay;
}

/** New ids for who leaves. Asked once, so that a second try says the same. */
export const newPersons = (leaving: readonly GuardianId[]): ReadonlyMap<GuardianId, GuardianId> =>
  new Map(leaving.map((id) => [id, makeId<GuardianId>()]));

/** All but the end of those who leave. */
export async function planPart(
  state: RegisterState,
  parting: Parting,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const { home, made, persons, sideOf, pages, today } = parting;
  const opened = await openHome(state, made.id);
  const living = home.children.filter((child) => homesOf(state, child, today).includes(home.id));
  const going = living.filter((child) => sideOf(child) !== 'here');
  const gone = going.filter((child) => sideOf(child) === 'there');
  const sayings: Saying[] = [
    opened.saying,
    ...[...persons.values()].map(
      (guardian) => ({ type: 'guardianAdded', body: { household: made.id, guardian } }) as const,
    ),
    ...going.map(
      (child) =>
        ({ type: 'childLinked', body: { household: made.id, child, from: today, to: null } }) as const,
    ),
    ...going.flatMap((child) => sayMovedWords(state, child, { persons, homeOf: () => made.id, today })),
    ...gone.flatMap((child) => sayEndOfHome(state, child, home.id, addDays(today, -1))),
  ];
  const leaving = home.body.guardians.filter(({ id }) => persons.has(id as GuardianId));
  const guardians = leaving.map((one) => ({ ...one, id: persons.get(one.id as GuardianId) ?? one.id }));
  const staying = home.body.guardians.filter((one) => !leaving.includes(one));
  return {
    sayings,
    seals: [opened.seals],
    writes: [
      bookWrite(made.id, { type: 'household', name: made.name, guardians }, [made.id]),
      bookWrite(home.id, { ...home.body, guardians: staying }, [home.id], home.document),
      ...going.flatMap((child) => {
        const homes = homesOf(state, child, today).filter((one) => one !== home.id || !gone.includes(child));
        const page = pages.find(({ id }) => (id as string) === child);
        return rewriteChild(page, [...homes, made.id]);
      }),
    ],
  };
}
