/**
 * For whom a paper is. Everyone: each home of a child that lives there today and has not left; a group: those of its children; a household:
 * itself alone. Homes that come later are not in its audience by themselves: they are counted, and one tap hands it to them
 * (PD-6). Nobody who had it loses it.
 */
import {
  childrenOf,
  groupsOf,
  hasLeft,
  openHouseholds,
  type GroupId,
  type HouseholdId,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';

export type Addressees =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'household'; readonly household: HouseholdId };

export function householdsFor(state: RegisterState, to: Addressees, moment: Moment): HouseholdId[] {
  return openHouseholds(state).filter((household) => {
    switch (to.kind) {
      case 'everyone':
        return childrenOf(state, household, moment).some((child) => !hasLeft(state, child, moment));
      case 'group':
        return childrenOf(state, household, moment).some((child) =>
          groupsOf(state, child, moment.day, moment.height).has(to.group),
        );
      case 'household':
        return household === to.household;
    }
  });
}

/** Those it is for now and who do not have it yet. */
export function newcomers(
  state: RegisterState,
  to: Addressees,
  had: ReadonlySet<HouseholdId>,
  moment: Moment,
): HouseholdId[] {
  return householdsFor(state, to, moment).filter((household) => !had.has(household));
}
