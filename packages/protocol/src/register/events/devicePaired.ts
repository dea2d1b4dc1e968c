import { householdScope } from '../statement.ts';
import { withDevice } from '../change.ts';
import { byHousehold, impossibleUnless, signingGuardian, type EventRule } from '../event.ts';
import { isGuardianOf, isNewDevice } from '../predicates.ts';

/** An open device of a guardian lets in a second device of the same guardian (14, 24). */
export const devicePaired: EventRule<'devicePaired'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) =>
    byHousehold(state, author, body.household) && signingGuardian(state, author) === body.guardian,
  refusal: (state, { body }) =>
    impossibleUnless(
      isNewDevice(state, body.device.device) && isGuardianOf(state, body.guardian, body.household),
    ),
  apply: (state, statement) =>
    withDevice(state, statement.body.device, statement, {
      role: 'household',
      household: statement.body.household,
      guardian: statement.body.guardian,
      endsOn: null,
    }),
};
