/** The homes of a plan: their guardians, each once, and what the team will call them. */
import { compareNames, tidyName } from '../names.ts';
import { commonest } from './commonest.ts';
import { fold, personKeys, properName } from './foldName.ts';
import { groupBy } from '../groupBy.ts';
import type { KnownHouse, PlannedGuardian, PlannedHome } from './importPlan.ts';
import type { ToldChild, ToldHome } from './readRows.ts';
import { isTitle } from './titles.ts';

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
      told: told.map(({ home, child }) => ({
        line: child.line,
        home: child.homes.indexOf(home),
        people: home.people,
      })),
    };
  });
  const homes = named.toSorted((a, b) => compareNames(a.name, b.name) || (a.key < b.key ? -1 : 1));
  return homes.map((home) => tellApart(home, homes));
}

function guardiansOf(
  told: readonly ToldMember[],
  existing: KnownHouse['homes'][number]['guardians'],
): PlannedGuardian[] {
  const names = told.flatMap(({ home }) => home.guardians);
  const keys = personKeys(names);
  const spelled = groupBy(
    names.map((name, index) => ({ name, key: keys[index] ?? '' })),
    ({ key }) => key,
  );
  const knownKeys = personKeys(existing.map(({ name }) => name));
  const known = new Map(existing.map((one, index) => [knownKeys[index], one]));
  return [...spelled]
    .filter(([key]) => key !== '')
    .map(([key, same]): PlannedGuardian => {
      const own = known.get(key);
      return { key, name: own?.name ?? commonest(same.map(({ name }) => name)), existing: own?.id ?? null };
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
  const first = home.guardians
    .map(({ name }) => name.split(' ')[0] ?? '')
    .filter((name) => name !== '' && !isTitle(fold(name)));
  if (!hasTwin || home.existing !== null || first.length === 0) return home;
  return { ...home, name: tidyName(`${home.name} (${first.join(', ')})`) };
}
