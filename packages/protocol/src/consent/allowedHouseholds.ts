/**
 * Who may see a medium: the one function that the publishing device uses to make an audience, and the server to refuse
 * a wider one and to answer each reading. Source: protocol details 41, 42, 45; rules CO in docs/spec.md.
 *
 * A household is allowed iff for **every** subject, that subject's reach permits one of the children linked to the
 * household today:
 *
 * - `ownFamily`: the child is the subject;
 * - `pictured`: the child is any subject of the medium;
 * - `group`: pictured, or the child, enrolled, shared a group with the subject on the medium's day;
 * - `establishment`: pictured, or the child was enrolled on the medium's day.
 *
 * For a copy to keep (`keep`) the same holds with the reaches of that use (`words.ts`), and a medium without subjects
 * gives none.
 *
 * Nothing new goes to a family that has left (17): to publish, one of the household's children must not have left by the
 * medium's day, for media without subjects too.
 *
 * Memberships are read as the register stood when the medium was published, so a later change of group alters nothing
 * and a new family does not see older photos.
 */
import { covers, type LocalDay } from '../days.ts';
import type { ChildId, GroupId, HouseholdId } from '../ids.ts';
import type { RegisterState, StayVersion } from '../register/state.ts';
import type { Reach } from './terms.ts';
import { reachToPublish, reachToShow, type MediumKind, type Moment, type Use } from './words.ts';

/** What the header of a medium says of who is on it. `maybe` counts as much as `seen` (41, 46). */
export interface MediumFacts {
  readonly kind: MediumKind;
  readonly subjects: readonly { readonly child: ChildId; readonly certainty: 'seen' | 'maybe' }[];
  /** Local day on which it was taken. */
  readonly day: LocalDay;
  /** Register height of its first version. */
  readonly publishedAt: number;
}

/** Households to which a medium may be published at this moment. Without subject: every household with a child. */
export function allowedHouseholds(
  state: RegisterState,
  medium: MediumFacts,
  moment: Moment,
  use: Use = 'see',
): Set<HouseholdId> {
  const reachOf = (child: ChildId) => reachToPublish(state, child, medium.kind, moment, use);
  const permits = permission(state, medium, reachOf, use);
  const stays = (child: ChildId) => !hasLeft(state, child, { ...moment, day: medium.day });
  return new Set(
    openHouseholds(state).filter((household) => {
      const children = childrenOf(state, household, moment);
      return children.some(stays) && permits(children);
    }),
  );
}

/**
 * Whether a household may open a published medium at this moment, as far as consents go: its audience must include
 * the household as well (`mayOpen`).
 */
export function consentsStillShow(
  state: RegisterState,
  medium: MediumFacts,
  household: HouseholdId,
  moment: Moment,
  use: Use = 'see',
): boolean {
  const reachOf = (child: ChildId) => reachToShow(state, child, medium.kind, moment, use);
  const permits = permission(state, medium, reachOf, use);
  return permits(childrenOf(state, household, moment));
}

/** Whether a household may open a medium at this moment: its audience has it, and the consents allow it (41). */
export function mayOpen(
  state: RegisterState,
  medium: MediumFacts,
  audience: ReadonlySet<HouseholdId>,
  household: HouseholdId,
  moment: Moment,
  use: Use = 'see',
): boolean {
  return isInAudience(state, audience, household) && consentsStillShow(state, medium, household, moment, use);
}

/** An audience has a household, or the closed one whose past it inherits (18). */
export function isInAudience(
  state: RegisterState,
  audience: ReadonlySet<HouseholdId>,
  household: HouseholdId,
): boolean {
  if (audience.has(household)) return true;
  const inherited = state.households[household]?.inherits;
  return inherited ? isInAudience(state, audience, inherited) : false;
}

/** Open households that read what went to these: themselves, and heirs of those that are closed (18). */
export const homesReading = (state: RegisterState, audience: ReadonlySet<HouseholdId>): HouseholdId[] =>
  openHouseholds(state).filter((household) => isInAudience(state, audience, household));

/** Subjects whose reach forbids any publication: each must be masked, or the medium dropped. */
export function unpublishable(state: RegisterState, medium: MediumFacts, moment: Moment): ChildId[] {
  return medium.subjects
    .filter(({ child }) => reachToPublish(state, child, medium.kind, moment) === 'nobody')
    .map(({ child }) => child);
}

/** Children whose home a household is at this moment. */
export function childrenOf(state: RegisterState, household: HouseholdId, moment: Moment): ChildId[] {
  const home = state.households[household];
  if (!home || (home.closedAt !== null && home.closedAt <= moment.height)) return [];
  return home.children.filter((child) => {
    const link = state.children[child]?.links.findLast(
      (one) => one.household === household && one.height <= moment.height,
    );
    return link !== undefined && covers(link, moment.day);
  });
}

/** Whether a child is looked after here on a day, as the register stood at a height. */
export function isEnrolled(state: RegisterState, child: ChildId, day: LocalDay, height: number): boolean {
  return standing(state.children[child]?.enrolments ?? [], height).some((stay) => covers(stay, day));
}

/** Whether all that was said of a child's being here ends before a day. Of whom nothing was said has not left. */
export function hasLeft(state: RegisterState, child: ChildId, { day, height }: Moment): boolean {
  const stays = standing(state.children[child]?.enrolments ?? [], height);
  return stays.length > 0 && stays.every(({ to }) => to !== null && to < day);
}

/** Groups of a child on a day, as the register stood at a height. */
export function groupsOf(state: RegisterState, child: ChildId, day: LocalDay, height: number): Set<GroupId> {
  const groups = new Set<GroupId>();
  for (const stay of standing(state.children[child]?.groups ?? [], height)) {
    if (stay.group !== null && covers(stay, day)) groups.add(stay.group);
  }
  return groups;
}

export function openHouseholds(state: RegisterState): HouseholdId[] {
  return Object.values(state.households)
    .filter((household) => household.closedAt === null)
    .map((household) => household.id);
}

/** Makes the question « does this set of children open the medium? » with everything that does not depend on it done once. */
function permission(state: RegisterState, medium: MediumFacts, reachOf: (child: ChildId) => Reach, use: Use) {
  const pictured = new Set(medium.subjects.map(({ child }) => child));
  const conditions = medium.subjects.map(({ child }) =>
    condition(state, medium, pictured, child, reachOf(child)),
  );
  return (children: readonly ChildId[]): boolean =>
    children.length > 0 &&
    (use === 'see' || conditions.length > 0) &&
    conditions.every((permits) => children.some(permits));
}

function condition(
  state: RegisterState,
  { day, publishedAt }: MediumFacts,
  pictured: ReadonlySet<ChildId>,
  subject: ChildId,
  reach: Reach,
): (child: ChildId) => boolean {
  switch (reach) {
    case 'nobody':
      return () => false;
    case 'ownFamily':
      return (child) => child === subject;
    case 'pictured':
      return (child) => pictured.has(child);
    case 'group': {
      const groups = groupsOf(state, subject, day, publishedAt);
      // Who left is no longer of the group, even where its end was forgotten: `group` opens no more than `establishment`.
      const shares = (child: ChildId) =>
        isEnrolled(state, child, day, publishedAt) &&
        [...groupsOf(state, child, day, publishedAt)].some((group) => groups.has(group));
      return (child) => pictured.has(child) || shares(child);
    }
    case 'establishment':
      return (child) => pictured.has(child) || isEnrolled(state, child, day, publishedAt);
  }
}

/** The newest version of each stay up to a height. */
function standing(stays: readonly StayVersion[], height: number): StayVersion[] {
  const newest = new Map<string, StayVersion>();
  for (const stay of stays) if (stay.height <= height) newest.set(stay.stay, stay);
  return [...newest.values()];
}
