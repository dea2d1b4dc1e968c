/**
 * Which published photos lost families because a consent was narrowed or withdrawn (protocol details 45). Those families
 * do not receive them any more, whatever staff do; staff decide what becomes of the photo for the others.
 */
import {
  childrenOf,
  consentsStillShow,
  isInAudience,
  openHouseholds,
  reachToShow,
  unpublishable,
  type ChildId,
  type HouseholdId,
  type MediumFacts,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';

export interface Review {
  /** Families that had it and may not open it now. */
  readonly lost: readonly HouseholdId[];
  /** Families that may still open it. */
  readonly still: readonly HouseholdId[];
  /** Children whose parents' words close it to those who lost it. */
  readonly because: readonly ChildId[];
  /** It may be published again, as it is, to those who may still open it. */
  readonly mayKeep: boolean;
}

/** Undefined for a photo that nobody lost. `audience`: the households it was published to. */
export function reviewOf(
  state: RegisterState,
  moment: Moment,
  medium: MediumFacts,
  audience: ReadonlySet<HouseholdId>,
): Review | undefined {
  const had = openHouseholds(state).filter(
    (home) => isInAudience(state, audience, home) && childrenOf(state, home, moment).length > 0,
  );
  const lost = had.filter((home) => !consentsStillShow(state, medium, home, moment));
  if (lost.length === 0) return undefined;
  const still = had.filter((home) => !lost.includes(home));
  const closers = medium.subjects.filter((subject) =>
    lost.some((home) => closes(state, moment, medium, subject, home)),
  );
  return {
    lost,
    still,
    because: closers.map(({ child }) => child),
    mayKeep: still.length > 0 && unpublishable(state, medium, moment).length === 0,
  };
}

/** Whether the words about one child, by themselves, keep a photo from a home. */
function closes(
  state: RegisterState,
  moment: Moment,
  medium: MediumFacts,
  subject: MediumFacts['subjects'][number],
  home: HouseholdId,
): boolean {
  const reach = reachToShow(state, subject.child, medium.kind, moment);
  const own = childrenOf(state, home, moment);
  const isPictured = medium.subjects.some(({ child }) => own.includes(child));
  // Every reach but these two is open to the families of all who are on the photo.
  if (reach !== 'nobody' && reach !== 'ownFamily' && isPictured) return false;
  return !consentsStillShow(state, { ...medium, subjects: [subject] }, home, moment);
}
