import { householdScope } from '../statement.ts';
import { withKeyring } from '../change.ts';
import { byDirection, impossibleUnless, seesStaffScope, type EventRule } from '../event.ts';

/** A home, with its keyring's first version. It may inherit the past of a household that was closed (18). */
export const householdOpened: EventRule<'householdOpened'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(
      state.households[body.household] === undefined &&
        state.keyrings[body.keyring.keyring] === undefined &&
        body.keyring.version === 1 &&
        body.inherits !== body.household &&
        (body.inherits === null ||
          !seesStaffScope(state) ||
          typeof state.households[body.inherits]?.closedAt === 'number'),
    ),
  apply(state, { height, body: { household, keyring, inherits } }) {
    const next = withKeyring(state, keyring, 'household', household, height);
    const entry = { id: household, keyring: keyring.keyring, inherits, closedAt: null, children: [] };
    return { ...next, households: { ...next.households, [household]: entry } };
  },
};
