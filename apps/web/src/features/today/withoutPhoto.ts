/**
 * « Qui n'a pas eu de photo depuis deux semaines ? » The children looked after today who may be photographed, have been
 * here for as long, and are marked on no photo of these days: those without any first, then the longest ago. A child
 * whose parents show its image to nobody is not among them: that is their choice, not something left undone.
 */
import {
  addDays,
  isEnrolled,
  reachToPublish,
  type ChildId,
  type LocalDay,
  type Moment,
  type RegisterState,
} from '@cocon/protocol';

/** Two weeks. */
const QUIET_DAYS = 14;

export interface MarkedPhoto {
  /** Local day on which it was taken. */
  readonly day: string;
  readonly subjects: readonly string[];
}

export interface WithoutPhoto<Child> {
  readonly child: Child;
  /** Day of the last photo that this device knows; undefined where it knows none. */
  readonly last: string | undefined;
}

/** The first day of the two weeks that end today. */
export const quietSince = (today: LocalDay): LocalDay => addDays(today, 1 - QUIET_DAYS);

export function withoutPhoto<Child extends { readonly id: ChildId }>(
  state: RegisterState,
  moment: Moment,
  children: readonly Child[],
  photos: readonly MarkedPhoto[],
): WithoutPhoto<Child>[] {
  const since = quietSince(moment.day);
  const last = lastPhotos(photos);
  return children
    .filter(({ id }) => reachToPublish(state, id, 'photo', moment) !== 'nobody')
    .filter(({ id }) => twoWeeks(moment.day).every((day) => isEnrolled(state, id, day, moment.height)))
    .map((child) => ({ child, last: last.get(child.id) }))
    .filter((one) => one.last === undefined || one.last < since)
    .sort((a, b) => compare(a.last ?? '', b.last ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const twoWeeks = (today: LocalDay): LocalDay[] =>
  Array.from({ length: QUIET_DAYS }, (_, before) => addDays(today, -before));

/** The newest day of the photos on which each child is marked. */
function lastPhotos(photos: readonly MarkedPhoto[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { day, subjects } of photos)
    for (const child of subjects) if (day > (last.get(child) ?? '')) last.set(child, day);
  return last;
}
