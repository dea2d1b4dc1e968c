import { householdScope } from '../statement.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { openHousehold } from '../predicates.ts';

/** A person of a household, with own card, devices and consents. */
export const guardianAdded: EventRule<'guardianAdded'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(
      openHousehold(state, body.household) !== undefined && state.guardians[body.guardian] === undefined,
    ),
  apply: (state, { body: { guardian, household } }) => ({
    ...state,
    guardians: { ...state.guardians, [guardian]: { id: guardian, household, ended: false } },
  }),
};
