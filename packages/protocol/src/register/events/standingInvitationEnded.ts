import { householdScope } from '../statement.ts';
import { withInvitationStatus } from '../change.ts';
import { byHousehold, impossibleUnless, signingGuardian, type EventRule } from '../event.ts';
import { openInvitation } from '../predicates.ts';

/** A guardian ends an own way back. */
export const standingInvitationEnded: EventRule<'standingInvitationEnded'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) =>
    byHousehold(state, author, body.household) &&
    signingGuardian(state, author) === state.invitations[body.invitation]?.guardian,
  refusal(state, { body }) {
    const invitation = openInvitation(state, body.invitation);
    return impossibleUnless(invitation?.kind === 'standing' && invitation.household === body.household);
  },
  apply: (state, { body }) => withInvitationStatus(state, body.invitation, 'revoked'),
};
