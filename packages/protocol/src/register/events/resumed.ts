import { byDirection, type EventRule } from '../event.ts';

/** Direction accepts, after a plain warning, that a restore lost the statements above its backup (52). */
export const resumed: EventRule<'resumed'> = {
  scope: () => 'all',
  maySign: byDirection,
  refusal: () => undefined,
  apply: (state) => state,
};
