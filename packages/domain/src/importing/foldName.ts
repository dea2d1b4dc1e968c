/**
 * Names as they are compared when a table is read: case, accents, punctuation, titles (« Mme ») and the order of the words
 * do not tell two people apart (`fold`). What is shown is the name as people write it (`properName`).
 */
import { fold } from '../fold.ts';
import { tidyName } from '../names.ts';
import { countNames, isTitle, nameWords, titleOf } from './titles.ts';

export { fold };

/** What stands for a child: first name, then name. */
export const childKey = (firstName: string, lastName: string): string =>
  `${fold(firstName)}|${fold(lastName)}`;

/**
 * What stands for a grown-up: the words of the name in any order, without titles. Who is told by a last name alone keeps
 * the title: « M. Petit » and « Mme Petit » are two.
 */
export const personKey = (name: string): string => keyOf(name, false);

function keyOf(name: string, isTitled: boolean): string {
  const words = nameWords(name);
  const telling = words.filter((word) => !isTitle(word));
  if (telling.length === 0) return words.toSorted().join(' ');
  const titles = isTitled || countNames(telling) <= 1 ? words.flatMap((word) => titleOf(word) ?? []) : [];
  return [...new Set(titles), ...telling].toSorted().join(' ');
}

/** The same for people who stand beside each other: where nothing but titles tells two apart, titles count. */
export function personKeys(names: readonly string[]): string[] {
  const keys = names.map(personKey);
  return names.map((name, index) => {
    const own = keys[index] ?? '';
    return keys.indexOf(own) === keys.lastIndexOf(own) ? own : keyOf(name, true);
  });
}

/** A key without the titles that it kept. */
export const untitled = (key: string): string =>
  key
    .split(' ')
    .filter((word) => word !== 'm' && word !== 'mme')
    .join(' ');

/** Whether two folded names differ by one letter written otherwise, left out, added, or exchanged with its neighbour. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isExchanged = restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return isExchanged || Math.max(restA.length, restB.length) <= 1;
}

export const isCapitals = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('fr');

/** « MARTIN-LE GOFF » as « Martin-Le Goff »; a name in small letters gets its capitals; any other is left as written. */
export function properName(typed: string): string {
  const name = tidyName(typed).replace(/^(?:M|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\.?\s+(?=\S)/iu, '');
  const isFlat = isCapitals(name) || name === name.toLocaleLowerCase('fr');
  if (!isFlat) return name;
  return name
    .toLocaleLowerCase('fr')
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
    );
}

export interface SplitName {
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * First name and name of one cell: by the comma (« Martin, Léo »), by the capitals (« MARTIN Léo »), else by the order
 * said: the first word is the one, the rest the other.
 */
export function splitName(cell: string, isLastFirst: boolean): SplitName {
  const text = tidyName(cell);
  const comma = text.split(/\s*,\s*/u);
  if (comma.length === 2) return { lastName: comma[0] ?? '', firstName: comma[1] ?? '' };
  const words = text.split(' ').filter((word) => word !== '');
  const loud = words.filter(isCapitals);
  if (loud.length > 0 && loud.length < words.length) {
    return { lastName: loud.join(' '), firstName: words.filter((word) => !isCapitals(word)).join(' ') };
  }
  if (words.length < 2) return { firstName: text, lastName: '' };
  const [first = '', ...rest] = words;
  return isLastFirst
    ? { lastName: words.slice(0, -1).join(' '), firstName: words.at(-1) ?? '' }
    : { firstName: first, lastName: rest.join(' ') };
}
