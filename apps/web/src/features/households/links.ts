/** Which children a household is the home of, today or later, for what moves them to another. */
import type { ChildId, HouseholdId, LocalDay, RegisterState } from '@cocon/protocol';

/** Children whose link to the household lasts, or is still to begin. */
export function linksThatLast(state: RegisterState, household: HouseholdId, today: LocalDay): ChildId[] {
  return (Object.keys(state.children) as ChildId[]).filter((child) => {
    const link = linkOf(state, child, household);
    return link !== undefined && (link.to === null || (link.to >= today && link.to >= link.from));
  });
}

export const linkOf = (state: RegisterState, child: ChildId, household: HouseholdId) =>
  state.children[child]?.links.findLast((link) => link.household === household);
