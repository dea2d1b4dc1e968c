/**
 * Where no line of French breaks. Sources and catalogues are typed with ordinary spaces and hyphens; the build makes those
 * before « ? ! : ; » », after « « » and between the figures of a number such that no line breaks there, and so the hyphen
 * between a verb and the short word that belongs to it (« copiez-en ») or beside « ci » and « là », in the French words and
 * nowhere else.
 */
const NO_BREAK = '\u00A0';
const NO_BREAK_HYPHEN = '\u2011';

const SHORT = '(?:en|y|les?|la|lui|leur|moi|nous|ci|là)';
/** « dites-le-nous » too; not « arc-en-ciel ». */
const beforeShort = new RegExp(
  String.raw`(?<=\p{L})-(?=${SHORT}(?:-${SHORT})?(?![\p{L}\d-]))|(?<=\bci)-(?=dess)`,
  'gu',
);

/** Exact for text: outside of words, it has no space and no hyphen in these places. */
export const withoutBreaks = (text: string): string =>
  text.replaceAll(/ (?=[?!:;»])|(?<=«) |(?<=\d) (?=\d)/g, NO_BREAK).replaceAll(beforeShort, NO_BREAK_HYPHEN);

/** The names of messages in what the build makes of a catalogue: six characters, of which a hyphen may be one. */
const NAMES = /(\\?"[\w+/-]{6}\\?":)/;

export const catalogueWithoutBreaks = (code: string): string =>
  code
    .split(NAMES)
    .map((part, index) => (index % 2 === 1 ? part : withoutBreaks(part)))
    .join('');
