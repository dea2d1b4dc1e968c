/**
 * The plain version of a masked photo: for the homes of the children who were masked, where the staff says so and every
 * child on it allows it.
 */
import {
  allowedHouseholds,
  childrenOf,
  type ChildId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';
import { subjectsInPlain, type Marks } from './subjects.ts';

export interface PhotoOfDay {
  readonly key: string;
  readonly day: LocalDay;
}

/** Households that get the plain version; none where it was not said. */
export function plainHouseholds(
  state: RegisterState,
  moment: Moment,
  marks: Marks,
  { key, day }: PhotoOfDay,
): HouseholdId[] {
  const plainFor = marks.masked.get(key)?.plainFor;
  if (!plainFor || plainFor.size === 0) return [];
  const subjects = subjectsInPlain(marks, key);
  const facts: MediumFacts = { kind: 'photo', subjects, day, publishedAt: moment.height };
  return [...allowedHouseholds(state, facts, moment)].filter((household) =>
    childrenOf(state, household, moment).some((child) => plainFor.has(child)),
  );
}

/** Of the children masked, those whose homes could get the plain version. */
export function mayHavePlain(
  state: RegisterState,
  moment: Moment,
  marks: Marks,
  photo: PhotoOfDay,
  hidden: ReadonlySet<ChildId>,
): ReadonlySet<ChildId> {
  const offered = [...hidden].filter((child) => {
    const masking = { children: hidden, plainFor: new Set([child]) };
    const asked: Marks = { ...marks, masked: new Map(marks.masked).set(photo.key, masking) };
    return plainHouseholds(state, moment, asked, photo).length > 0;
  });
  return new Set(offered);
}
