import { withChild } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** Direction declares who holds parental authority over a child: the one or two whose words count (39). */
export const guardiansCounted: EventRule<'guardiansCounted'> = {
  scope: () => 'staff',
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(
      new Set(body.guardians).size === body.guardians.length &&
        state.children[body.child] !== undefined &&
        body.guardians.every((guardian) => state.guardians[guardian] !== undefined),
    ),
  apply: (state, { height, body: { child, guardians } }) =>
    withChild(state, child, ({ counted }) => ({ counted: [...counted, { guardians, height }] })),
};
