import { withChild } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** A child is looked after here from a day, perhaps to a day. A later statement of the same stay corrects it. */
export const childEnrolled: EventRule<'childEnrolled'> = {
  scope: () => 'staff',
  maySign: byDirection,
  refusal(state, { body }) {
    const taken = Object.entries(state.children).some(
      ([child, facts]) => child !== body.child && facts.enrolments.some((stay) => stay.stay === body.stay),
    );
    return impossibleUnless(!taken);
  },
  apply: (state, { height, body: { stay, child, from, to } }) =>
    withChild(state, child, ({ enrolments }) => ({
      enrolments: [...enrolments, { stay, group: null, from, to, height }],
    })),
};
