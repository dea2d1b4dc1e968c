import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** Names statements of a closed household or forgotten child that from now on are served as leaves only (9). */
export const forgotten: EventRule<'forgotten'> = {
  scope: () => 'all',
  maySign: byDirection,
  refusal: (_state, { height, body }) =>
    impossibleUnless(body.heights.every((one) => one > 0 && one < height)),
  apply: (state, { body }) => ({
    ...state,
    unexplained: state.unexplained.filter((height) => !body.heights.includes(height)),
  }),
};
