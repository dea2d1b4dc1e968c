/**
 * From the rows of a table to what will be created. Every row has one answer; the plan follows from rows, house and choices
 * alone; rows in another order give the same children, homes and groups.
 */
import { commonest } from './commonest.ts';
import { childKey, fold, isNear, personKey, personKeys, properName, untitled } from './foldName.ts';
import { groupBy } from '../groupBy.ts';
import { classifyHomes, type HomeClass, type HomeDraft } from './homeClasses.ts';
import type {
  Doubt,
  ImportPlan,
  KnownHouse,
  PlannedChild,
  PlannedGroup,
  PlannedRow,
  RowChoice,
  RowStatus,
} from './importPlan.ts';
import { planHomes, type ToldMember } from './planHomes.ts';
import type { ReadRow, ToldChild } from './readRows.ts';

type Choices = ReadonlyMap<number, RowChoice>;

export function planImport(
  read: readonly ReadRow[],
  house: KnownHouse,
  choices: Choices = new Map(),
): ImportPlan {
  const told = read.flatMap((row) =>
    row.kind === 'child' && choices.get(row.child.line)?.isLeftOut !== true ? [row.child] : [],
  );
  const whoIs = identify(told, house, choices);
  const fresh = told.filter(({ line }) => whoIs.get(line)?.known === undefined);
  const { homesOf, doubtsOf, members } = settleHomes(fresh, house, choices);
  const homes = planHomes(members, house);
  const nameOf = new Map(homes.map(({ key, name }) => [key, name]));
  const children = planChildren(fresh, whoIs, homesOf);
  const rows = read.map((row): PlannedRow => {
    if (row.kind !== 'child') return blankRow(row.line, row.text, row.kind);
    const { line, text, firstName, lastName, group } = row.child;
    const identity = whoIs.get(line);
    if (!identity) return { ...blankRow(line, text, 'leftOut'), firstName, lastName, group: groupKey(group) };
    const ofPeople = identity.known === undefined ? row.child.doubts : [];
    const ofHome = identity.known === undefined ? (doubtsOf.get(line) ?? []) : [];
    const doubts: Doubt[] = [
      ...(identity.doubt ? [identity.doubt] : []),
      ...ofPeople.map((doubt): Doubt => ({ about: 'people', ...doubt })),
      ...ofHome.map((doubt): Doubt => ({ ...doubt, other: nameOf.get(doubt.other) ?? doubt.other })),
    ];
    const keys = homesOf.get(line) ?? [];
    return {
      line,
      text,
      status: statusOf(identity, doubts, choices.get(line)),
      firstName,
      lastName,
      group: groupKey(group),
      homes: keys,
      doubts,
    };
  });
  return { rows, groups: planGroups(told, house), homes, children };
}

const blankRow = (line: number, text: string, status: RowStatus): PlannedRow => ({
  line,
  text,
  status,
  firstName: '',
  lastName: '',
  group: '',
  homes: [],
  doubts: [],
});

interface Identity {
  /** One for all rows about one child. */
  readonly key: string;
  readonly known?: string;
  /** Another row has the child already. */
  readonly isRepeated: boolean;
  readonly doubt?: Doubt;
}

function statusOf(
  { known, isRepeated }: Identity,
  doubts: readonly Doubt[],
  choice: RowChoice = {},
): RowStatus {
  const isOpen = doubts.some((doubt) =>
    doubt.about === 'people' ? !doubt.isAnswered : choice[doubt.about] === undefined,
  );
  if (isOpen) return 'doubtful';
  if (known !== undefined) return 'there';
  return isRepeated ? 'joined' : 'new';
}

/** Which child each row is about. */
function identify(told: readonly ToldChild[], house: KnownHouse, choices: Choices): Map<number, Identity> {
  const known = house.children.map((child) => ({ ...child, key: childKey(child.firstName, child.lastName) }));
  const rows = groupBy(told, ({ firstName, lastName }) => childKey(firstName, lastName));
  const answers = new Map<number, Identity>();
  for (const [key, same] of rows) {
    const inHouse = known.find((one) => one.key === key);
    const near = inHouse ? undefined : known.find((one) => isNearChild(one.key, key));
    for (const [index, child] of same.entries()) {
      const { line } = child;
      const choice = choices.get(line)?.child;
      if (inHouse) {
        // The same names are the same child; only somebody who knows says otherwise.
        const isOther = choice === 'other';
        const whom = isOther ? { key: `${key}#${index}` } : { key, known: inHouse.id };
        answers.set(line, { ...whom, isRepeated: false });
      } else if (near) {
        const answer = choice ?? 'other';
        const other = `${near.firstName} ${near.lastName}`;
        const doubt: Doubt = { about: 'child', reason: 'nearKnown', other, answer };
        const whom = answer === 'same' ? { known: near.id } : {};
        answers.set(line, { key, isRepeated: index > 0, doubt, ...whom });
      } else {
        answers.set(line, identityAmong(same, index, key, choice));
      }
    }
  }
  return answers;
}

/** One of several rows of the same names: one child, unless they were born on different days. */
function identityAmong(
  same: readonly ToldChild[],
  index: number,
  key: string,
  choice: RowChoice['child'],
): Identity {
  const days = same.flatMap(({ birthDay }) => birthDay ?? []).toSorted();
  const dayOf = (child: ToldChild | undefined) => child?.birthDay ?? days[0];
  const own = dayOf(same[index]);
  const keyOfDay = own === days[0] ? key : `${key}#${own ?? ''}`;
  const before = same.slice(0, index);
  const [first] = before;
  if (!first) return { key: keyOfDay, isRepeated: false };
  const twin = before.find((one) => dayOf(one) === own);
  const reason = twin ? 'twice' : 'namesake';
  const answer = choice ?? (twin ? 'same' : 'other');
  const doubt: Doubt = { about: 'child', reason, other: String((twin ?? first).line), answer };
  if (answer === 'same') return { key: twin ? keyOfDay : key, isRepeated: true, doubt };
  return { key: twin ? `${key}#${index}` : keyOfDay, isRepeated: false, doubt };
}

function isNearChild(a: string, b: string): boolean {
  const [firstA = '', lastA = ''] = a.split('|');
  const [firstB = '', lastB = ''] = b.split('|');
  if (firstA === lastB && lastA === firstB) return true;
  return (firstA === firstB && isNear(lastA, lastB)) || (lastA === lastB && isNear(firstA, firstB));
}

type HomeQuestion = Extract<Doubt, { about: 'home' }>;

function settleHomes(fresh: readonly ToldChild[], house: KnownHouse, choices: Choices) {
  const drafts = fresh.flatMap((child) =>
    child.homes.map((home) => ({ child, home, draft: draftOf(child, home) })),
  );
  const known = house.homes.map((home): HomeDraft => ({
    label: fold(home.name),
    lastName: fold(home.name),
    guardians: tellingKeys(
      home.guardians.map(({ name }) => name),
      fold(home.name),
    ),
    existing: home.id,
  }));
  const classes = classifyHomes(
    drafts.map(({ draft }) => draft),
    known,
  );
  const byKey = new Map(classes.map((one) => [one.key, one]));
  const homesOf = new Map<number, readonly string[]>();
  const doubtsOf = new Map<number, HomeQuestion[]>();
  const members: ToldMember[] = [];
  for (const [index, { child, home }] of drafts.entries()) {
    const own = classes[index];
    if (!own) continue;
    const { line } = child;
    const choice = choices.get(line)?.home;
    const before = homesOf.get(line) ?? [];
    const proposed = settledKey(own, byKey, choice);
    // A row that tells of two homes means two, until somebody says otherwise.
    const beside = [index - 1, index + 1].flatMap((at) =>
      drafts[at]?.child === child ? (classes[at]?.key ?? []) : [],
    );
    const isItsOther =
      own.doubt !== undefined && choice === undefined && [...before, ...beside].includes(proposed);
    const key = isItsOther ? own.key : proposed;
    if (!before.includes(key)) homesOf.set(line, [...before, key]);
    members.push({ key, home, child, isSecond: before.length > 0 });
    if (!own.doubt) continue;
    const { reason, to, isJoined } = own.doubt;
    const answer = choice ?? (isJoined && !isItsOther ? 'same' : 'other');
    const other = settledKey(byKey.get(to) ?? { key: to }, byKey, undefined);
    doubtsOf.set(line, [...(doubtsOf.get(line) ?? []), { about: 'home', reason, other, answer }]);
  }
  return { homesOf, doubtsOf, members };
}

function draftOf(child: ToldChild, { label, guardians }: ToldChild['homes'][number]): HomeDraft {
  const lastName = fold(child.lastName);
  return { label: fold(label), lastName, guardians: tellingKeys(guardians, lastName) };
}

/**
 * Guardians as far as they tell homes apart. Who is told by one word is somebody of this name: « Sarah » of the Martins is
 * not « Sarah » of the Durands, and « M. et Mme Petit » says no more than the child's own name.
 */
function tellingKeys(guardians: readonly string[], lastName: string): ReadonlySet<string> {
  const family = personKey(lastName);
  const keys = personKeys(guardians).filter((key) => untitled(key) !== family);
  return new Set(keys.map((key) => (key.includes(' ') ? key : personKey(`${key} ${lastName}`))));
}

/** Follows what homes are joined to, by the answer given or proposed. */
function settledKey(
  own: HomeClass,
  byKey: ReadonlyMap<string, HomeClass>,
  choice: RowChoice['home'],
): string {
  const { key, doubt } = own;
  if (!doubt) return key;
  const isJoined = choice === undefined ? doubt.isJoined : choice === 'same';
  if (!isJoined) return key;
  const next = byKey.get(doubt.to);
  return next && next.key !== key ? settledKey(next, byKey, undefined) : doubt.to;
}

function planChildren(
  fresh: readonly ToldChild[],
  whoIs: ReadonlyMap<number, Identity>,
  homesOf: ReadonlyMap<number, readonly string[]>,
): PlannedChild[] {
  const rows = groupBy(fresh, ({ line }) => whoIs.get(line)?.key ?? '');
  return [...rows].map(([key, same]) => {
    const told = <Value>(read: (child: ToldChild) => Value | undefined) =>
      same
        .map(read)
        .filter((value) => value !== undefined && value !== '')
        .toSorted()[0];
    return {
      key,
      firstName: told(({ firstName }) => firstName) ?? '',
      lastName: told(({ lastName }) => lastName) ?? '',
      group: groupKey(told(({ group }) => group) ?? ''),
      homes: [...new Set(same.flatMap(({ line }) => homesOf.get(line) ?? []))],
      from: told(({ from }) => from) ?? null,
      to: told(({ to }) => to) ?? null,
    };
  });
}

/** « Groupe des Moyens », « Les moyens » and « MOYENS » are one group. */
export function groupKey(name: string): string {
  const words = fold(name);
  return (
    words
      .replace(/^(?:groupe|section|unite)(?: |$)/u, '')
      .replace(/^(?:des|de|du|les|la|le) (?=\p{L})/u, '') || words
  );
}

/** « GROUPE DES MOYENS » as « Moyens »; a name of which nothing would be left stays. */
function groupName(typed: string): string {
  const name = properName(typed);
  return (
    properName(name.replace(/^(?:groupe|section|unité)\s+(?:(?:des|de|du|les|la|le)\s+)?/iu, '')) || name
  );
}

function planGroups(told: readonly ToldChild[], house: KnownHouse): PlannedGroup[] {
  const named = groupBy(
    told.map(({ group }) => group).filter((group) => groupKey(group) !== ''),
    groupKey,
  );
  return [...named]
    .map(([key, names]): PlannedGroup => {
      const existing = house.groups.find(({ name }) => groupKey(name) === key);
      return { key, name: existing?.name ?? commonest(names.map(groupName)), existing: existing?.id ?? null };
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
