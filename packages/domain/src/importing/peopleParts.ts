/**
 * A cell of guardians as parts between which something stands (« et », a stroke, a line's end, a title): each with its titles
 * and its words. Whether what stands there parts two people is asked of the parts on either side of it.
 */
import { tidyName } from '../names.ts';
import { isFirstName } from './firstNames.ts';
import { fold, isCapitals } from './foldName.ts';
import { countNames, isTitle, nameWords, pluralOf, titleOf } from './titles.ts';

/** What stands before a part. */
export type Link = 'and' | 'stroke' | 'dash' | 'e' | 'or' | 'comma' | 'brackets' | 'initial' | 'twice';

export interface Part {
  readonly link: Link;
  /** Folded. */
  readonly titles: readonly string[];
  /** As written, without titles. */
  readonly words: readonly string[];
  /** « Famille », « Époux », as written. */
  readonly plural: string | undefined;
}

const CONTACT =
  /(?:(?:t[ée]l(?:[ée]phone|efon|efono)?|port(?:able)?|mobile?|mob|gsm|natel|handy|cell(?:ulare)?|(?:e-?)?mail|courriel)\b\.?\s*:?\s*)?(?:[^\s,;/]+@[^\s,;/]+|(?:\+|\b)\d[\d\s.\-/]{5,}\d\b)/giu;
const KIN = /(^|[\s,;/])(?:m[èe]re|p[èe]re|maman|papa|mutter|vater|mamma|papà|madre|padre)\s*[:=]\s*/giu;
/** « M.Petit », « M.et Mme »; « Sig.ra » is one word. */
const GLUED_TITLE =
  /(?<!\p{L})(?:([Mm]|[Mm]r|[Mm]me|[Mm]lle|[Hh]r|[Ff]r|[Dd]r)\.(?=\p{L})|(Sig)\.(?=\p{Lu}))/gu;
/** « Il sig. Rossi » */
const ARTICLES: ReadonlySet<string> = new Set(['il', 'la', 'le', 'lo', 'les', 'die', 'der']);
const BETWEEN_NAMES = /\p{Lu}[\p{L}’'-]+\s+\p{Lu}/u;

const LINKS: Readonly<Record<string, Link>> = {
  et: 'and',
  und: 'and',
  and: 'and',
  'u.': 'and',
  '&': 'and',
  '+': 'and',
  ';': 'and',
  '/': 'stroke',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  e: 'e',
  ou: 'or',
  oder: 'or',
  '(': 'brackets',
};

/** Words and signs. What is in brackets is a note, unless it reads like a name; telephones and addresses are nobody. */
function tokensOf(text: string): string[] {
  return text
    .replace(/\(([^()]*)\)/gu, (_, inside: string) => (BETWEEN_NAMES.test(inside) ? ` ( ${inside} ` : ' '))
    .replace(/\)/gu, ' ')
    .replace(CONTACT, '\n')
    .replace(KIN, '$1\n')
    .replace(GLUED_TITLE, '$1$2. ')
    .replace(/[\n;|]/gu, ' ; ')
    .replace(/([/&+])/gu, ' $1 ')
    .split(/\s+/u)
    .filter((token) => linkOf(token) !== undefined || fold(token) !== '' || token === ',');
}

const linkOf = (token: string): Link | undefined => LINKS[token.toLowerCase()];

export function partsOf(text: string): Part[] {
  const tokens = tokensOf(text);
  const isLoud = isCapitals(text);
  const parts: { link: Link; titles: string[]; words: string[]; plural: string | undefined }[] = [];
  const begin = (link: Link) => {
    const part = { link, titles: [] as string[], words: [] as string[], plural: undefined };
    parts.push(part);
    return part as (typeof parts)[number];
  };
  let part = begin('and');
  for (const [index, token] of tokens.entries()) {
    const found = linkOf(token);
    // A capital E is an initial, unless everything is in capitals.
    const link = found === 'e' && token === 'E' && !isLoud ? undefined : found;
    if (link !== undefined) {
      // Of several signs in a row the surest counts.
      if (part.words.length > 0 || part.titles.length > 0 || part.plural !== undefined) part = begin(link);
      else if (link === 'and') part.link = link;
      continue;
    }
    const word = nameWords(token).join('');
    if (isTitle(word) && part.words.every((one) => ARTICLES.has(fold(one)))) part.words = [];
    const isLast = index + 1 === tokens.length || linkOf(tokens[index + 1] ?? '') !== undefined;
    if (isTitle(word) && part.words.length > 0 && !(isLast && part.titles.length === 0)) {
      const isInitial = word === 'm' && part.titles.length === 0;
      if (isInitial) part.words.push(token);
      else if (part.titles.length === 0) part.titles.push(...titled(word));
      else {
        // « Mme Durand M. Petit » are two; « Mme Sarah M. Petit » may be one with an initial.
        const isPerhapsInitial = word === 'm' && isFirstName(part.words[0] ?? '');
        part = begin(isPerhapsInitial ? 'initial' : 'and');
        part.titles.push(...titled(word));
      }
    } else if (isTitle(word)) part.titles.push(...titled(word));
    else if (part.words.length === 0 && part.plural === undefined && pluralOf(word)) part.plural = token;
    else part.words.push(token);
  }
  return parts
    .filter(({ titles, words, plural }) => titles.length > 0 || words.length > 0 || plural !== undefined)
    .flatMap(partedByComma)
    .flatMap(partedInTwo);
}

const titled = (word: string): string[] => (titleOf(word) ? [word] : []);

/** « Sarah Martin, Karim Martin » are two; « MARTIN, Sarah » is one, written name first; « Paul, Marie Petit » may be two. */
function partedByComma(part: Part): Part[] {
  const pieces = part.words
    .join(' ')
    .split(/\s*,\s*/u)
    .map(tidyName)
    .filter((piece) => fold(piece) !== '');
  if (pieces.length < 2) return [{ ...part, words: wordsOf(pieces[0] ?? '') }];
  const [first = '', second = ''] = pieces;
  const isLoud = (name: string) => name === name.toLocaleUpperCase('fr');
  const areWhole = pieces.every((name) => name.includes(' '));
  const isOneLastFirst = pieces.length === 2 && isLoud(first) && !isLoud(second);
  const areFirstNames = !first.includes(' ') && isFirstName(first) && isFirstName(second);
  const isSure = areWhole && !isOneLastFirst;
  if (!isSure && !(areFirstNames && second.includes(' ')) && pieces.length === 2) return [part];
  return pieces.map((piece, index) =>
    index === 0
      ? { ...part, words: wordsOf(piece) }
      : { ...withTitle(piece), link: isSure ? 'and' : 'comma', plural: undefined },
  );
}

/** After a comma a title may stand again. */
function withTitle(piece: string): Pick<Part, 'titles' | 'words'> {
  const words = wordsOf(piece);
  const [first = ''] = words;
  const word = nameWords(first).join('');
  return isTitle(word) && words.length > 1
    ? { titles: titled(word), words: words.slice(1) }
    : { titles: [], words };
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** « Paul PETIT Marie DURAND », « Petit Paul Petit Marie » may be two: the capitals, or the name, come twice. */
function partedInTwo(part: Part): Part[] {
  const { words } = part;
  if (words.length < 4 || part.titles.length > 0 || words.some((word) => word.includes(','))) return [part];
  const turns = words.flatMap((word, index) =>
    index > 0 && isCapitals(word) !== isCapitals(words[index - 1] ?? '') ? [index] : [],
  );
  const said = words.map(fold);
  const isRepeated = words.length === 4 && (said[0] === said[2] || said[1] === said[3]);
  const middle = isRepeated ? 2 : turns.length === 3 ? turns[1] : undefined;
  if (middle === undefined) return [part];
  return [
    { ...part, words: words.slice(0, middle) },
    { ...part, plural: undefined, link: 'twice', words: words.slice(middle) },
  ];
}

const isSingle = ({ words }: Part): boolean => countNames(words.map(fold)) === 1;
const isFirst = (part: Part): boolean => isSingle(part) && isFirstName(part.words[0] ?? '');
const isBare = ({ words }: Part): boolean => words.length === 0;

/** Whether two people stand beside this link for certain. */
export function isSure(left: Part, { link, ...right }: Part): boolean {
  const one = { link, ...right };
  const areTitled = left.titles.length > 0 && one.titles.length > 0;
  if (isBare(left)) return link === 'and' || link === 'e' || one.titles.length === 0;
  switch (link) {
    case 'and':
      return true;
    case 'stroke':
      if (areTitled || (!isSingle(left) && !isSingle(one))) return true;
      return isFirst(left) && (!isSingle(one) || isFirst(one));
    case 'dash':
      return areTitled;
    case 'e':
      return areTitled || !isSingle(one) || (isFirst(left) && isFirst(one));
    default:
      return false;
  }
}

/** What is done with a link that is not sure, until somebody says. */
export function isPartedMeanwhile(left: Part, one: Part): boolean {
  switch (one.link) {
    case 'stroke':
      return !isBare(left);
    case 'dash':
      return (!isSingle(left) && !isSingle(one)) || (isFirst(left) && isFirst(one));
    case 'e':
      return isFirst(one);
    case 'brackets':
      return false;
    default:
      return true;
  }
}

const SIGNS: Readonly<Partial<Record<Link, string>>> = {
  stroke: '/',
  dash: '-',
  e: 'e',
  or: 'ou',
  comma: ',',
  initial: 'M.',
};
/** Whether a name that was kept whole holds a sign: its words are in their order. */
export const hasSign = (words: readonly string[]): boolean =>
  words.some((word) => word === '/' || word === '-' || word === 'e' || word === 'ou');

/** The two as one person: a name with a sign in it, what stands in brackets left away as a note. */
export function kept(left: Part, one: Part): Part {
  if (one.link === 'brackets') return left;
  if (isBare(left)) return { ...one, link: left.link, titles: isBare(one) ? one.titles : [] };
  const sign = SIGNS[one.link];
  const words = [...left.words, ...(sign === undefined ? [] : [sign]), ...one.words];
  return { ...left, titles: one.titles.length > 0 ? [] : left.titles, words };
}
