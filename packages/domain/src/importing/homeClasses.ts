/**
 * Which homes of a table are one. Homes with exactly the same guardians are, and so are homes of one label with a guardian
 * in common. Anything less is doubtful, with a proposal that is safe: whoever is not named for a child would read its
 * photos, so a guess joins homes only where the children's name agrees, and no row names another guardian in their place.
 * The answer does not depend on the order of the rows.
 */
import { isNear } from './foldName.ts';
import { groupBy } from '../groupBy.ts';

/** A home of one row, or one that the house has already (`existing`). All texts are folded. */
export interface HomeDraft {
  readonly label: string;
  readonly lastName: string;
  readonly guardians: ReadonlySet<string>;
  readonly existing?: string;
}

export type HomeReason =
  /** Nothing but the name says that they are one home. */
  | 'onlyName'
  /** One row names fewer guardians than the other. */
  | 'fewerGuardians'
  /** They share a guardian, and each has another that the other has not. */
  | 'otherGuardian'
  /** One label, and nobody in common. */
  | 'otherGuardians'
  /** A guardian's name differs by one letter. */
  | 'nearGuardian'
  /** One guardian of one name, of children of two names: perhaps two people. */
  | 'sameName';

export interface HomeDoubt {
  readonly reason: HomeReason;
  /** Key of the home that it may be. */
  readonly to: string;
  /** What is done unless somebody says otherwise. */
  readonly isJoined: boolean;
}

export interface HomeClass {
  /** The key where the doubt is answered by « apart », or where there is none. */
  readonly key: string;
  readonly doubt?: HomeDoubt;
}

interface Placed extends HomeDraft {
  readonly key: string;
}

interface Class extends Placed {
  /** Of all its children. */
  readonly lastNames: ReadonlySet<string>;
}

/** The class of each draft, in their order. */
export function classifyHomes(drafts: readonly HomeDraft[], existing: readonly HomeDraft[]): HomeClass[] {
  const known = existing.map((home): Class => ({
    ...home,
    key: `known:${home.existing ?? ''}`,
    lastNames: new Set([home.lastName]),
  }));
  const labels = labelledClasses(drafts);
  const placed = drafts.map((draft) => labels.get(draft) ?? { ...draft, key: keyOf(draft) });
  const made = groupBy(placed, ({ key }) => key);
  const ofDraft = placed.map(({ key }) => key);
  const counts = new Map<string, number>();
  for (const key of ofDraft) counts.set(key, (counts.get(key) ?? 0) + 1);
  const classes = [...made.values()]
    .flatMap((same): Class[] => {
      const [first] = same;
      return first ? [{ ...first, lastNames: new Set(same.map(({ lastName }) => lastName)) }] : [];
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const answers = new Map(classes.map((one) => [one.key, relate(one, classes, known)]));
  const firstNameOf = new Map(classes.map(({ key, lastNames }) => [key, [...lastNames].toSorted()[0]]));
  return drafts.map((draft, index) => {
    const key = ofDraft[index] ?? '';
    const answer = answers.get(key) ?? { key };
    // Children of one name, of whom nothing else is said: a home is proposed, a choice is left to each.
    const isPlain = draft.label === '' && answer.doubt === undefined && answer.key === key;
    if (isPlain && draft.guardians.size === 0 && (counts.get(key) ?? 0) > 1)
      return { key: `${key}#${index}`, doubt: { reason: 'onlyName', to: key, isJoined: true } };
    if (isPlain && draft.guardians.size === 1 && draft.lastName !== firstNameOf.get(key))
      return { key: `${key}#${draft.lastName}`, doubt: { reason: 'sameName', to: key, isJoined: true } };
    return answer;
  });
}

const sorted = (names: ReadonlySet<string>): string => [...names].toSorted().join('+');

function keyOf({ label, guardians, lastName }: HomeDraft): string {
  if (label !== '') return `label:${label}`;
  return guardians.size > 0 ? `people:${sorted(guardians)}` : `name:${lastName}`;
}

/** Drafts of one label: one home for those who have a guardian in common, and for those who name none. */
function labelledClasses(drafts: readonly HomeDraft[]): Map<HomeDraft, Placed> {
  const byLabel = groupBy(
    drafts.filter(({ label }) => label !== ''),
    ({ label }) => label,
  );
  const classes = new Map<HomeDraft, Placed>();
  for (const [label, same] of byLabel) {
    const circles = circlesOf(same.map(({ guardians }) => guardians).filter(({ size }) => size > 0));
    for (const draft of same) {
      const own =
        circles.find((circle) => overlap(circle, draft.guardians)) ??
        (circles.length === 1 ? circles[0] : undefined);
      const guardians = own ?? draft.guardians;
      const key = circles.length > 1 ? `label:${label}/${sorted(guardians)}` : `label:${label}`;
      classes.set(draft, { ...draft, guardians, key });
    }
  }
  return classes;
}

/** Sets that share a member, directly or through others, made one. */
function circlesOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  let circles: ReadonlySet<string>[] = [];
  for (const set of sets) {
    const touching = circles.filter((circle) => overlap(circle, set));
    circles = [
      ...circles.filter((circle) => !touching.includes(circle)),
      new Set([...set, ...touching.flatMap((one) => [...one])]),
    ];
  }
  return circles;
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((one) => b.has(one));
const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && isWithin(a, b);

function relate(own: Class, classes: readonly Class[], known: readonly Class[]): HomeClass {
  const toKnown = relationTo(own, known);
  if (toKnown) return toKnown;
  // A smaller circle looks for a larger one, and of labels the first has the name: no two look for each other.
  const others = classes.filter((one) => one.key !== own.key && mayHold(one, own));
  return relationTo(own, others) ?? { key: own.key };
}

function mayHold(one: Class, own: Class): boolean {
  if (one.label !== '' && own.label !== '') return one.label === own.label && one.key < own.key;
  if (one.guardians.size !== own.guardians.size) return one.guardians.size > own.guardians.size;
  return own.label === '' && (one.label !== '' || one.key < own.key);
}

/** How a home stands to others that it may be; the strongest evidence counts, and only where it points to one. */
function relationTo(own: Class, others: readonly Class[]): HomeClass | undefined {
  const { guardians } = own;
  const isNamed = guardians.size > 0;
  const same = isNamed
    ? others.find(
        (one) => isSame(one.guardians, guardians) && !(own.label !== '' && one.existing === undefined),
      )
    : undefined;
  if (same) return { key: same.key };
  const doubt = (reason: HomeReason, to: Class, isJoined: boolean): HomeClass => ({
    key: own.key,
    doubt: { reason, to: to.key, isJoined },
  });
  const touching = isNamed ? others.filter((one) => overlap(one.guardians, guardians)) : [];
  const [holder] = touching;
  if (holder) {
    const holds = touching.filter(
      (one) => isWithin(guardians, one.guardians) || isWithin(one.guardians, guardians),
    );
    const [only] = holds;
    if (only && holds.length === 1 && touching.length === 1)
      return doubt('fewerGuardians', only, overlap(only.lastNames, own.lastNames));
    return doubt('otherGuardian', only ?? holder, false);
  }
  const namesakes = others.filter((one) => isNamesake(one, own));
  const [namesake] = namesakes;
  if (!namesake) return undefined;
  if (!isNamed || namesake.guardians.size === 0) return doubt('onlyName', namesake, namesakes.length === 1);
  const near = namesakes.find((one) => areNear(one.guardians, guardians));
  if (near) return doubt('nearGuardian', near, false);
  return own.label === '' ? undefined : doubt('otherGuardians', namesake, false);
}

function isNamesake(one: Class, own: Class): boolean {
  if (own.label !== '') return one.label === own.label;
  return (
    overlap(one.lastNames, own.lastNames) || (one.existing !== undefined && own.lastNames.has(one.label))
  );
}

const areNear = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => [...b].some((other) => isNear(one, other)));
