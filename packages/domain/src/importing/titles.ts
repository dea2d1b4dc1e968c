/**
 * What stands before a name, in French, German and Italian (and on English forms): the titles of one person, which say a man
 * or a woman, and the words that say a couple or a whole family.
 */
import { fold } from '../fold.ts';

/** A title as it is compared. */
export type Title = 'm' | 'mme';

const MEN = 'm mr monsieur mister herr herrn hr sig signor signore'.split(' ');
const WOMEN = 'mme mlle madame mademoiselle mrs ms miss frau fr sigra signora'.split(' ');

const titles: ReadonlyMap<string, Title> = new Map([
  ...MEN.map((word): [string, Title] => [word, 'm']),
  ...WOMEN.map((word): [string, Title] => [word, 'mme']),
]);

/** Of one word, folded; « Dr » is a title that says neither. */
export const titleOf = (word: string): Title | undefined => titles.get(word);
export const isTitle = (word: string): boolean => titles.has(word) || word === 'dr';

/** Particles belong to the word after them: « Le Goff » is one name. */
const PARTICLES: ReadonlySet<string> = new Set(
  'le la les de des du d da di dal dalla del della dello dei degli do dos van von vom zu zur den der ten el al ben bin st ste saint sainte'.split(
    ' ',
  ),
);
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** The words of a name, folded; « Sig.ra » is one. */
export const nameWords = (name: string): string[] =>
  fold(name)
    .replace(/(^| )sig (ra|na)(?= |$)/gu, '$1sig$2')
    .split(' ')
    .filter((word) => word !== '');

/** How many names these words are, particles not counted. */
export const countNames = (words: readonly string[]): number =>
  words.filter((word) => !isParticle(word)).length;

const SHOWN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(MEN.map((word) => [word, 'M.'])),
  ...Object.fromEntries(WOMEN.map((word) => [word, 'Mme'])),
  mlle: 'Mlle',
  mademoiselle: 'Mlle',
  herr: 'Herr',
  herrn: 'Herr',
  hr: 'Herr',
  frau: 'Frau',
  fr: 'Frau',
  sig: 'Sig.',
  signor: 'Sig.',
  signore: 'Sig.',
  sigra: 'Sig.ra',
  signora: 'Sig.ra',
};

/** A title as it is written before a name that is not whole. */
export const shownTitle = (word: string): string => SHOWN[word] ?? '';

const COUPLES: Readonly<Record<string, readonly [string, string]>> = {
  ...Object.fromEntries('epoux couple conjoints'.split(' ').map((word) => [word, ['M.', 'Mme'] as const])),
  ...Object.fromEntries('eheleute ehepaar'.split(' ').map((word) => [word, ['Herr', 'Frau'] as const])),
  ...Object.fromEntries(
    'coniugi sigri signori sigg'.split(' ').map((word) => [word, ['Sig.', 'Sig.ra'] as const]),
  ),
};
const FAMILIES: Readonly<Record<string, readonly [string, string]>> = {
  ...Object.fromEntries('famille parents'.split(' ').map((word) => [word, ['M.', 'Mme'] as const])),
  ...Object.fromEntries('fam familie eltern'.split(' ').map((word) => [word, ['Herr', 'Frau'] as const])),
  ...Object.fromEntries('famiglia genitori'.split(' ').map((word) => [word, ['Sig.', 'Sig.ra'] as const])),
};

/** « Époux Petit », « Famille Petit »: the titles of the two they may be, and whether the word says two. */
export function pluralOf(
  word: string,
): { readonly titles: readonly [string, string]; readonly saysTwo: boolean } | undefined {
  const couple = COUPLES[word];
  if (couple) return { titles: couple, saysTwo: true };
  const family = FAMILIES[word];
  return family && { titles: family, saysTwo: false };
}
