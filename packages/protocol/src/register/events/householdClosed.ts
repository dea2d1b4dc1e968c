import { householdScope } from '../statement.ts';
import { withoutDevices } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { openHousehold, openInvitationsOf } from '../predicates.ts';

/** A household's last link is over: no new version, its devices out, its invitations void (17). */
export const householdClosed: EventRule<'householdClosed'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) => impossibleUnless(openHousehold(state, body.household) !== undefined),
  apply(state, { height, body }) {
    const household = state.households[body.household];
    const keyring = household && state.keyrings[household.keyring];
    if (!household || !keyring) return state;
    const next = withoutDevices(state, (device) => device.household === household.id, height);
    const invitations = { ...next.invitations };
    for (const invitation of openInvitationsOf(state, household.id)) {
      invitations[invitation.id] = { ...invitation, status: 'revoked' };
    }
    const settled = (id: string) => id !== keyring.id;
    return {
      ...next,
      households: { ...next.households, [household.id]: { ...household, closedAt: height } },
      keyrings: { ...next.keyrings, [keyring.id]: { ...keyring, closed: true } },
      invitations,
      owed: next.owed.filter(settled),
      marked: next.marked.filter(settled),
    };
  },
};
