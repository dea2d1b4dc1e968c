/** A child in the book: what staff and the child's homes read. Groups, homes and days are in the register. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { compareNames, Name } from '../names.ts';

export const ChildBody = z.looseObject({
  type: z.literal('child'),
  firstName: Name,
  lastName: Name,
  /** The emblem of the coat hook; the app's default for the id when absent. */
  emblem: z.optional(z.string()),
  /** The group's name, for the child's own homes, who do not read the group's page. */
  groupName: z.optional(z.string()),
  /** Days of the week on which the child usually comes, Monday is 1; unknown where absent or empty. */
  weekdays: z.optional(z.array(z.int()).check(z.maxLength(7))),
});
export type ChildBody = z.infer<typeof ChildBody>;

export const childType = documentType('book', 'child', ChildBody);

export const fullName = ({ firstName, lastName }: Pick<ChildBody, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();

/** By first name, then name: as on the coat hooks. */
export const compareChildren = (a: ChildBody, b: ChildBody): number =>
  compareNames(a.firstName, b.firstName) || compareNames(a.lastName, b.lastName);

/**
 * What tells children of one first name apart: the first name alone where it is the only one, else with the shortest
 * beginning of the name that differs (« Léo M. », « Léo Ma. »).
 */
export function shortNames(
  children: readonly { readonly id: string; readonly body: ChildBody }[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, body } of children) {
    const twins = children.filter(
      (other) => other.id !== id && compareNames(other.body.firstName, body.firstName) === 0,
    );
    if (twins.length === 0) {
      names.set(id, body.firstName);
      continue;
    }
    let length = 1;
    const start = (child: ChildBody) => child.lastName.slice(0, length);
    while (
      length < body.lastName.length &&
      twins.some((twin) => compareNames(start(twin.body), start(body)) === 0)
    ) {
      length += 1;
    }
    const initial = start(body);
    names.set(
      id,
      initial === ''
        ? body.firstName
        : `${body.firstName} ${initial}${length < body.lastName.length ? '.' : ''}`,
    );
  }
  return names;
}
