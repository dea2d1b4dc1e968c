/**
 * The people of a cell of guardians, each once. « M. et Mme Petit », « Paul et Marie Petit » are two for certain; what may be
 * one and may be two (« Petit / Durand ») is read as it most likely is, and told with the other reading. Nobody is lost:
 * every word of a cell but titles, signs, telephones, addresses and notes in brackets stands in the name of somebody.
 */
import { tidyName } from '../names.ts';
import { isFirstName } from './firstNames.ts';
import { fold, isCapitals, personKeys, properName, splitName, type SplitName } from './foldName.ts';
import { hasSign, isPartedMeanwhile, isSure, kept, partsOf, type Part } from './peopleParts.ts';
import { countNames, nameWords, pluralOf, shownTitle, titleOf } from './titles.ts';

/** A cell that may be one person and may be two. */
export interface PeopleDoubt {
  /** The cell, folded: one answer serves wherever it stands. */
  readonly cell: string;
  readonly text: string;
  readonly kept: readonly string[];
  readonly parted: readonly string[];
  readonly answer: PeopleAnswer;
  readonly isAnswered: boolean;
}

export type PeopleAnswer = 'kept' | 'parted';
/** What a person said of such cells. */
export type PeopleAnswers = ReadonlyMap<string, PeopleAnswer>;

export interface PeopleReading {
  readonly people: readonly string[];
  readonly doubt?: PeopleDoubt;
}

/** `family`: the child's last name, by which « Petit Paul » is told from « Paul Petit ». */
export function readPeople(text: string, family: string, answers: PeopleAnswers = new Map()): PeopleReading {
  const parts = partsOf(text);
  const open = parts.slice(1).filter((part, index) => !isSure(parts[index] ?? part, part));
  const lone = parts.length === 1 ? parts[0] : undefined;
  const plural = lone && isPlain(lone) ? pluralOf(nameWords(lone.plural ?? '').join('')) : undefined;
  const likely = {
    kept: peopleOf(joinOpen(parts, open), family),
    parted: plural && lone ? coupleOf(lone, plural.titles, family) : peopleOf(parts, family),
  };
  const isParted =
    plural?.saysTwo ?? open.some((part) => isPartedMeanwhile(parts[parts.indexOf(part) - 1] ?? part, part));
  return settled(text, likely, isParted, answers);
}

/** The same where first and last names have a column each. */
export function readNames(
  first: string,
  last: string,
  family: string,
  answers: PeopleAnswers = new Map(),
): PeopleReading {
  const [firsts, lasts] = [partsOf(first.replaceAll(',', ' ; ')), partsOf(last)];
  const [ones, others] = [wordy(firsts), wordy(lasts)];
  // A column of titles and names, or one that is blank.
  if (ones.length === 0 || others.length === 0) return readPeople(`${first} ${last}`, family, answers);
  const whole = (part: Part | undefined, name: Part | undefined) =>
    tidyName(`${properName(spoken(part))} ${properName(spoken(name))}`);
  if (ones.length === 1 && others.length === 1) {
    const titles = lasts.flatMap((part) => part.titles);
    // « M. et Mme Petit » beside « Paul ».
    if (titles.length > 1)
      return readPeople(`${titles.join(' et ')} ${first} ${spoken(others[0])}`, family, answers);
    return { people: [whole(ones[0], others[0])] };
  }
  const count = Math.max(ones.length, others.length);
  const parted = Array.from({ length: count }, (_, index) =>
    whole(ones[index], others.length === 1 ? others[0] : others[index]),
  );
  const isPaired = ones.length > 1 && (others.length === 1 || others.length === ones.length);
  // « Anne, Sophie » may be one with two first names.
  const isListed = first.includes(',');
  const areSure =
    !isListed &&
    [ones, others].every((parts) => parts.slice(1).every(({ link }) => link === 'and' || link === 'stroke'));
  if (isPaired && areSure) return { people: distinct(parted) };
  const asOne = tidyName(`${properName(tidyName(first))} ${properName(tidyName(last))}`);
  return settled(
    `${first} ${last}`,
    { kept: [asOne], parted: distinct(parted) },
    isPaired && !isListed,
    answers,
  );
}

function settled(
  text: string,
  likely: Pick<PeopleDoubt, 'kept' | 'parted'>,
  isParted: boolean,
  answers: PeopleAnswers,
): PeopleReading {
  if (personKeys(likely.kept).join('|') === personKeys(likely.parted).join('|'))
    return { people: likely.kept };
  const cell = fold(text);
  const said = answers.get(cell);
  const answer = said ?? (isParted ? 'parted' : 'kept');
  const doubt: PeopleDoubt = {
    ...likely,
    cell,
    text: tidyName(text),
    answer,
    isAnswered: said !== undefined,
  };
  return { people: likely[answer], doubt };
}

const wordy = (parts: readonly Part[]): Part[] => parts.filter(({ words }) => words.length > 0);
const spoken = (part: Part | undefined): string => part?.words.join(' ') ?? '';

/** « Famille Petit », where nothing says of how many. */
const isPlain = ({ plural, words }: Pick<Part, 'plural' | 'words'>): boolean =>
  plural !== undefined && countNames(words.map(fold)) < 2;

function joinOpen(parts: readonly Part[], open: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const left = joined.at(-1);
    if (left && open.includes(part)) joined[joined.length - 1] = kept(left, part);
    else joined.push(part);
  }
  return joined;
}

/** A part with the titles that stood alone before it, or after the last. */
interface Group {
  readonly titles: readonly string[];
  readonly words: readonly string[];
}

function groupsOf(parts: readonly Part[], family: string): Group[] {
  const groups: Group[] = [];
  let waiting: readonly string[] = [];
  for (const { titles, words, plural } of parts) {
    const own =
      plural !== undefined && parts.length === 1 && isPlain({ words, plural }) ? [plural, ...words] : words;
    if (own.length === 0) waiting = [...waiting, ...titles];
    else {
      groups.push({ titles: [...waiting, ...titles], words: own });
      waiting = [];
    }
  }
  const last = groups.at(-1);
  if (waiting.length === 0) return groups;
  // « Paul Petit et Mme »
  if (last && last.titles.length === 0) {
    return [...groups, { titles: waiting, words: [oriented(last.words, family).lastName || family] }];
  }
  if (last) return [...groups.slice(0, -1), { ...last, titles: [...last.titles, ...waiting] }];
  // « Mme » alone is of the child's name.
  return family === '' ? [] : [{ titles: waiting, words: [family] }];
}

function peopleOf(parts: readonly Part[], child: string): string[] {
  const groups = groupsOf(parts, child);
  const family = commonHead(groups) ?? child;
  const shared = sharedName(groups, family);
  const people: string[] = [];
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index];
    const next = groups[index + 1];
    if (!group) continue;
    const [title = '', ...others] = group.titles;
    if (others.length === 0) people.push(nameOf(group, family, shared));
    else if (next && areOneEach(group, next)) {
      people.push(nameOf({ ...group, titles: [title] }, family, shared));
      people.push(nameOf({ ...next, titles: others }, family, shared));
      index += 1;
    } else people.push(...couple(group, family));
  }
  return distinct(people);
}

/** « Petit Paul / Petit Marie »: a word that stands before two first names is a last name. */
function commonHead(groups: readonly Group[]): string | undefined {
  const [first = '', ...others] = groups.map(({ words }) => (words.length === 2 ? (words[0] ?? '') : ''));
  const isHead = first !== '' && others.length > 0 && others.every((other) => fold(other) === fold(first));
  return isHead && !isFirstName(first) ? first : undefined;
}

/** « M. et Mme Paul et Marie Petit », « M. et Mme PETIT / DURAND »: one title for each. */
function areOneEach(group: Group, next: Group): boolean {
  if (group.words.length !== 1 || next.titles.length > 0) return false;
  const isFirst = isFirstName(group.words[0] ?? '');
  return isFirst || (next.words.length === 1 && !isFirstName(next.words[0] ?? ''));
}

/** « M. et Mme Petit »; of « M. et Mme Paul Petit » the first name is the man's. */
function couple({ titles, words }: Group, family: string): string[] {
  const { firstName, lastName } = oriented(words, family);
  const isNamed =
    !hasSign(words) &&
    words.length > 1 &&
    (isFirstName(firstName) || words.some(isCapitals) !== words.every(isCapitals));
  const named = isNamed
    ? Math.max(
        0,
        titles.findIndex((title) => titleOf(title) === 'm'),
      )
    : -1;
  const last = isNamed ? properName(lastName) : signed(words);
  return titles.map((title, index) => {
    if (index === named) return tidyName(`${properName(firstName)} ${last}`);
    const before = titles.slice(0, index).filter((one) => shownTitle(one) === shownTitle(title)).length;
    return tidyName(`${shownTitle(title)} ${last}${before > 0 ? ` (${String(before + 1)})` : ''}`);
  });
}

/** A name that may have a sign in it, in its order. */
const signed = (words: readonly string[]): string =>
  hasSign(words)
    ? tidyName(words.map((word) => (hasSign([word]) ? word : properName(word))).join(' '))
    : properName(words.join(' '));

const coupleOf = ({ words }: Part, titles: readonly string[], family: string): string[] =>
  titles.map((title) => tidyName(`${title} ${properName(words.length > 0 ? words.join(' ') : family)}`));

function nameOf({ titles, words }: Group, family: string, shared: string): string {
  const [title = ''] = titles;
  if (hasSign(words)) return signed(words);
  if (countNames(words.map(fold)) > 1) {
    const { firstName, lastName } = oriented(words, family);
    return tidyName(`${properName(firstName)} ${properName(lastName)}`);
  }
  const text = words.join(' ');
  const name = properName(text);
  // « PETIT / Karim Diallo »: what is in capitals, or the child's own, is a last name.
  const isLast = isCapitals(text) || fold(text) === fold(family);
  const isFirst = isFirstName(name) || (title === '' && !isLast);
  if (isFirst && shared !== '' && fold(shared) !== fold(name)) return tidyName(`${name} ${shared}`);
  return tidyName(`${shownTitle(title)} ${name}`);
}

/** « Sarah et Paul Martin », « MARTIN Sarah et Paul »: the last name that stands once. */
function sharedName(groups: readonly Group[], family: string): string {
  const isWhole = ({ words }: Group) => countNames(words.map(fold)) > 1;
  const [first, last] = [groups[0], groups.at(-1)];
  if (groups.length < 2 || !first || !last) return '';
  if (isWhole(last)) return last.titles.length > 1 ? '' : properName(oriented(last.words, family).lastName);
  const isTurned =
    isWhole(first) && oriented(first.words, family).lastName !== splitPlain(first.words).lastName;
  return isTurned ? properName(oriented(first.words, family).lastName) : '';
}

const splitPlain = ([firstName = '', ...rest]: readonly string[]): SplitName => ({
  firstName,
  lastName: rest.join(' '),
});

/** First name and last name, by comma or capitals, or by the child's last name standing first. */
function oriented(words: readonly string[], family: string): SplitName {
  const split = splitName(words.join(' '), false);
  const isSplit =
    words.some((word) => word.includes(',')) || words.some(isCapitals) !== words.every(isCapitals);
  if (isSplit) return split;
  const isFamily = (some: readonly string[]) => fold(some.join(' ')) === fold(family);
  for (let count = 1; count < words.length; count += 1) {
    const [head, rest] = [words.slice(0, count), words.slice(count)];
    // « Martin Dupont » beside a child Martin may well be called Martin.
    const isPlain = isFirstName(head[0] ?? '') && !isFirstName(rest[0] ?? '');
    if (isFamily(head) && !isFamily(rest) && !isPlain)
      return { firstName: rest.join(' '), lastName: head.join(' ') };
  }
  return split;
}

/** Each person once. */
export function distinct(names: readonly string[]): string[] {
  const keys = personKeys(names);
  return names.filter((name, index) => fold(name) !== '' && keys.indexOf(keys[index] ?? '') === index);
}
