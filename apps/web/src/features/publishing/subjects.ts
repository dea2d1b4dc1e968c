/**
 * Who is on which photo. A child ticked for the batch may be on each photo (`maybe`); where somebody said on which ones
 * it is, it is `seen` on those and no subject of the rest (protocol details 46). A child masked on a photo is no subject
 * of the version that everybody gets; the plain version, where its own homes get one, shows all of them.
 */
import type { ChildId } from '@cocon/protocol';

export interface Subject {
  readonly child: ChildId;
  readonly certainty: 'seen' | 'maybe';
}

/** Who was masked on a photo, and which of them get the plain one at home. */
export interface Masking {
  readonly children: ReadonlySet<ChildId>;
  readonly plainFor: ReadonlySet<ChildId>;
}

export const nobodyMasked: Masking = { children: new Set(), plainFor: new Set() };

export interface Marks {
  /** Children ticked for the whole batch, in the order of the ticks. */
  readonly ticked: readonly ChildId[];
  /** For those asked about: the keys of the photos on which the child is. */
  readonly seenOn: ReadonlyMap<ChildId, ReadonlySet<string>>;
  /** By the key of the photo. */
  readonly masked: ReadonlyMap<string, Masking>;
}

export const noMarks: Marks = { ticked: [], seenOn: new Map(), masked: new Map() };

/** Whether it was said who is on the photos: children, or that there are none. */
export const isDecided = ({ ticked }: Marks, isEmptyOfChildren: boolean): boolean =>
  ticked.length > 0 || isEmptyOfChildren;

/** Ticks a child, or takes the tick and what was said of its photos back. */
export function tick(marks: Marks, child: ChildId, on: boolean): Marks {
  const others = marks.ticked.filter((one) => one !== child);
  const seenOn = new Map(marks.seenOn);
  seenOn.delete(child);
  return { ...marks, ticked: on ? [...others, child] : others, seenOn };
}

/** As a publication begins that somebody came to for one child: that one is ticked, where there is one of that id. */
export function tickedFrom(children: readonly { readonly id: ChildId }[], wanted: string): Marks {
  const child = children.find(({ id }) => id === wanted);
  return child ? tick(noMarks, child.id, true) : noMarks;
}

/** Ticks every child given, leaving those ticked before as they are. */
export function tickAll(marks: Marks, children: readonly ChildId[]): Marks {
  const fresh = children.filter((child) => !marks.ticked.includes(child));
  return { ...marks, ticked: [...marks.ticked, ...fresh] };
}

/** Takes the ticks of some children back. */
export const untickAll = (marks: Marks, children: ReadonlySet<ChildId>): Marks =>
  [...children].reduce((left, child) => tick(left, child, false), marks);

/** Says on which photos a child is; on none, it is no longer ticked. */
export function seeOn(marks: Marks, child: ChildId, photos: ReadonlySet<string>): Marks {
  if (photos.size === 0) return tick(marks, child, false);
  return { ...marks, seenOn: new Map(marks.seenOn).set(child, photos) };
}

/** Takes the answer back: the child may be on any photo again. */
export function forgetWhere(marks: Marks, child: ChildId): Marks {
  const seenOn = new Map(marks.seenOn);
  seenOn.delete(child);
  return { ...marks, seenOn };
}

/** Says who was masked on a photo. */
export function mask(marks: Marks, photo: string, masking: Masking): Marks {
  const masked = new Map(marks.masked);
  if (masking.children.size === 0) masked.delete(photo);
  else masked.set(photo, masking);
  return { ...marks, masked };
}

/** Forgets a photo that was taken out. A child seen on that one only is no longer ticked. */
export function withoutPhotos(marks: Marks, gone: ReadonlySet<string>): Marks {
  let left: Marks = { ...marks, masked: new Map([...marks.masked].filter(([photo]) => !gone.has(photo))) };
  for (const [child, photos] of marks.seenOn) {
    left = seeOn(left, child, new Set([...photos].filter((photo) => !gone.has(photo))));
  }
  return left;
}

/** Who is on the version of a photo that everybody gets. */
export function subjectsOf(marks: Marks, photo: string): Subject[] {
  const hidden = marks.masked.get(photo)?.children;
  return subjectsInPlain(marks, photo).filter(({ child }) => hidden?.has(child) !== true);
}

/** Who is on a photo without any mask. Who was masked is surely on it. */
export function subjectsInPlain({ ticked, seenOn, masked }: Marks, photo: string): Subject[] {
  const hidden = [...(masked.get(photo)?.children ?? [])];
  const surely = hidden.map((child): Subject => ({ child, certainty: 'seen' }));
  const others = ticked.filter((child) => !hidden.includes(child));
  const shown = others.flatMap((child): Subject[] => {
    const photos = seenOn.get(child);
    if (!photos) return [{ child, certainty: 'maybe' }];
    return photos.has(photo) ? [{ child, certainty: 'seen' }] : [];
  });
  return [...shown, ...surely];
}
