import { withDevice, withoutDevices, withVersion } from '../change.ts';
import { impossibleUnless, type EventRule } from '../event.ts';
import { isNewDevice, isNextVersion } from '../predicates.ts';
import { householdKeyrings } from './staffDeviceRevoked.ts';

/** The rescue sheet brings direction back: a new device, the lost ones out, every keyring they held renewed (3, 13). */
export const directionRecovered: EventRule<'directionRecovered'> = {
  scope: () => 'all',
  maySign: (_state, author) => author.kind === 'root',
  refusal: (state, { body }) =>
    impossibleUnless(
      isNewDevice(state, body.device.device) &&
        body.revokes.every((device) => state.devices[device]?.role === 'direction') &&
        isNextVersion(state, state.directionKeyring, body.direction) &&
        isNextVersion(state, state.teamKeyring, body.team),
    ),
  apply(state, statement) {
    const { device, revokes, direction, team } = statement.body;
    let next = withoutDevices(state, (one) => revokes.includes(one.id), statement.height);
    next = withDevice(next, device, statement, {
      role: 'direction',
      household: null,
      guardian: null,
      endsOn: null,
    });
    next = withVersion(next, direction, statement.height);
    next = withVersion(next, team, statement.height);
    return { ...next, owed: householdKeyrings(next) };
  },
};
