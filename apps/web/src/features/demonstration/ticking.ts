/**
 * Which hints are ticked by getting to a place, whichever way one got there. To see as somebody else what one's deed has
 * changed, one must have done it: such a hint counts once the one before it is done.
 */
import type { Profile } from '@cocon/client';
import type { Persona } from './personas.ts';

export type Place = { readonly href: string } | { readonly persona: Persona };

export interface Ticked {
  readonly id: string;
  readonly to: Place;
  /** Absent: done when one got there. */
  readonly isDone?: (profile: Profile) => boolean;
}

const isSame = (one: Place, other: Place): boolean =>
  'href' in one
    ? 'href' in other && one.href === other.href
    : 'persona' in other && one.persona === other.persona;

/** `isDone`: of any of them, as it stands. */
export function tickedBy<One extends Ticked>(
  hints: readonly One[],
  place: Place,
  isDone: (hint: One) => boolean,
): One[] {
  return hints.filter((hint, index) => {
    const before = hints[index - 1];
    const isNext = 'href' in hint.to || before === undefined || isDone(before);
    return hint.isDone === undefined && isNext && isSame(hint.to, place);
  });
}
