/**
 * A name after « de » and « que », as French says it: « de Léo », « d'Awa », « qu'Hugo », « de Hassan ». Other languages
 * get the name as it is: their sentences hold their own preposition.
 *
 * An h is mute in the first names of French tradition and said in the others; whoever is not known to be mute keeps « de ». A y is
 * a vowel before a consonant only: « d'Yves », « de Yasmine ».
 */
import { formatLocales, type Locale } from './locale.ts';

const MUTE =
  /^h(?:adri|ect|el[eio]|enri|ermi|erv|ilai|ild|ippol|onor|orac|ortens|ubert|ug[ou]|umbert|yacint|yppol)/;
const VOWEL = /^(?:[aeiouœæ]|y[^aeiouy])/;

/** `locale`: one of ours. */
export const ofName = (name: string, locale: string): string => joined('d', name, locale);

/** « que Léo », « qu'Awa ». */
export const thatName = (name: string, locale: string): string => joined('qu', name, locale);

function joined(word: 'd' | 'qu', name: string, locale: string): string {
  if (locale !== 'fr') return name;
  const plain = name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return VOWEL.test(plain) || MUTE.test(plain) ? `${word}'${name}` : `${word}e ${name}`;
}

/** « d'Inès et de Léo ». */
export function ofNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(formatLocales[locale], { style: 'long', type: 'conjunction' }).format(
    names.map((name) => ofName(name, locale)),
  );
}
