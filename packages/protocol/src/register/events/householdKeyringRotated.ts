import { householdScope } from '../statement.ts';
import { withVersion } from '../change.ts';
import { byDirection, byHousehold, impossibleUnless, type EventRule } from '../event.ts';
import { isNextVersion, openHousehold } from '../predicates.ts';

/** A household's keyring gets its next version. */
export const householdKeyringRotated: EventRule<'householdKeyringRotated'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) => byDirection(state, author) || byHousehold(state, author, body.household),
  refusal(state, { body }) {
    const household = openHousehold(state, body.household);
    return impossibleUnless(
      household !== undefined && isNextVersion(state, household.keyring, body.rotation),
    );
  },
  apply: (state, { height, body }) => withVersion(state, body.rotation, height),
};
