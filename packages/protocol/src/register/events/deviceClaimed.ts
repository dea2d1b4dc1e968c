import { householdScope } from '../statement.ts';
import { withDevice, withInvitationStatus, withVersion } from '../change.ts';
import { impossibleUnless, type EventRule } from '../event.ts';
import { isGuardianOf, isNewDevice, isNextVersion, openHousehold, openInvitation } from '../predicates.ts';

/**
 * A device enters by an invitation and renews its household's keyring in the same statement (21). For a single
 * invitation the first claim in the chain is the only one: the second finds it used (22).
 */
export const deviceClaimed: EventRule<'deviceClaimed'> = {
  scope: (body) => householdScope(body.household),
  maySign: (_state, author, body) =>
    author.kind === 'ticket' && author.invitation === body.invitation && author.device === body.device.device,
  refusal(state, { at, body }) {
    const invitation = openInvitation(state, body.invitation);
    if (!invitation || (invitation.expires !== null && at > invitation.expires)) return 'invitationOver';
    const household = openHousehold(state, body.household);
    return impossibleUnless(
      household !== undefined &&
        invitation.household === body.household &&
        invitation.guardian === body.guardian &&
        isGuardianOf(state, body.guardian, body.household) &&
        isNewDevice(state, body.device.device) &&
        isNextVersion(state, household.keyring, body.rotation),
    );
  },
  apply(state, statement) {
    const { invitation, household, guardian, device, rotation, endsOn = null } = statement.body;
    let next = withDevice(state, device, statement, { role: 'household', household, guardian, endsOn });
    next = withVersion(next, rotation, statement.height);
    const single = state.invitations[invitation]?.kind === 'single';
    return single ? withInvitationStatus(next, invitation, 'used') : next;
  },
};
