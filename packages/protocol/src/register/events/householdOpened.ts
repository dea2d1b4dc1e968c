import { canonicalText } from '../../canonical.ts';
import { pastOf } from '../past.ts';
import { householdScope, type Body } from '../statement.ts';
import type { RegisterState } from '../state.ts';
import { withKeyring } from '../change.ts';
import { byDirection, impossibleUnless, seesStaffScope, type EventRule } from '../event.ts';

/**
 * A home, with its keyring's first version. It may inherit the past of a household that was closed (18), and then says of
 * that past what its own view lacks: word by word what staff and server know.
 */
export const householdOpened: EventRule<'householdOpened'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(
      state.households[body.household] === undefined &&
        state.keyrings[body.keyring.keyring] === undefined &&
        body.keyring.version === 1 &&
        body.inherits !== body.household &&
        isItsPast(state, body),
    ),
  apply(state, { height, body: { household, keyring, inherits, past } }) {
    const next = withKeyring(state, keyring, 'household', household, height);
    const heritage = past && { past };
    const entry = {
      ...{ id: household, keyring: keyring.keyring, inherits, closedAt: null, children: [] },
      ...heritage,
    };
    return { ...next, households: { ...next.households, [household]: entry } };
  },
};

function isItsPast(state: RegisterState, { inherits, past }: Body<'householdOpened'>): boolean {
  if (inherits === null || !past) return inherits === null && !past;
  if (!seesStaffScope(state)) return true;
  const isClosed = typeof state.households[inherits]?.closedAt === 'number';
  return isClosed && canonicalText(past) === canonicalText(pastOf(state, inherits));
}
