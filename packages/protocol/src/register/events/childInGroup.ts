import { withChild } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** A child belongs to a group from a day, perhaps to a day. A later statement of the same stay corrects it. */
export const childInGroup: EventRule<'childInGroup'> = {
  scope: () => 'staff',
  maySign: byDirection,
  refusal: (state, { body }) =>
    impossibleUnless(state.groups[body.group] !== undefined && state.children[body.child] !== undefined),
  apply: (state, { height, body: { stay, child, group, from, to } }) =>
    withChild(state, child, ({ groups }) => ({ groups: [...groups, { stay, group, from, to, height }] })),
};
