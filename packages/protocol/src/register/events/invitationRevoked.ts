import { householdScope } from '../statement.ts';
import { withInvitationStatus } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { openInvitation } from '../predicates.ts';

/** A card that direction takes back before it was used. */
export const invitationRevoked: EventRule<'invitationRevoked'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(openInvitation(state, body.invitation)?.household === body.household),
  apply: (state, { body }) => withInvitationStatus(state, body.invitation, 'revoked'),
};
