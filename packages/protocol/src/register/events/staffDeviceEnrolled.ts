import { withDevice } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { isNewDevice } from '../predicates.ts';

/** A staff device is let in by direction, by pairing (15). */
export const staffDeviceEnrolled: EventRule<'staffDeviceEnrolled'> = {
  scope: () => 'all',
  maySign: byDirection,
  refusal: (state, { body }) => impossibleUnless(isNewDevice(state, body.device.device)),
  apply: (state, statement) =>
    withDevice(state, statement.body.device, statement, {
      role: statement.body.role,
      household: null,
      guardian: null,
      endsOn: statement.body.endsOn,
    }),
};
