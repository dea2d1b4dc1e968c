import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** A group of children. Its name is in the book, not here. */
export const groupAdded: EventRule<'groupAdded'> = {
  scope: () => 'staff',
  maySign: byDirection,
  refusal: (state, { body }) => impossibleUnless(state.groups[body.group] === undefined),
  apply: (state, { height, body }) => ({ ...state, groups: { ...state.groups, [body.group]: { height } } }),
};
