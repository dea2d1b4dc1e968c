/**
 * The cast as one batch of statements and the pages of the book: groups, homes, children, who counts for whom, and what
 * the families that stay on paper agreed to. Those who enter by a card sign for themselves.
 */
import { makeHousehold, type DraftWrite, type Saying } from '@cocon/client';
import { schoolYearEnd, type ChildBody } from '@cocon/domain';
import {
  addDays,
  makeId,
  type ChildId,
  type DeviceId,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type KeyringSeals,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import { bookWrite, newRecordId } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import {
  castNames,
  children,
  COLLEAGUE,
  DIRECTOR,
  enteredHomes,
  groupKeys,
  groups,
  homeNames,
  homes,
  HOUSE_NAME,
  type CastChild,
  type FirstName,
  type GroupKey,
  type HomeName,
} from './cast.ts';

/** The children have been here this long, so that the photos of two weeks are theirs. */
const HERE_SINCE_DAYS = 60;

export interface CastIds {
  readonly groups: ReadonlyMap<GroupKey, GroupId>;
  readonly homes: ReadonlyMap<HomeName, { readonly household: HouseholdId; readonly guardian: GuardianId }>;
  readonly children: ReadonlyMap<FirstName, ChildId>;
}

export function drawIds(): CastIds {
  return {
    groups: new Map(groupKeys.map((key) => [key, makeId<GroupId>()])),
    homes: new Map(
      homeNames.map((name) => [name, { household: makeId<HouseholdId>(), guardian: makeId<GuardianId>() }]),
    ),
    children: new Map(castNames.map((name) => [name, makeId<ChildId>()])),
  };
}

/** What was drawn for a member of the cast; each has one. */
export function drawn<Key, Value>(ids: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = ids.get(key);
  if (value === undefined) throw new Error('nothing was drawn for this name');
  return value;
}

export interface CastFacts {
  readonly ids: CastIds;
  readonly today: LocalDay;
  /** Hash of the paper's text. */
  readonly text: string;
  readonly staff: { readonly direction: DeviceId; readonly team: DeviceId };
}

/** `openHome` draws a household's keyring. */
export async function planHouse(
  state: RegisterState,
  facts: CastFacts,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const { ids } = facts;
  const opened = await Promise.all(
    homeNames.map((name) => openHome(state, drawn(ids.homes, name).household)),
  );
  const sayings: Saying[] = [
    ...groupKeys.map((key) => ({ type: 'groupAdded', body: { group: drawn(ids.groups, key) } }) as const),
    ...opened.map(({ saying }) => saying),
    ...homeNames.map((name) => ({ type: 'guardianAdded', body: drawn(ids.homes, name) }) as const),
    ...castNames.flatMap((name) => sayChild(name, facts)),
  ];
  const seals: KeyringSeals[] = opened.map((one) => one.seals);
  return { sayings, seals, writes: bookOf(facts) };
}

function sayChild(firstName: FirstName, { ids, today, text }: CastFacts): Saying[] {
  const one: CastChild = children[firstName];
  const child = drawn(ids.children, firstName);
  const livesAt = one.homes.map((name) => drawn(ids.homes, name));
  const stays = { child, from: addDays(today, -HERE_SINCE_DAYS), to: null };
  const group = drawn(ids.groups, one.group);
  const period = { from: today, to: schoolYearEnd(today) as LocalDay };
  const others = { live: false, download: false, display: false, press: false, publicSite: false };
  const purposes = { image: one.reach, film: false, ...others };
  return [
    { type: 'childEnrolled', body: { stay: makeId(), ...stays } },
    { type: 'childInGroup', body: { stay: makeId(), group, ...stays } },
    ...livesAt.map(({ household }) => ({ type: 'childLinked', body: { household, ...stays } }) as const),
    { type: 'guardiansCounted', body: { child, guardians: livesAt.map(({ guardian }) => guardian) } },
    ...one.homes
      .filter((name) => !enteredHomes.includes(name))
      .map((name): Saying => {
        const { household, guardian } = drawn(ids.homes, name);
        return {
          type: 'consentRecorded',
          body: { household, terms: { child, guardian, purposes, ...period, text } },
        };
      }),
  ];
}

function bookOf({ ids, staff }: CastFacts): DraftWrite[] {
  return [
    bookWrite(newRecordId(), { type: 'house', name: HOUSE_NAME, kind: 'multiAccueil' }, []),
    ...groupKeys.map((key) => bookWrite(drawn(ids.groups, key), { type: 'group', name: groups[key] }, [])),
    ...homeNames.map((name) => {
      const { household, guardian } = drawn(ids.homes, name);
      const body = { type: 'household', name, guardians: [{ id: guardian, name: homes[name] }] };
      return bookWrite(household, body, [household]);
    }),
    ...castNames.map((firstName) => {
      const livesAt = children[firstName].homes.map((name) => drawn(ids.homes, name).household);
      return bookWrite(drawn(ids.children, firstName), childBody(firstName), livesAt);
    }),
    bookWrite(newRecordId(), { type: 'colleague', name: DIRECTOR, device: staff.direction }, []),
    bookWrite(newRecordId(), { type: 'colleague', name: COLLEAGUE, device: staff.team }, []),
  ];
}

export function childBody(firstName: FirstName): ChildBody {
  const { lastName, group, emblem } = children[firstName];
  return { type: 'child', firstName, lastName, groupName: groups[group], emblem };
}
