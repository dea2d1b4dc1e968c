import { householdScope } from '../statement.ts';
import { withChild } from '../change.ts';
import { byDirection, impossibleUnless, seesStaffScope, type EventRule } from '../event.ts';
import { openHousehold } from '../predicates.ts';

/** A household is a home of a child from a day, perhaps to a reading day (17). The newest statement counts. */
export const childLinked: EventRule<'childLinked'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(
      openHousehold(state, body.household) !== undefined &&
        (!seesStaffScope(state) || state.children[body.child] !== undefined),
    ),
  apply(state, { height, body: { household, child, from, to } }) {
    const next = withChild(state, child, ({ links }) => ({
      links: [...links, { household, from, to, height }],
    }));
    const home = next.households[household];
    if (!home || home.children.includes(child)) return next;
    return {
      ...next,
      households: { ...next.households, [household]: { ...home, children: [...home.children, child] } },
    };
  },
};
