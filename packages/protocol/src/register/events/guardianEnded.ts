import { householdScope } from '../statement.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { isGuardianOf } from '../predicates.ts';

/**
 * A guardian leaves a household. Words already spoken stand until direction declares who counts; the guardian's
 * devices and invitations are put out by statements of their own, which rotate the keyring.
 */
export const guardianEnded: EventRule<'guardianEnded'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) => impossibleUnless(isGuardianOf(state, body.guardian, body.household)),
  apply(state, { body }) {
    const guardian = state.guardians[body.guardian];
    if (!guardian) return state;
    return { ...state, guardians: { ...state.guardians, [guardian.id]: { ...guardian, ended: true } } };
  },
};
