/**
 * Where the image of one child stands today, in one word for a list: how far a new photo may go, or why none may. A
 * word that says « nobody » is a refusal; a word that was never said, or is past its last day, is one to ask for.
 */
import {
  covers,
  latestWords,
  reachToPublish,
  type ChildId,
  type Moment,
  type Reach,
  type RegisterState,
} from '@cocon/protocol';

export type ImageStanding =
  | { readonly kind: 'open'; readonly reach: Exclude<Reach, 'nobody'> }
  | { readonly kind: 'refused' }
  | { readonly kind: 'awaited'; readonly given: number; readonly counted: number }
  | { readonly kind: 'over' }
  | { readonly kind: 'undecided' };

export function imageStanding(state: RegisterState, child: ChildId, moment: Moment): ImageStanding {
  const reach = reachToPublish(state, child, 'photo', moment);
  if (reach !== 'nobody') return { kind: 'open', reach };
  const words = latestWords(state, child, moment).map(({ word }) => word);
  if (words.length === 0) return { kind: 'undecided' };
  const inForce = words.filter((word) => word !== undefined && covers(word.terms, moment.day));
  if (inForce.some((word) => word?.terms.purposes.image === 'nobody')) return { kind: 'refused' };
  const isAwaited = words.some((word) => word === undefined);
  return isAwaited ? { kind: 'awaited', given: inForce.length, counted: words.length } : { kind: 'over' };
}

/** Whether a paper or a signature is still to be had for the child. */
export const isToAsk = ({ kind }: ImageStanding): boolean => kind !== 'open' && kind !== 'refused';
