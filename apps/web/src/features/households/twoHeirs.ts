/**
 * A household is parted and both homes read on what it had (protocol details 18): it is closed, and two are opened, with
 * new ids and keys, each of which inherits the closed keyring's last version. What was written for it opens to both,
 * within the consents; what follows goes to the home it is for. Every phone and card of the closed one is out: each home
 * gets new cards. Words go with who said them (`movedWords.ts`), so that no child's image goes further than before.
 */
import { makeHousehold, type ClosedHome, type Saying } from '@cocon/client';
import {
  makeId,
  type ChildId,
  type GuardianId,
  type HouseholdId,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';
import { homesOf } from '../children/standing.ts';
import { sayMovedWords } from './movedWords.ts';
import { linkOf, linksThatLast } from './links.ts';
import type { Parting } from './partHousehold.ts';

/** A parting after which who stays has new ids too. */
export interface TwoHeirs extends Parting {
  /** The household of those who stay. */
  readonly stays: { readonly id: HouseholdId; readonly persons: ReadonlyMap<GuardianId, GuardianId> };
}

/** New ids for who stays. Asked once, so that a second try says the same. */
export function withHeirs(parting: Parting): TwoHeirs {
  const staying = parting.home.guardians.filter(({ id }) => !parting.persons.has(id));
  const persons = new Map(staying.map(({ id }) => [id, makeId<GuardianId>()]));
  return { ...parting, stays: { id: makeId(), persons } };
}

export async function planTwoHeirs(
  state: RegisterState,
  parting: TwoHeirs,
  closed: ClosedHome,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const { home, made, persons: leaving, stays, sideOf, pages, today } = parting;
  const opened = [
    await openHome(closed.state, stays.id, closed.heritage),
    await openHome(closed.state, made.id, closed.heritage),
  ];
  const everyone = new Map([...stays.persons, ...leaving]);
  const homeOf = (guardian: GuardianId) => (leaving.has(guardian) ? made.id : stays.id);
  const living = linksThatLast(state, home.id, today);
  const homesAfter = (child: ChildId): HouseholdId[] => [
    ...(sideOf(child) === 'there' ? [] : [stays.id]),
    ...(sideOf(child) === 'here' ? [] : [made.id]),
  ];
  const sayings: Saying[] = [
    closed.saying,
    ...opened.map(({ saying }) => saying),
    ...[...everyone].map(([former, guardian]): Saying => ({
      type: 'guardianAdded',
      body: { household: homeOf(former), guardian },
    })),
    ...living.flatMap((child) =>
      homesAfter(child).map((household) => linkTo(state, child, household, parting)),
    ),
    ...living.flatMap((child) => {
      const at = homesAfter(child);
      const persons = new Map([...everyone].filter(([former]) => at.includes(homeOf(former))));
      return sayMovedWords(state, child, { persons, homeOf, closing: home.id, today });
    }),
  ];
  const people = (persons: ReadonlyMap<GuardianId, GuardianId>) =>
    home.body.guardians.flatMap((one) => {
      const id = persons.get(one.id as GuardianId);
      return id === undefined ? [] : [{ ...one, id }];
    });
  return {
    sayings,
    seals: opened.map(({ seals }) => seals),
    writes: [
      bookWrite(stays.id, { ...home.body, guardians: people(stays.persons) }, [stays.id]),
      bookWrite(made.id, { type: 'household', name: made.name, guardians: people(leaving) }, [made.id]),
      ...living.flatMap((child) => {
        const others = homesOf(state, child, today).filter((one) => one !== home.id);
        const page = pages.find(({ id }) => (id as string) === child);
        return rewriteChild(page, [...others, ...homesAfter(child)]);
      }),
    ],
    deletions: [{ id: home.id as string as RecordId, collection: home.document.collection }],
  };
}

/** From today on, or from the day on which it was to begin, for as long as it was to last. */
function linkTo(
  state: RegisterState,
  child: ChildId,
  household: HouseholdId,
  { home, today }: Parting,
): Saying {
  const link = linkOf(state, child, home.id);
  const from = link && link.from > today ? link.from : today;
  return { type: 'childLinked', body: { household, child, from, to: link?.to ?? null } };
}
