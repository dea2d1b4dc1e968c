import { householdScope } from '../statement.ts';
import { byHousehold, impossibleUnless, signingGuardian, type EventRule } from '../event.ts';
import { isGuardianOf } from '../predicates.ts';

/** A guardian's way back without asking anyone: card and own code, passkey, or password (25). */
export const standingInvitationSet: EventRule<'standingInvitationSet'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) =>
    byHousehold(state, author, body.household) && signingGuardian(state, author) === body.guardian,
  refusal: (state, { body }) =>
    impossibleUnless(
      state.invitations[body.invitation] === undefined && isGuardianOf(state, body.guardian, body.household),
    ),
  apply: (state, { body: { invitation, household, guardian, ticketKey, sealKey } }) => ({
    ...state,
    invitations: {
      ...state.invitations,
      [invitation]: {
        id: invitation,
        household,
        guardian,
        kind: 'standing',
        ticketKey,
        sealKey,
        expires: null,
        status: 'open',
      },
    },
  }),
};
