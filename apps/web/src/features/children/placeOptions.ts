/** Groups and households as choices of a field, with those made a moment ago and « new ». */
import type { BookHousehold } from '../../session/teamBook.ts';
import { compareNames, fullName, sameName } from '@cocon/domain';
import type { BookChild } from '../../session/book.ts';

/** The choice of making a new one; no id looks like it. */
export const NEW = 'new';

export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

/** What is in the book and what was just made, each once, by name. */
export function withMade<Id>(known: readonly Named<Id>[], made: readonly Named<Id>[]): Named<Id>[] {
  const missing = made.filter(({ id }) => known.every((one) => one.id !== id));
  return [...known, ...missing].sort((a, b) => compareNames(a.name, b.name));
}

/** The group chosen, or that of the name typed for a new one: a name that is there already makes no second group. */
export const chosenGroup = <Id extends string>(
  groups: readonly Named<Id>[],
  choice: string,
  typed: string,
): Named<Id> | undefined =>
  groups.find(({ id, name }) => (choice === NEW ? sameName(name, typed) : id === choice));

/** Households by name; where two share one, their children tell them apart. */
export function householdNames(
  homes: readonly BookHousehold[],
  children: readonly BookChild[],
): Named<BookHousehold['id']>[] {
  return homes.map((home) => {
    const { name } = home.body;
    const hasTwin = homes.some((other) => other !== home && sameName(other.body.name, name));
    if (!hasTwin) return { id: home.id, name };
    const inside = children.filter(({ id }) => home.children.includes(id)).map(({ body }) => fullName(body));
    return { id: home.id, name: inside.length === 0 ? name : `${name} (${inside.join(', ')})` };
  });
}
