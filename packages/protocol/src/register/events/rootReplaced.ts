import { deviceIn, ROOT_PAIR_AGE } from '../predicates.ts';
import type { EventRule } from '../event.ts';
import type { RegisterState } from '../state.ts';
import type { Author } from '../statement.ts';

/** A new root and new sheets: by the current root, or by two direction devices enrolled for 30 days or more (4). */
export const rootReplaced: EventRule<'rootReplaced'> = {
  scope: () => 'all',
  maySign: (state, author) =>
    author.kind === 'root' || (author.kind === 'pair' && mayActAsPair(state, author)),
  refusal(state, { author, at }) {
    if (author.kind !== 'pair') return undefined;
    const old = author.devices.every(
      (device) => at - (deviceIn(state, device)?.since ?? at) >= ROOT_PAIR_AGE,
    );
    return old ? undefined : 'notAllowed';
  },
  apply: (state, { body }) => ({ ...state, root: body.root, recovery: body.recovery }),
};

function mayActAsPair(state: RegisterState, author: Extract<Author, { kind: 'pair' }>): boolean {
  const [first, second] = author.devices;
  return first !== second && author.devices.every((device) => deviceIn(state, device)?.role === 'direction');
}
