/** Who is not to be photographed, or filmed, today: the children present whose parents show that to nobody. */
import { reachToPublish, type MediumKind, type Moment, type RegisterState } from '@cocon/protocol';
import type { BookChild } from '../../../session/book.ts';

/** `children`: those of the group that is being photographed. Silence is a no. */
export function notToday<Child extends Pick<BookChild, 'id' | 'isEnrolled'>>(
  state: RegisterState,
  moment: Moment,
  children: readonly Child[],
  kind: MediumKind = 'photo',
): Child[] {
  return children.filter(
    ({ id, isEnrolled }) => isEnrolled && reachToPublish(state, id, kind, moment) === 'nobody',
  );
}
