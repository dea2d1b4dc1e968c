import { withVersion } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { isNextVersion } from '../predicates.ts';

/** `team` or `direction` gets its next version. */
export const staffKeyringRotated: EventRule<'staffKeyringRotated'> = {
  scope: () => 'all',
  maySign: byDirection,
  refusal: (state, { body: { rotation } }) =>
    impossibleUnless(
      isNextVersion(state, state.directionKeyring, rotation) ||
        isNextVersion(state, state.teamKeyring, rotation),
    ),
  apply: (state, { height, body }) => withVersion(state, body.rotation, height),
};
