/**
 * A name after « de », as French says it: « de Léo », « d'Awa », « d'Hugo », « de Hassan ». Other languages get the name
 * as it is: their sentences hold their own preposition.
 *
 * An h is mute in the first names of French tradition and said in the others; who is on neither side keeps « de ». A y is
 * a vowel before a consonant only: « d'Yves », « de Yasmine ».
 */
import { formatLocales, type Locale } from './locale.ts';

const MUTE =
  /^h(?:adri|ect|el[eio]|enri|ermi|erv|ilai|ild|ippol|onor|orac|ortens|ubert|ug[ou]|umbert|yacint|yppol)/;
const VOWEL = /^(?:[aeiouœæ]|y[^aeiouy])/;

/** `locale`: one of ours. */
export function ofName(name: string, locale: string): string {
  if (locale !== 'fr') return name;
  const plain = name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return VOWEL.test(plain) || MUTE.test(plain) ? `d'${name}` : `de ${name}`;
}

/** « d'Inès et de Léo ». */
export function ofNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(formatLocales[locale], { style: 'long', type: 'conjunction' }).format(
    names.map((name) => ofName(name, locale)),
  );
}
