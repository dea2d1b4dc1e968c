/**
 * Who will see a batch before it leaves: families, photos, and for each child whose parents narrow it, what that does.
 * The same rule as the publication itself (`allowedHouseholds`), asked for every photo.
 */
import {
  allowedHouseholds,
  reachToPublish,
  type ChildId,
  type HouseholdId,
  type LocalDay,
  type MediumFacts,
  type MediumKind,
  type Moment,
  type Reach,
  type RegisterState,
} from '@cocon/protocol';
import { countMedia, type MediaCount } from './mediaCount.ts';
import { plainHouseholds } from './plainVersion.ts';
import { subjectsOf, type Marks, type Subject } from './subjects.ts';

export interface PhotoToShow {
  readonly key: string;
  readonly day: LocalDay;
  readonly kind: MediumKind;
}

/** A ticked child whose parents leave its image to fewer than the others. */
export interface Narrowing {
  readonly child: ChildId;
  readonly reach: Reach;
  /** Photos that go to fewer because of this child. */
  readonly photos: readonly string[];
}

export interface WhoSees {
  /** Families that will see at least one photo. */
  readonly families: ReadonlySet<HouseholdId>;
  /** The largest circle, and how much it sees. */
  readonly widest: MediaCount & { readonly families: number };
  readonly batch: MediaCount;
  /** Children without consent, with the photos that cannot go while they are on them. */
  readonly forbidden: readonly {
    readonly child: ChildId;
    readonly photos: readonly string[];
    /** The child may be on photos, only not on films. */
    readonly isForFilms: boolean;
  }[];
  readonly narrowed: readonly Narrowing[];
}

export function whoSees(
  state: RegisterState,
  moment: Moment,
  photos: readonly PhotoToShow[],
  marks: Marks,
): WhoSees {
  const reachOf = rememberedReach(state, moment);
  const isForbidden = (child: ChildId, kind: MediumKind) => reachOf(child, kind) === 'nobody';
  const ask = rememberedAudience(state, moment);
  const forbidden = new Map<ChildId, string[]>();
  const narrowed = new Map<ChildId, string[]>();
  const families = new Set<HouseholdId>();
  const circles: { readonly size: number; readonly kind: MediumKind }[] = [];
  for (const { key, day, kind } of photos) {
    const subjects = subjectsOf(marks, key);
    const allowed = ask(subjects, day, kind);
    const plain = plainHouseholds(state, moment, marks, { key, day });
    const seeing = plain.length === 0 ? allowed : new Set([...allowed, ...plain]);
    circles.push({ size: seeing.size, kind });
    for (const household of seeing) families.add(household);
    const consenting = subjects.filter(({ child }) => !isForbidden(child, kind));
    const shown = ask(consenting, day, kind).size;
    for (const subject of subjects) {
      const { child } = subject;
      if (isForbidden(child, kind)) push(forbidden, child, key);
      else {
        const others = consenting.filter((one) => one !== subject);
        if (narrows(reachOf(child, kind), others.length, () => ask(others, day, kind).size > shown))
          push(narrowed, child, key);
      }
    }
  }
  const largest = Math.max(0, ...circles.map(({ size }) => size));
  const widest = circles.filter(({ size }) => size === largest && size > 0);
  return {
    families,
    widest: { families: largest, ...countMedia(widest.map(({ kind }) => kind)) },
    batch: countMedia(photos.map(({ kind }) => kind)),
    forbidden: [...forbidden].map(([child, keys]) => ({
      child,
      photos: keys,
      isForFilms: !isForbidden(child, 'photo'),
    })),
    narrowed: [...narrowed].map(([child, keys]) => ({
      child,
      reach: reachOf(
        child,
        photos.some(({ key, kind }) => kind === 'photo' && keys.includes(key)) ? 'photo' : 'film',
      ),
      photos: keys,
    })),
  };
}

/** Alone on a photo, a child is said to narrow it only where its parents keep its image among a few. */
function narrows(reach: Reach, others: number, leavesFewer: () => boolean): boolean {
  if (others > 0) return leavesFewer();
  return reach === 'ownFamily' || reach === 'pictured';
}

function rememberedReach(state: RegisterState, moment: Moment) {
  const known = new Map<string, Reach>();
  return (child: ChildId, kind: MediumKind): Reach => {
    const reach = known.get(`${kind} ${child}`) ?? reachToPublish(state, child, kind, moment);
    known.set(`${kind} ${child}`, reach);
    return reach;
  };
}

/** Photos of one day with the same children are asked about once: three hundred photos are a few questions. */
function rememberedAudience(state: RegisterState, moment: Moment) {
  const known = new Map<string, ReadonlySet<HouseholdId>>();
  return (subjects: readonly Subject[], day: LocalDay, kind: MediumKind): ReadonlySet<HouseholdId> => {
    const question = [day, kind, ...subjects.map(({ child }) => child)].join(' ');
    const answer = known.get(question);
    if (answer) return answer;
    const facts: MediumFacts = { kind, subjects, day, publishedAt: moment.height };
    const fresh = allowedHouseholds(state, facts, moment);
    known.set(question, fresh);
    return fresh;
  };
}

function push(lists: Map<ChildId, string[]>, child: ChildId, key: string): void {
  const list = lists.get(child);
  if (list) list.push(key);
  else lists.set(child, [key]);
}
