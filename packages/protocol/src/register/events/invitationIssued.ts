import { householdScope } from '../statement.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { isGuardianOf, openHousehold } from '../predicates.ts';

/** A card: a pending device of one guardian, of one use, with an end (19, 20). */
export const invitationIssued: EventRule<'invitationIssued'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { at, body }) =>
    impossibleUnless(
      openHousehold(state, body.household) !== undefined &&
        isGuardianOf(state, body.guardian, body.household) &&
        state.invitations[body.invitation] === undefined &&
        body.expires > at,
    ),
  apply: (state, { body }) => ({
    ...state,
    invitations: {
      ...state.invitations,
      [body.invitation]: {
        id: body.invitation,
        household: body.household,
        guardian: body.guardian,
        kind: body.kind,
        ticketKey: body.ticketKey,
        sealKey: body.sealKey,
        expires: body.expires,
        status: 'open',
      },
    },
  }),
};
