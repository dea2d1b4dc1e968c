import { householdScope } from '../statement.ts';
import { withoutDevice, withVersion } from '../change.ts';
import { byDirection, byHousehold, impossibleUnless, signingGuardian, type EventRule } from '../event.ts';
import { deviceIn, isNextVersion } from '../predicates.ts';

/**
 * A household's device is put out, with its keyring's next version in the same statement (12). A household device puts
 * out devices of its own guardian only, so that a quarrelling guardian cannot lock the other out (14). A device that
 * puts itself out does not rotate: the keyring is marked for the next direction device.
 */
export const deviceRevoked: EventRule<'deviceRevoked'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) =>
    byDirection(state, author) ||
    (byHousehold(state, author, body.household) &&
      signingGuardian(state, author) === deviceIn(state, body.device)?.guardian),
  refusal(state, { author, body }) {
    const household = state.households[body.household];
    const device = deviceIn(state, body.device);
    if (!household || !device || device.household !== household.id) return 'impossible';
    if (author.kind === 'device' && author.device === body.device)
      return impossibleUnless(body.rotation === null);
    return impossibleUnless(body.rotation !== null && isNextVersion(state, household.keyring, body.rotation));
  },
  apply(state, { height, body }) {
    const next = withoutDevice(state, body.device, height);
    if (body.rotation) return withVersion(next, body.rotation, height);
    const keyring = state.households[body.household]?.keyring;
    return keyring ? { ...next, marked: [...next.marked, keyring] } : next;
  },
};
