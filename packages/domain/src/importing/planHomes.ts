/** The homes of a plan: their guardians, each once, and what the team will call them. */
import { compareNames, tidyName } from '../names.ts';
import { commonest } from './commonest.ts';
import { fold, personKey, properName } from './foldName.ts';
import { groupBy } from '../groupBy.ts';
import type { KnownHouse, PlannedGuardian, PlannedHome } from './importPlan.ts';
import type { ToldChild, ToldHome } from './readRows.ts';

/** A home told by a row, settled on a key. */
export interface ToldMember {
  readonly key: string;
  readonly home: ToldHome;
  readonly child: ToldChild;
  readonly isSecond: boolean;
}

export function planHomes(members: readonly ToldMember[], house: KnownHouse): PlannedHome[] {
  const named = [...groupBy(members, ({ key }) => key)].map(([key, told]): PlannedHome => {
    const existing = house.homes.find(({ id }) => `known:${id}` === key);
    const guardians = guardiansOf(told, existing?.guardians ?? []);
    return {
      key,
      name: existing?.name ?? homeName(told, guardians),
      existing: existing?.id ?? null,
      guardians,
    };
  });
  const homes = named.toSorted((a, b) => compareNames(a.name, b.name) || (a.key < b.key ? -1 : 1));
  return homes.map((home) => tellApart(home, homes));
}

function guardiansOf(
  told: readonly ToldMember[],
  existing: KnownHouse['homes'][number]['guardians'],
): PlannedGuardian[] {
  const spelled = groupBy(
    told.flatMap(({ home }) => home.guardians),
    personKey,
  );
  const known = new Map(existing.map((one) => [personKey(one.name), one]));
  return [...spelled]
    .filter(([key]) => key !== '')
    .map(([key, names]): PlannedGuardian => {
      const own = known.get(key);
      return { key, name: own?.name ?? commonest(names), existing: own?.id ?? null };
    });
}

/** By the column of homes; else by the children's names; a second home by its guardians' name. */
function homeName(told: readonly ToldMember[], guardians: readonly PlannedGuardian[]): string {
  const labels = told.map(({ home }) => home.label).filter((label) => label !== '');
  if (labels.length > 0) return properName(commonest(labels));
  const lastName = commonest(told.map(({ child }) => child.lastName));
  const isSecond = told.every((one) => one.isSecond);
  return (isSecond ? lastNameOf(guardians[0]) : '') || lastName;
}

const lastNameOf = (guardian: PlannedGuardian | undefined): string =>
  guardian?.name.split(' ').slice(1).join(' ') ?? '';

/** Two homes of one name are told apart by their guardians' first names. */
function tellApart(home: PlannedHome, homes: readonly PlannedHome[]): PlannedHome {
  const hasTwin = homes.some((other) => other.key !== home.key && fold(other.name) === fold(home.name));
  const first = home.guardians.map(({ name }) => name.split(' ')[0] ?? '').filter((name) => name !== '');
  if (!hasTwin || home.existing !== null || first.length === 0) return home;
  return { ...home, name: tidyName(`${home.name} (${first.join(', ')})`) };
}
